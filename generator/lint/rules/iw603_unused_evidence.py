"""An entry of the evidence list is never used.

## What it finds

An entry of `evidence.yaml` on which neither an item nor a key point rests. Entries marked
`unverified` are left out, since nothing may rest on them.

## Why it matters

Either something that was looked up is not taught, or an item lost its source. Both are worth a
look.

## Example

    - id: E-40
      fact: …

and no `evidence: [E-40]` anywhere.

Better: rest an item or a verdict on it, or remove it.

## Known false alarms

Entries kept for items to come: give them `lint_ignore` with that reason.

## Evidence

Not a matter of studies; it keeps the chain from claim to source whole.
"""

from collections.abc import Iterator

from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """Every verified entry that nothing rests on."""
    used = {name for item in bank.items for name in item.item.evidence}
    used |= {name for point in bank.draft.key_points for name in point.thing.evidence}
    for entry in bank.draft.evidence:
        if entry.thing.id not in used and entry.thing.standing != "unverified":
            message = f"nothing rests on the evidence entry {entry.thing.id}"
            hint = "name it in an item or key point, or remove it"
            yield Hit(message, hint, ("id",), entry)


RULE = BankRule(
    code="IW603",
    name="unused-evidence",
    severity="note",
    manual=__doc__,
    find=find,
)
