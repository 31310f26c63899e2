"""Most items of the bank ask for remembering only.

## What it finds

A bank with at least 20 reviewed items, more than 60 % of which declare `level: remember`. It is
told once, at the title of the module, with the numbers. Drafts and retired items do not count,
because no learner meets them.

## Why it matters

A quiz on recall alone measures who has read the text, not who can use it, and learners study for
what is asked. Items that apply knowledge also stand up better when facts change.

## Example

A bank with 40 reviewed items, 30 of them like "What does CRS stand for?".

Better: turn some into cases: "The patient has 38.9 °C and needs 4 L of oxygen. Which grade is
this?"

## Known false alarms

A bank for vocabulary or for the names of things is about recall. The level is what the author
declares: verbs in a stem mislead, so no program checks it.

## Evidence

Mixed: higher levels are wanted by every guideline (Haladyna, Downing & Rodriguez 2002; NBME
Item-Writing Guide 2020), while raters often disagree on the level of a given item, and the share of
60 % is a convention.
"""

from collections.abc import Iterator

from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit

FEWEST_ITEMS = 20
MOST_RECALL = 0.6


def find(bank: BankReading) -> Iterator[Hit]:
    """The module, if its reviewed items ask for too much recall."""
    levels = [item.item.level for item in bank.items if item.item.status == "reviewed"]
    recall = levels.count("remember")
    if bank.draft.module is None or len(levels) < FEWEST_ITEMS:
        return
    if recall > MOST_RECALL * len(levels):
        share = f"{recall / len(levels):.0%}"
        message = f"{recall} of {len(levels)} reviewed items ({share}) ask for remembering only"
        hint = "turn some into items that apply the knowledge to a case"
        yield Hit(message, hint, ("title",), bank.draft.module)


RULE = BankRule(
    code="IW210",
    name="recall-heavy",
    severity="note",
    manual=__doc__,
    find=find,
)
