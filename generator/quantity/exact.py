"""Arithmetic without rounding errors, as expressions use it: the same result on every machine.

Numbers are fractions: `0.1 * 3` is 0.3, and `ceil(0.1 * 3 * 10)` is 3. Operators and functions
raise TypeError for what is no number, and OverflowError beyond all bounds of a sensible value.
"""

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

LARGEST_POWER = 64
_MOST_BITS = 2_000
_MOST_PLACES = 12
_HALF = Fraction(1, 2)


def exact(value: object) -> Fraction | str:
    """A number as it is written in decimals; text stays text."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    if not math.isfinite(value):
        raise OverflowError
    return _bounded(Fraction(value if isinstance(value, int) else repr(value)))


def numbers_only(operation: Callable[..., Any]) -> Callable[..., Any]:
    """The operation, for numbers alone, its result bounded."""

    def checked(*values: object) -> object:
        if not all(isinstance(value, Fraction) for value in values):
            raise TypeError
        result = operation(*values)
        return _bounded(result) if isinstance(result, Fraction) else result

    return checked


def power(base: Fraction, exponent: Fraction) -> Fraction:
    """`base ** exponent` for whole exponents from -64 to 64."""
    if exponent.denominator != 1 or abs(exponent) > LARGEST_POWER:
        raise ValueError(f"a power must be a whole number from -{LARGEST_POWER} to {LARGEST_POWER}")
    if base == 0 and exponent < 0:
        raise ZeroDivisionError
    if _bits(base) * abs(exponent) > _MOST_BITS:
        raise OverflowError
    return base ** int(exponent)


def rounded(value: Fraction, places: Fraction = Fraction(0)) -> Fraction:
    """`value` to so many decimal places; a half goes away from zero, as in a dose on paper."""
    if places.denominator != 1 or abs(places) > _MOST_PLACES:
        raise ValueError(f"round takes a whole number of places up to {_MOST_PLACES}")
    scale = Fraction(10) ** int(places)
    size = Fraction(math.floor(abs(value) * scale + _HALF)) / scale
    return size if value >= 0 else -size


def root(value: Fraction) -> Fraction:
    """The square root: exact for squares of short decimals, else to the precision of a float."""
    if value < 0:
        raise ValueError("there is no square root of a number below zero")
    return Fraction(repr(math.sqrt(value)))


def floor(value: Fraction) -> Fraction:
    """The largest whole number that is not above `value`."""
    return Fraction(math.floor(value))


def ceil(value: Fraction) -> Fraction:
    """The smallest whole number that is not below `value`."""
    return Fraction(math.ceil(value))


def _bounded(value: Fraction) -> Fraction:
    if _bits(value) > _MOST_BITS:
        raise OverflowError
    return value


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())
