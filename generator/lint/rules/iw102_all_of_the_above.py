"""An option says "all of the above", or that two others are both right.

## What it finds

An option that consists of such a phrase and nothing else, or of a bare "all" or "both", in a choice
item.

## Why it matters

Two options that a learner knows to be right give it away, and one known to be wrong excludes it:
partial knowledge suffices. It is the strongest cue that was measured: in ten public banks "all of
the above" was right in 50 to 100 % of the items that offer it. It also ties the options to their
order, so Quizwright never shuffles such an item.

## Example

    stem: Which of these can follow CAR-T cells?
    options:
      - {text: Fever}
      - {text: Low blood pressure}
      - {text: Confusion}
      - {text: All of the above, correct: true}

Better: `kind: multiple_choice` with the single effects as options, or one item for each.

## Known false alarms

A true "both" after a question between two things ("Is it in the first, the second, or both?").

## Evidence

Strong: Haladyna, Downing & Rodriguez 2002; NBME Item-Writing Guide 2020.
"""

from collections.abc import Iterator

from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule


def find(item: ItemReading) -> Iterator[Hit]:
    """Every option that speaks for all others."""
    phrases = item.lists.whole("all_above")
    for option in item.options:
        if phrases.match(option.prose.folded):
            message = f"{option} is '{option.prose.text}'"
            hint = "make the item multiple choice, or replace the option"
            yield Hit(message, hint, option.way)


RULE = ItemRule(
    code="IW102",
    name="all-of-the-above",
    severity="warning",
    manual=__doc__,
    needs=("all_above",),
    find=find,
)
