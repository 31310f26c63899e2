"""An option says "none of the above", or that neither of the others is right.

## What it finds

An option that consists of such a phrase and nothing else, in a choice item. It is silent on a bare
"none" or "neither", which may be a degree or an amount (none, mild, severe), and where the phrase
is an answer of its own: where the other options are numbers or dates (a calculation: the learner
works the value out first), combinations of labels, or two things with a "both" (one, the other,
both, neither).

## Why it matters

Who picks it rightly has shown that three answers are wrong, not that they know the right one.
And authors seldom mean it: in published banks it is right less often than chance, so learners who
strike it out gain. It also ties the options to their order, so Quizwright never shuffles them.

## Example

    stem: Which organ makes bile?
    options:
      - {text: The liver, correct: true}
      - {text: The spleen}
      - {text: The pancreas}
      - {text: None of the above}

Better: leave the option out (three are enough), or put a real misconception in its place.

## Known false alarms

Calculations whose results are formulas, which are not read as numbers: suppress it there, with the
reason. A bare "none" that does deny the other options is missed, though it keeps them in order.

## Evidence

Mixed: guidelines advise against it (NBME Item-Writing Guide 2020) or for using it with care
(Haladyna, Downing & Rodriguez 2002). In the MMLU benchmark (Hendrycks et al. 2021) the option is
right in 19 % of the items that have it, where chance is 25 %.
"""

import re
from collections.abc import Iterator, Sequence

from generator.bank.sequences.fixed_order import are_label_combinations, says_none
from generator.bank.sequences.sequence import sequence_of
from generator.lint.options.two_way import is_two_way
from generator.lint.reading import ItemReading, OptionReading
from generator.lint.rule import Hit, ItemRule

_VALUE = re.compile(r"[-+±~$€£(]?\s?\d[\d.,/ ×x^*%°)-]*(?:\s?[^\W\d]{1,8})?\.?")
"""A number with a unit, fractions and powers included."""


def find(item: ItemReading) -> Iterator[Hit]:
    """Every option that denies all others, unless it is an answer of its own."""
    for option in item.options:
        is_denial = says_none(option.prose.folded, item.lists) and not _is_bare(option)
        if is_denial and not _is_answer(item, option):
            message = f"{option} is '{option.prose.text}'"
            hint = "replace the option by a real mistake, or leave it out"
            yield Hit(message, hint, option.way)


def _is_bare(option: OptionReading) -> bool:
    """Whether the option is a single word."""
    return " " not in option.prose.text.strip()


def _is_answer(item: ItemReading, denial: OptionReading) -> bool:
    """Whether the option says something that the stem asks for."""
    others = [option for option in item.options if option is not denial]
    return is_two_way(item) or _are_values(item, others)


def _are_values(item: ItemReading, others: Sequence[OptionReading]) -> bool:
    texts = [option.prose.shown for option in others]
    if all(_VALUE.fullmatch(text) for text in texts):
        return True
    return sequence_of(texts, item.lists) is not None or are_label_combinations(texts, item.lists)


RULE = ItemRule(
    code="IW103",
    name="none-of-the-above",
    severity="warning",
    manual=__doc__,
    needs=("none_above",),
    find=find,
)
