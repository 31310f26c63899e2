"""A suppression names a rule that does not exist.

## What it finds

An entry of `lint_ignore` with a code that no rule has.

## Why it matters

It suppresses nothing, and its author believes that it does.

## Example

    lint_ignore:
      - {code: IW222, reason: …}

Better: correct the code; `quizwright explain` lists all rules.

## Known false alarms

None.

## Evidence

Not a matter of studies.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.lint.ignores import ignores_of
from generator.lint.rule import Hit, Record, RunRule


def find(record: Record) -> Iterator[Hit]:
    """Every suppression of a code that is none."""
    for bank in record.banks:
        for entry, number, ignore in ignores_of(bank.draft):
            if ignore.code not in record.known:
                near = get_close_matches(ignore.code, sorted(record.known), n=1)
                hint = f"did you mean {near[0]}?" if near else "see `quizwright explain`"
                way = ("lint_ignore", number, "code")
                yield Hit(f"there is no rule {ignore.code}", hint, way, entry)


RULE = RunRule(
    code="IW901",
    name="unknown-suppression",
    severity="error",
    manual=__doc__,
    find=find,
)
