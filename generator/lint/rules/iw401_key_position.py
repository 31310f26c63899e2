"""Keys of items that are not shuffled stand too often in one place.

## What it finds

A bank whose single choice items keep the order of their options and hold the key unevenly in the
first, second, third … place. Only items are counted that Quizwright does not shuffle: those with
`shuffle: false`, and those whose order means something (numbers and dates, "none of the above",
combinations of labels). It fires if places at least as uneven have a probability below 1 % by
chance (exact up to 60 items, by the chi-square distribution beyond) and the effect size V is above
0.05: in large banks even a difference that helps nobody is sure.

## Why it matters

Who guesses "always C" must not do better than chance. Shuffling sees to that, but not where the
order is fixed.

## Example

Thirty items that ask for doses in rising order, with the key in the third of four places in
twenty of them.

Better: other doses around the right one, so that it comes to stand in each place alike; or no
`shuffle: false` where the order means nothing.

## Known false alarms

Items from one template, such as a series that asks for the middle of three grades. In one fair bank
of a hundred the places are as uneven by chance.

## Evidence

Strong: an uneven place of the key is among the few cues that give much away in public banks, and
guidelines ask to vary it (Haladyna, Downing & Rodriguez 2002). For comparison: in the MMLU
benchmark (Hendrycks et al. 2021) V is 0.03.
"""

from collections.abc import Iterator

from generator.lint.audit.positions import key_positions, unshuffled
from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """The uneven places, if they are surely and noticeably so."""
    positions = key_positions(unshuffled(bank.single_choice))
    if positions.leaks:
        hint = (
            "choose other distractors, so that the key takes each place alike, and allow shuffling "
            "where the order means nothing"
        )
        yield Hit(str(positions), hint, ("title",), bank.draft.module)


RULE = BankRule(
    code="IW401",
    name="key-position",
    severity="warning",
    manual=__doc__,
    find=find,
)
