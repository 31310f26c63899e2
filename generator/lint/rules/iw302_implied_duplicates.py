"""Two wrong options differ in their words and mean the same.

## What it finds

Two options of a choice item

- that are one number, in another notation or unit: 0.5 g and 500 mg, 1/2 and 0.5;
- that name the same two things in either order: "fever and rash", "rash and fever".

In a single choice item the key is not among them: what equals the key is a matter of IW308. Numbers
are not judged where the stem asks for their notation, rounding or unit. Things are not judged where
their order can matter: where the stem speaks of an order, has gaps, or asks for two things.

## Why it matters

If one were right, so would be the other. A learner who sees that strikes both out.

## Example

    stem: What is the usual single dose for an adult?
    options:
      - {text: 1 g, correct: true}
      - {text: 500 mg}
      - {text: 0.5 g}
      - {text: 4 g}

Better: give all options in one unit, and every wrong one an error that learners really make.

## Known false alarms

Items on units or rounding whose stem does not say so. Other reorderings, such as the steps of a
procedure, are nearly always meant, so lists of three and more things are never judged. In the MMLU
benchmark (Hendrycks et al. 2021) the rule does not fire at all: how precise it is, is known only
from examples of our own.

## Evidence

Strong by logic: options must exclude each other (Haladyna, Downing & Rodriguez 2002).
"""

from collections.abc import Iterator

from generator.lint.options.sameness import apart_from, quoted, same_things
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule


def find(item: ItemReading) -> Iterator[Hit]:
    """Every pair that means the same, the key left out."""
    for pair in apart_from(item.key, same_things(item)):
        numbers = f"options {pair.first.number} and {pair.second.number}"
        message = f"{numbers} {pair.how}: {quoted(pair.first)} and {quoted(pair.second)}"
        yield Hit(message, "change one of them, or take it out", pair.second.way)


RULE = ItemRule(
    code="IW302",
    name="implied-duplicates",
    severity="warning",
    preview=True,
    manual=__doc__,
    needs=("number_form", "order", "and"),
    find=find,
)
