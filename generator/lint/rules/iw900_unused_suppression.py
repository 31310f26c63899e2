"""A suppression suppresses nothing.

## What it finds

An entry of `lint_ignore` whose rule ran and had nothing to say about the item.

## Why it matters

The flaw was mended and the exception stayed. The next flaw of the same sort would pass unseen.

## Example

    lint_ignore:
      - {code: IW202, reason: The exception is what the ward must know}

on an item whose stem is no longer negative.

Better: remove the entry.

## Known false alarms

None: suppressions are left alone where the rule was not selected, is in preview or lacks word lists
for the language, where it compares items across banks (another run may see more of them), where a
file of the bank could not be read, and in retired items.

## Evidence

Not a matter of studies; the same rule has proved itself in linters of program code.
"""

from collections.abc import Iterator

from generator.lint.ignores import ignores_of
from generator.lint.rule import Hit, Record, RunRule


def find(record: Record) -> Iterator[Hit]:
    """Every suppression of a rule that ran and did not fire."""
    for bank in record.banks:
        for entry, number, ignore in ignores_of(bank.draft):
            is_retired = getattr(entry.thing, "status", "") == "retired"
            ran = (bank.name, ignore.code) in record.ran and not is_retired
            if ran and (entry.place(), ignore.code) not in record.fired:
                message = f"{ignore.code} has nothing to say here"
                yield Hit(message, "remove the entry", ("lint_ignore", number), entry)


RULE = RunRule(
    code="IW900",
    name="unused-suppression",
    severity="warning",
    manual=__doc__,
    find=find,
)
