"""Two items say nearly the same.

## What it finds

Items of one run, in whatever modules, that share most of their wording: of all runs of three words
in stem and options (the options sorted), at least 0.6 stand in both. From 0.9 on, with the same
key, it is a warning: one of the two is a copy. It remains a note if

- less is shared,
- the stems differ in numbers or signs alone, or the right answers differ: such siblings are often
  meant, but should not meet in one form,
- the two are `enemies` already.

Each item is told once, with the nearest of the items before it and the number of the others.

## Why it matters

A form that holds both measures the same thing twice, and one item often gives the other away.
Copies also drift apart: one is mended, the other is not.

## Example

    - stem: Which organ filters blood and makes urine?
      options: [{text: The liver}, {text: The kidney, correct: true}, {text: The lung}]
    - stem: Which organ filters blood and makes the urine?
      options: [{text: The lung}, {text: The kidney, correct: true}, {text: The liver}]

Better: keep one of them. Where both are wanted, name one under `enemies` of the other, so that no
form holds both; where only numbers differ, one item with `parameters` is shorter.

## Known false alarms

Items whose wording is a formula of the house and whose content is one word. Items that share a long
passage before different questions are not meant and not told: make the passage a stimulus. Items
with different stimuli or different figures are never compared.

In a bank of thousands of items from one template, not every pair can be compared. The message then
says "at least" before the number of others, and an item whose only twins were not reached is not
told.

## Evidence

Strong for the measure (A. Z. Broder, On the resemblance and containment of documents, 1997); weak
in figures, though common ground, for the advice: items of a form should be independent of each
other (Haladyna, Downing & Rodriguez 2002). Of the warnings in the MMLU benchmark (Hendrycks et al.
2021) all 11 were copies; of its pairs with 0.6 or more, seven in eight only share a passage and are
not told.
"""

from collections.abc import Iterator, Sequence

from generator.lint.compare.naming import named
from generator.lint.compare.twins import ALIKE, Twin, twins
from generator.lint.reading import BankReading
from generator.lint.rule import BanksRule, Hit

_DIFFERENCES = {
    "same": "",
    "numbers": ", apart from numbers or signs",
    "answer": ", but its key reads differently",
}


def find(banks: Sequence[BankReading]) -> Iterator[Hit]:
    """Every item that has a twin before it, with the nearest."""
    for twin in twins(banks):
        yield Hit(
            _message(twin),
            _hint(twin),
            ("stem",),
            twin.item.item.entry,
            "warning" if twin.is_copy else "note",
        )


def _message(twin: Twin) -> str:
    shared = f"{int(twin.index * 100) / 100:.2f} of its wording"
    difference = ", its enemy already" if twin.enemies else _DIFFERENCES[twin.relation]
    other = named(twin.nearest.item, twin.item.item)
    return f"shares {shared} with {other}{difference}{_others(twin)}"


def _others(twin: Twin) -> str:
    if not twin.further:
        return ""
    which = "item shares" if twin.further == 1 else "items share"
    count = f"{'at least ' if twin.cut else ''}{twin.further}"
    return f"; {count} further earlier {which} {float(ALIKE):.2f} or more"


def _hint(twin: Twin) -> str:
    if twin.enemies:
        return "keep both only if both are needed"
    if twin.item.item.bank is not twin.nearest.item.bank:
        return "keep one of them"
    if twin.relation == "numbers":
        return "make them one item with parameters, or name one under the other's `enemies`"
    return "keep one of them, or name one under the other's `enemies`"


RULE = BanksRule(
    code="IW404",
    name="near-duplicate",
    severity="warning",
    manual=__doc__,
    find=find,
)
