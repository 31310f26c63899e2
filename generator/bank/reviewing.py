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

_FORMAT = "quizwright review 1"
"""Label of the digest; it changes when what goes into it changes."""

_NO_CONTENT = frozenset(
    {"reviewed", "status", "difficulty", "seconds", "tags", "enemies", "lint_ignore"}
)
"""Fields whose change leaves facts, key, distractors and language as they were."""


def review_digest(
    item: Item,
    stimuli: Mapping[str, Stimulus],
    key_points: Mapping[str, KeyPoint],
    evidence: Mapping[str, Evidence],
    figures: Mapping[str, str],
) -> str:
    """16 hexadecimal digits over an item's content and all that it is reviewed with.

    That is its stimulus, the claim of its key point with verdict and reason, its evidence, and the
    pictures in all these texts, of which `figures` holds digests by source. A new number in an
    evidence entry asks for a new look at all items that rest on it. What the mappings lack is left
    out.
    """
    point = key_points.get(item.key_point)
    stimulus = stimuli.get(item.stimulus or "")
    own = item.model_dump(
        mode="json", by_alias=True, exclude=set(_NO_CONTENT), exclude_defaults=True
    )
    shown = json.dumps([own, stimulus and stimulus.text], ensure_ascii=False)
    content = {
        "format": _FORMAT,
        "item": own,
        "stimulus": stimulus and [stimulus.title, stimulus.text],
        "figures": sorted(digest for source, digest in figures.items() if source in shown),
        "key_point": point and [point.statement, point.verdict, point.reason],
        "evidence": [
            [each.id, each.fact, each.citation, each.doi, each.checked, each.standing]
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
