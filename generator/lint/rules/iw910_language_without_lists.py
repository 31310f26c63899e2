"""Rules were skipped because the bank's language has no word lists for them.

## What it finds

A module in a language for which word lists are missing. The message names the rules that did not
run. Rules that need no words, such as those on numbers and lengths, ran as ever.

Quizwright cannot recognise "all of the above" or the name of a month in such a language either, so
it shuffles these options unless the item says `shuffle: false`.

## Why it matters

Silence must not look like a clean bill.

## Example

    language: it

Better: have somebody who knows the language read for these flaws; the codes say which.

## Known false alarms

None.

## Evidence

Not a matter of studies.
"""

from collections.abc import Iterator

from generator.lint.rule import Hit, Record, RunRule


def find(record: Record) -> Iterator[Hit]:
    """For every module with skipped rules, which these are."""
    for bank in record.banks:
        codes = [rule.code for skipped_in, rule in record.skipped if skipped_in is bank]
        if codes and bank.draft.module is not None:
            few = "some" if bank.lists.names() else "no"
            message = f"'{bank.language}' has {few} word lists; not run: {', '.join(codes)}"
            hint = (
                "read for these flaws yourself, and write `shuffle: false` where options speak of"
                " others; `quizwright explain CODE` says more"
            )
            yield Hit(message, hint, ("language",), bank.draft.module)


RULE = RunRule(
    code="IW910",
    name="language-without-lists",
    severity="note",
    manual=__doc__,
    find=find,
)
