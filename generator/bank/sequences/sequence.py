"""Texts that differ in a number or a date alone, and so have an order of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.bank.sequences.amount import Amount, Value, amount_of, in_unit
from generator.bank.sequences.moment import moments_of
from generator.language.lists import Lists
from generator.quantity.notation import plain_notation

_LONGEST = 60
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Ordered:
    """Values of texts that form a sequence, in the order of the texts; no two are equal.

    `number`: a number with the same unit, or units of one dimension; `date`: days, months or
    times; `labelled`: the same words around a number, such as `Grade 2`.
    """

    kind: Literal["number", "date", "labelled"]
    values: tuple[Value, ...]

    def is_sorted(self) -> bool:
        """Whether the values rise or fall all the way, ends that are shared included."""
        rising = sorted(self.values)
        return list(self.values) in (rising, rising[::-1])


def sequence_of(texts: Sequence[str], lists: Lists) -> Ordered | None:
    """The values of plain texts that differ in one number, range or date alone, or None.

    Args:
        texts: at least two texts on one line each.
        lists: words of the language, such as months; numbers are read without them too.
    """
    if len(texts) < _FEWEST or any(len(text) > _LONGEST for text in texts):
        return None
    return _sequence(tuple(texts), lists)


@lru_cache(maxsize=64)
def _sequence(texts: tuple[str, ...], lists: Lists) -> Ordered | None:
    """The same; kept, since several rules ask about one item in turn."""
    first = _plain(texts[0])
    if not moments_of((first,), lists) and amount_of(first, lists) is None:
        return None  # as most texts are neither
    plain = [first, *map(_plain, texts[1:])]
    if moments := moments_of(plain, lists):
        return Ordered("date", tuple((moment, moment) for moment in moments))
    amounts = [amount for text in plain if (amount := amount_of(text, lists)) is not None]
    if len(amounts) < len(plain):
        return None
    values = _with_one_frame(amounts) or _with_one_dimension(amounts)
    if values is None or len(set(values)) < len(values):
        return None
    return Ordered("labelled" if amounts[0].is_label else "number", values)


def _plain(text: str) -> str:
    return plain_notation(text).rstrip(". ")


def _with_one_frame(amounts: Sequence[Amount]) -> tuple[Value, ...] | None:
    frames = {(amount.before, amount.stem, amount.is_label) for amount in amounts}
    return tuple(amount.value for amount in amounts) if len(frames) == 1 else None


def _with_one_dimension(amounts: Sequence[Amount]) -> tuple[Value, ...] | None:
    """Values in the unit of the first, where all are nothing but numbers with such units."""
    if any(not amount.unit or amount.before for amount in amounts):
        return None
    values = []
    for amount in amounts:
        low, high = (in_unit(end, amount.unit, amounts[0].unit) for end in amount.value)
        if low is None or high is None:
            return None
        values.append((low, high))
    return tuple(values)
