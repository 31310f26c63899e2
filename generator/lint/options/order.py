"""Options that are numbers, ranges or dates, with their values."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from generator.bank.sequences.amount import Value
from generator.bank.sequences.fixed_order import names_others
from generator.bank.sequences.sequence import Ordered, sequence_of
from generator.lint.reading import ItemReading, OptionReading

FEWEST_OPTIONS = 3
_DIGIT = re.compile(r"\d")

Placed = tuple[OptionReading, Value]


@lru_cache(maxsize=2)
def in_sequence(item: ItemReading) -> tuple[Sequence[OptionReading], Ordered] | None:
    """The options of an item that are a sequence, and their values; None if there is none."""
    options = item.options
    if len(options) < FEWEST_OPTIONS:
        return None
    ordered = sequence_of([option.prose.shown for option in options], item.lists)
    if ordered is None and any(_DIGIT.search(option.prose.shown) for option in options[:2]):
        options = tuple(o for o in options if not names_others(o.prose.shown, item.lists))
        ordered = sequence_of([option.prose.shown for option in options], item.lists)
    return None if ordered is None or len(options) < FEWEST_OPTIONS else (options, ordered)


def ranges(item: ItemReading) -> Sequence[Placed]:
    """Options with their values, if there are ranges among them and the stem asks for a value."""
    found = in_sequence(item)
    if found is None or found[1].kind == "date":
        return ()
    options, ordered = found
    if all(low == high for low, high in ordered.values):
        return ()
    if item.lists.anywhere("asks_range").search(item.stem.folded) is not None:
        return ()
    return tuple(zip(options, ordered.values, strict=True))


def overlapping(placed: Sequence[Placed]) -> Sequence[tuple[OptionReading, OptionReading]]:
    """Pairs of options that have more in common than an endpoint."""
    return [
        (first, second)
        for (first, one), (second, other) in combinations(placed, 2)
        if _overlap(one, other)
    ]


def _overlap(one: Value, other: Value) -> bool:
    low, high = max(one[0], other[0]), min(one[1], other[1])
    is_inside = one[0] < low == high < one[1] or other[0] < low == high < other[1]
    return low < high or is_inside
