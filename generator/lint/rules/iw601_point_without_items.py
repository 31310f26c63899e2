"""A key point is measured by no item.

## What it finds

A key point without a single item that is not retired. Drafts count, since they are on the way.

## Why it matters

What a module teaches and never asks, nobody knows to have been learnt. `quizwright trace` shows the
whole map of key points and levels.

## Example

    - id: KP-12
      statement: …

and no item with `key_point: KP-12`.

Better: write an item, or remove the key point if it is not worth one.

## Known false alarms

None.

## Evidence

Strong by consent: content coverage is what makes a test valid (Standards for Educational and
Psychological Testing 2014; Downing 2006).
"""

from collections.abc import Iterator

from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """Every key point without an item."""
    measured = {item.item.key_point for item in bank.items}
    for point in bank.draft.key_points:
        if point.thing.id not in measured:
            message = f"no item measures the key point {point.thing.id}"
            yield Hit(message, "write an item on it, or remove it", ("id",), point)


RULE = BankRule(
    code="IW601",
    name="point-without-items",
    severity="warning",
    manual=__doc__,
    find=find,
)
