"""An item on a doubtful key point does not say whose claim its key is.

## What it finds

An item that rests on a key point whose verdict is not `supported`, and that does not declare its
`stance`.

## Why it matters

The guide claims more than the literature supports. On such a key point a learner, and the next
author, must know whether the key states a fact, reports the guide or judges it. `fact` is a
possible answer, but it has to be given on purpose.

## Example

    - id: nk-safer
      key_point: KP-02        # verdict: partly_supported
      stem: Which therapy is safer?

Better: `stance: per_guide` with "According to the guide, …", `stance: critical`, or `stance: fact`
with the evidence that supports it.

## Known false alarms

None: the field is there or not.

## Evidence

Not a matter of studies; it is what keeps advertising out of the key.
"""

from collections.abc import Iterator

from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """Every item on a doubtful key point without a declared stance."""
    verdicts = {point.thing.id: point.thing.verdict for point in bank.draft.key_points}
    for item in bank.items:
        verdict = verdicts.get(item.item.key_point, "supported")
        if verdict != "supported" and "stance" not in item.item.model_fields_set:
            words = verdict.replace("_", " ")
            message = f"{item.item.key_point} is {words}, and the item declares no stance"
            hint = "write `stance: per_guide`, `critical` or `fact`"
            yield Hit(message, hint, ("key_point",), item.entry)


RULE = BankRule(
    code="IW604",
    name="stance-undeclared",
    severity="warning",
    manual=__doc__,
    find=find,
)
