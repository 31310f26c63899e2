"""An item in use is not what its reviewer saw, or was found wanting.

## What it finds

An item with `status: reviewed` whose record under `reviewed` does not fit any more, because the
item, its stimulus, the claim of its key point, an entry of its evidence or a picture was edited
since, or whose last verdict is `revise`.

Items without a record are left alone: `quizwright review MODULE --list` names them.

## Why it matters

A review is worth something for what was reviewed. Most wrong keys come in by a small edit after
the review.

## Example

    - id: cap
      status: reviewed
      reviewed: {date: "2026-11-24", by: "authors", digest: "5e2f…", checked: [facts, key]}
      stem: …               # edited on 2 December

Better: read the item again with `quizwright review MODULE`, which records the new verdict.

## Known false alarms

A mended comma asks for a new review as well. Time, tags, enemies and difficulty may change freely.

## Evidence

Not a matter of studies; the record is what it says or it is nothing.
"""

from collections.abc import Iterator

from generator.bank.reviewing import review_digest, state_of
from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit

_HINT = "review it with `quizwright review`"


def find(bank: BankReading) -> Iterator[Hit]:
    """Every reviewed item whose record is out of date, or asks for a revision."""
    stimuli = {entry.thing.id: entry.thing for entry in bank.draft.stimuli}
    key_points = {entry.thing.id: entry.thing for entry in bank.draft.key_points}
    evidence = {entry.thing.id: entry.thing for entry in bank.draft.evidence}
    for reading in bank.items:
        item = reading.item
        if item.status != "reviewed" or item.reviewed is None:
            continue
        digest = review_digest(item, stimuli, key_points, evidence, bank.draft.figures)
        match state_of(item, digest):
            case "changed":
                message = f"it was changed since its review on {item.reviewed.date}"
            case "revise":
                message = f"its review on {item.reviewed.date} asks for a revision"
            case _:
                continue
        yield Hit(message, _HINT, ("reviewed",), reading.entry)


RULE = BankRule(
    code="IW606",
    name="review-outdated",
    severity="warning",
    manual=__doc__,
    find=find,
)
