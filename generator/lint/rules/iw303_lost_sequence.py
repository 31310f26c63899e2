"""Numbers or dates are options, and they stand in no order.

## What it finds

A choice item with at least three options that are numbers with one unit, ranges or dates, which
neither rise nor fall from the first to the last. "All of the above" and its like are left out of
the comparison. Numbers that belong to words, such as `CD4` or `Grade 2`, are not judged.

## Why it matters

Learners search for their number instead of thinking about it, and an order that breaks off at one
place draws the eye there. Quizwright never shuffles numbers and dates: they appear as they were
written, so it is the author who puts them in order. An item with parameters is judged only if it
has `shuffle: false`, since otherwise Quizwright itself sorts its numbers for every form.

## Example

    stem: After how many days is the dose given?
    options:
      - {text: 14 days}
      - {text: 3 days, correct: true}
      - {text: 28 days}
      - {text: 7 days}

Better: 3, 7, 14 and 28 days. `--fix` sorts the options, the smallest first; `correct` and
`feedback` move along with their option. It leaves alone items with parameters, items with an
option such as "A and B", and items whose rationale or feedback speaks of an option by its letter,
number or place ("the first", "the middle one", "the option above").

## Known false alarms

Events that are told by their dates, in the order of the tale. Numbers that are names, such as bus
lines or road numbers.

## Evidence

Mixed: all guidelines ask for it (NBME Item-Writing Guide 2020; Haladyna, Downing & Rodriguez 2002;
Moore et al. 2023), few have measured it. In the MMLU benchmark (Hendrycks et al. 2021) the middle
number is right in 30 % of the items, where chance is 25 %.
"""

from collections.abc import Iterator, Sequence
from math import inf

from generator.bank.rewriting.edits import Reorder
from generator.bank.sequences.fixed_order import is_above
from generator.bank.sequences.sequence import Ordered
from generator.lint.options.names import speaks_of_options
from generator.lint.options.order import in_sequence
from generator.lint.reading import ItemReading, OptionReading
from generator.lint.rule import Hit, ItemRule
from generator.model.item import MultipleChoice, SingleChoice

FEWEST_OPTIONS = 3
QUOTED = 60


def find(item: ItemReading) -> Iterator[Hit]:
    """Numbers or dates that neither rise nor fall."""
    found = in_sequence(item)
    if found is None or found[1].kind == "labelled" or _is_in_order(found[1]):
        return
    options, ordered = found
    if item.has_values and _is_shuffled(item):
        return
    what = "dates or times" if ordered.kind == "date" else "numbers"
    shown = _cut("; ".join(option.prose.shown for option in options))
    message = f"the {what} neither rise nor fall: {shown}"
    yield Hit(message, "put them in rising order", ("options",), edit=_sorting(item, *found))


def _is_in_order(ordered: Ordered) -> bool:
    """Whether values rise or fall, or the numbers that are written do, as in `<5, 5-10, <10`."""
    if ordered.is_sorted():
        return True
    written = [
        (high, -1.0, high) if low == -inf else (low, float(high == inf), high)
        for low, high in ordered.values
    ]
    return written in (sorted(written), sorted(written, reverse=True))


def _is_shuffled(item: ItemReading) -> bool:
    return isinstance(item.item, SingleChoice | MultipleChoice) and item.item.shuffle


def _cut(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1].rstrip()}…"


def _sorting(
    item: ItemReading, options: Sequence[OptionReading], ordered: Ordered
) -> Reorder | None:
    """The options with the smallest first and those that speak of the others last."""
    if item.has_values or _is_tied(item, options):
        return None
    values = sorted(zip(ordered.values, (option.number - 1 for option in options), strict=True))
    rising = [place for _, place in values]
    rest = [place for place in range(len(item.options)) if place not in rising]
    return Reorder(("options",), (*rising, *rest))


def _is_tied(item: ItemReading, options: Sequence[OptionReading]) -> bool:
    """Whether words of the item hold true for the present order alone."""
    rest = [option for option in item.options if option not in options]
    if not all(is_above(option.prose.shown, item.lists) for option in rest):
        return True
    return speaks_of_options(item)


RULE = ItemRule(
    code="IW303",
    name="lost-sequence",
    severity="warning",
    manual=__doc__,
    fixes=True,
    find=find,
)
