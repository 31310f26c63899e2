"""Numeric answers: numbers with a tolerance, in any unit of the right dimension."""

from decimal import Decimal
from fractions import Fraction

from generator.quantity.number import DIGITS, split_quantity
from generator.quantity.units import convert, is_count


def accepts_number(
    text: str, *, value: float, tolerance: float, unit: str | None, unit_required: bool = False
) -> bool:
    """Whether `text` is a number within the tolerance, both ends included.

    `value` and `tolerance` are in `unit`. A number without a unit is read in `unit`, unless one is
    required. Where the item has no unit, only a word for what is counted may follow the number.
    """
    given, given_unit = split_quantity(text)
    if given is None:
        return False
    if unit is None:
        bare = not given_unit or is_count(given_unit)
        return bare and _is_near(given, value, tolerance)
    if not given_unit:
        return not unit_required and _is_near(given, value, tolerance)
    converted = convert(given, given_unit, unit)
    return converted is not None and _is_near(converted, value, tolerance)


def _is_near(given: float, value: float, tolerance: float) -> bool:
    """Compared as decimals of 12 digits: 0.1 + 0.2 is 0.3, and an end of the range is in it."""
    return abs(_decimal(given) - _decimal(value)) <= _decimal(tolerance)


def _decimal(number: float) -> Fraction:
    return Fraction(Decimal(f"{number:.{DIGITS}g}"))
