"""All items on a key point ask for remembering only.

## What it finds

A key point that has items, all of them with `level: remember`.

## Why it matters

Whoever can repeat a sentence may still grade the patient wrongly. Each key point deserves at least
one item that makes the learner use it.

## Example

Three items that ask what grade 2 means, and none that gives a blood pressure to grade.

Better: add a case, and declare `level: apply`.

## Known false alarms

Names and definitions that are only worth remembering. The level is what the author declares; no
program can tell it from the text.

## Evidence

Mixed: higher levels are wanted by every guideline (Haladyna, Downing & Rodriguez 2002; NBME 2020),
while raters often disagree on the level of a given item.
"""

from collections.abc import Iterator

from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """Every key point whose items stay at the lowest level."""
    levels: dict[str, list[str]] = {}
    for item in bank.items:
        levels.setdefault(item.item.key_point, []).append(item.item.level)
    for point in bank.draft.key_points:
        found = levels.get(point.thing.id, [])
        if found and set(found) == {"remember"}:
            count = f"{len(found)} item{'s' * (len(found) != 1)}"
            message = f"{count} on {point.thing.id}, none above 'remember'"
            hint = "add an item that makes the learner use it"
            yield Hit(message, hint, ("id",), point)


RULE = BankRule(
    code="IW602",
    name="only-remember",
    severity="note",
    manual=__doc__,
    find=find,
)
