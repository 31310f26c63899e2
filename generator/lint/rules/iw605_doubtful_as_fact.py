"""An item teaches a doubtful claim as a fact, without evidence.

## What it finds

An item with `stance: fact`, declared or by default, on a key point whose verdict is not
`supported`, without a single entry under `evidence`.

## Why it matters

This is how a guide's overstatement becomes a "right answer". A fact on such a key point is fine if
it is the literature's fact and says where it stands.

## Example

    - id: off-the-shelf
      key_point: KP-19        # verdict: overstated
      stance: fact
      stem: …

Better: name the entries of the evidence list that the key rests on, or change the stance.

## Known false alarms

Items on arithmetic or on reading a table, whose key needs no source.

## Evidence

Not a matter of studies; it is what keeps advertising out of the key.
"""

from collections.abc import Iterator

from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """Every fact on a doubtful key point that rests on nothing."""
    verdicts = {point.thing.id: point.thing.verdict for point in bank.draft.key_points}
    for item in bank.items:
        verdict = verdicts.get(item.item.key_point, "supported")
        if verdict != "supported" and item.item.stance == "fact" and not item.item.evidence:
            words = verdict.replace("_", " ")
            message = f"{item.item.key_point} is {words}, and the key is a fact without evidence"
            hint = "add `evidence:`, or write `stance: per_guide` or `critical`"
            yield Hit(message, hint, ("key_point",), item.entry)


RULE = BankRule(
    code="IW605",
    name="doubtful-as-fact",
    severity="warning",
    manual=__doc__,
    find=find,
)
