"""Numbers and quantities as people write them, and as we write them.

A comma is a decimal comma or a thousands separator, and `1,000` can be either: one or a thousand.
In a dose that is a thousandfold error, so it is not guessed at: a single comma before exactly
three digits is no number, unless what stands before it is only zeros (`0,125`) or a point follows
(`1,000.5`). A single point is always decimal, as everywhere else in this program.
"""

import re
from decimal import Decimal
from math import isfinite

from generator.quantity.notation import plain_notation

DIGITS = 12
"""Significant digits that are shown and compared; binary rounding lies beyond them."""

_GROUPED = r"\d{1,3}(?:(?P<group>[ '])\d{3})(?:(?P=group)\d{3})*(?:[.,]\d+)?"
_COMMAS = r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}"
_POINTS = r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}"
_SIMPLE = r"\d+(?:[.,]\d*)?|[.,]\d+"
_MANTISSA = rf"(?P<mantissa>{_GROUPED}|{_COMMAS}|{_POINTS}|{_SIMPLE})(?![.,]?\d)"
_POWER = r"10 ?\^ ?(?P<power>[+-]?\d{1,3})(?!\d)"
_TIMES = rf" ?[×x*·] ?{_POWER.replace('power', 'by')}"
_NUMBER = re.compile(
    rf"(?P<sign>[+-]?) ?(?:(?P<only>{_POWER})"
    rf"|{_MANTISSA}(?:[eE](?P<e>[+-]?\d{{1,3}})(?!\d))?(?:{_TIMES})?)"
)
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2},\d{3}")
_UNIT_BEGINS = re.compile(r"$|(?:/ ?)?[^\W\d_]|[%°‰(]")
_LONGEST = 200
_FULL_BELOW = 1e15
_FULL_FROM = 1e-4


def read_number(text: str) -> float | None:
    """The number that `text` consists of, or None if it is none or could be two.

    Understands `1.5`, `1,5`, `1 000`, `1'000`, `1,000.5`, `1.000,5`, `1e9`, `10^9`, `5×10^8`,
    `5 × 10⁸`, any of the usual minus signs, and spaces of any kind around it.
    """
    number, unit = split_quantity(text)
    return None if unit else number


def split_quantity(text: str) -> tuple[float | None, str]:
    """The number at the beginning of `text` and the unit after it.

    The number is None where it is none or could be two, and where something follows that begins
    no unit (`1/2`, `5-8 mg`). The unit has no final full stop and is empty if there is none.
    """
    plain = plain_notation(text)
    match = _NUMBER.match(plain) if len(plain) <= _LONGEST else None
    if match is None:
        return None, plain
    unit = plain[match.end() :].strip().removesuffix(".").rstrip()
    return (_value(match) if _UNIT_BEGINS.match(unit) else None), unit


def show_number(value: float) -> str:
    """The shortest decimal that agrees with `value` in 12 significant digits.

    Whole numbers below 10^15 are shown in full; an exponent only from 10^15 up and below 10^-4.
    """
    if abs(value) < _FULL_BELOW and value == int(value):
        return str(int(value))
    rounded = f"{value:.{DIGITS}g}"
    if _FULL_FROM <= abs(value) < _FULL_BELOW:
        return f"{Decimal(rounded):f}"
    mantissa, _, exponent = rounded.partition("e")
    return f"{mantissa}e{int(exponent)}" if exponent else rounded


def _value(match: re.Match[str]) -> float | None:
    if match["only"] is not None:
        value = float(f"{match['sign']}1e{match['power']}")
    elif match["group"] is None and _AMBIGUOUS.fullmatch(match["mantissa"]):
        return None
    else:
        exponent = int(match["e"] or 0) + int(match["by"] or 0)
        value = float(f"{match['sign']}{_decimal(match['mantissa'])}e{exponent}")
    return value if isfinite(value) else None


def _decimal(mantissa: str) -> str:
    """A mantissa without thousands separators and with a decimal point."""
    plain = mantissa.replace(" ", "").replace("'", "")
    last = max(plain.rfind(","), plain.rfind("."))
    marks = plain.count(",") + plain.count(".")
    if last < 0 or (marks > 1 and len({plain[last], *re.findall("[.,]", plain)}) == 1):
        return re.sub("[.,]", "", plain)
    return re.sub("[.,]", "", plain[:last]) + "." + plain[last + 1 :]
