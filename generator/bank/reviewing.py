"""What a review covers, as a digest: whether an item is still what its reviewer saw."""

import hashlib
import json
from collections.abc import Mapping
from typing import Literal

from generator.model.evidence import Evidence
from generator.model.item import Item, Stimulus
from generator.model.key_point import KeyPoint

State = Literal["new", "changed", "revise", "accepted"]
"""`new`: never reviewed; `changed`: not what was reviewed any more; `revise`: found wanting."""

_NO_CONTENT = frozenset(
    {"reviewed", "status", "difficulty", "seconds", "tags", "enemies", "lint_ignore"}
)
"""Fields whose change leaves facts, key, distractors and language as they were."""


def review_digest(
    item: Item,
    stimuli: Mapping[str, Stimulus],
    key_points: Mapping[str, KeyPoint],
    evidence: Mapping[str, Evidence],
) -> str:
    """16 hexadecimal digits over an item's content and all that it is reviewed with.

    That is its stimulus, the claim and verdict of its key point, and its evidence: a new figure in
    an evidence entry asks for a new look at all items that rest on it. What the mappings lack is
    left out.
    """
    point = key_points.get(item.key_point)
    stimulus = stimuli.get(item.stimulus or "")
    content = {
        "item": item.model_dump(mode="json", by_alias=True, exclude=set(_NO_CONTENT)),
        "stimulus": stimulus and [stimulus.title, stimulus.text],
        "key_point": point and [point.statement, point.verdict],
        "evidence": [
            [each.id, each.fact, each.citation, each.doi, each.standing]
            for each in map(evidence.get, item.evidence)
            if each is not None
        ],
    }
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def state_of(item: Item, digest: str) -> State:
    """How an item stands with its review, given its digest of today."""
    if item.reviewed is None:
        return "new"
    if item.reviewed.digest != digest:
        return "changed"
    return item.reviewed.verdict
