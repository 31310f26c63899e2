"""Texts that differ in a number or a date alone, and so have an order of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Literal

from generator.language.lists import Lists
from generator.quantity.notation import plain_notation
from generator.quantity.units import convert

Value = tuple[float, float]
"""Both ends of a range; a number is a range that ends where it begins. Open ends are infinite."""

_POWER = r"(?:\s?[×x*]\s?10\s?\^?\s?(?P<power>[-+]?\d{1,2}))?"
_DIGITS = r"\d{1,3}(?:[ ',]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+"
_NUMBER = re.compile(rf"(?P<sign>(?:(?<=^)|(?<=[\s(<>=≤≥$€£~]))[-+])?(?P<digits>{_DIGITS}){_POWER}")
_FRACTION = re.compile(r"([-+]?\d{1,6})\s?/\s?(\d{1,6})")
_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.h]([0-5]\d)(?:\s?(?:h|uhr|a\.?m\.?|(p\.?m\.?)))?\.?")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|e|er|ème)\b")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
}
_MARK = "#"
_LONGEST = 60
_RANGE = 2
"""Numbers in a range; also the fewest texts of a sequence."""
_SHORTEST_PLURAL = 4
_LAST_DAY = 31
_DAYS_OF_MONTH, _DAYS_OF_YEAR = 31.0, 372.0
"""Rounded up: dates are compared, not counted."""
_BOUND = {"<": "<", "≤": "<", ">": ">", "≥": ">"}


@dataclass(frozen=True, slots=True)
class Ordered:
    """Values of texts that form a sequence, in the order of the texts.

    `number`: a number with the same unit, or units of one dimension; `date`: days, months or
    times; `labelled`: the same words around a number, such as `Grade 2`.
    """

    kind: Literal["number", "date", "labelled"]
    values: tuple[Value, ...]

    def is_sorted(self) -> bool:
        """Whether the values rise or fall all the way, ends that are shared included."""
        rising = sorted(self.values)
        return list(self.values) in (rising, rising[::-1])


@dataclass(frozen=True, slots=True)
class _Reading:
    value: Value
    frame: str
    unit: str


def sequence_of(texts: Sequence[str], lists: Lists) -> Ordered | None:
    """The values of plain texts that differ in one number, range or date alone, or None.

    Args:
        texts: at least two texts on one line each.
        lists: words of the language, such as months; numbers are read without them too.
    """
    if len(texts) < _RANGE or any(len(text) > _LONGEST for text in texts):
        return None
    plain = [plain_notation(text).lower().strip().rstrip(".") for text in texts]
    dates = [_date(text, lists) for text in plain]
    if all(dates):
        return Ordered("date", tuple((day, day) for day in dates if day is not None))
    readings = [_read(text, lists) for text in plain]
    found = [reading for reading in readings if reading is not None]
    if len(found) < len(texts):
        return None
    values = _with_one_frame(found) or _with_one_dimension(found)
    if values is None or len(set(values)) < len(values):
        return None
    prefix = found[0].frame.split(_MARK)[0]
    labelled = re.search(r"[^\W\d_]{2,}", prefix) is not None
    return Ordered("labelled" if labelled else "number", values)


def _with_one_frame(found: Sequence[_Reading]) -> tuple[Value, ...] | None:
    frames = {reading.frame for reading in found}
    return tuple(reading.value for reading in found) if len(frames) == 1 else None


def _with_one_dimension(found: Sequence[_Reading]) -> tuple[Value, ...] | None:
    """Values in the unit of the first, where all are nothing but numbers with such units."""
    first = found[0].unit
    if any(not reading.unit or reading.frame != f"{_MARK} {reading.unit}" for reading in found):
        return None
    values = []
    for reading in found:
        low, high = (_converted(end, reading.unit, first) for end in reading.value)
        if low is None or high is None:
            return None
        values.append((low, high))
    return tuple(values)


@cache
def _factor(unit: str, wanted: str) -> float | None:
    return convert(1.0, unit, wanted)


def _converted(value: float, unit: str, wanted: str) -> float | None:
    if unit == wanted or value in {inf, -inf}:
        return value
    factor = _factor(unit, wanted)
    return None if factor is None else value * factor


def _read(text: str, lists: Lists) -> _Reading | None:
    if (fraction := _FRACTION.fullmatch(text)) is not None:
        whole = int(fraction[2])
        value = int(fraction[1]) / whole if whole else inf
        return _Reading((value, value), _MARK, "")
    text = _in_digits(_ORDINAL.sub("", text), lists)
    numbers = list(_NUMBER.finditer(text))
    if not 1 <= len(numbers) <= _RANGE:
        return None
    first, last = numbers[0], numbers[-1]
    if len(numbers) == _RANGE and not _is_range(text[first.end() : last.start()], lists):
        return None
    before, bound = _bound(text[: first.start()], lists)
    after = text[last.end() :].strip()
    ends = (_value(first, lists), _value(last, lists))
    if len(numbers) == _RANGE:
        before = re.sub(r"\b(?:between|from|zwischen|von|entre|de)\s*$", "", before)
    elif bound == "<":
        ends = (-inf, ends[1])
    elif bound == ">" or after.startswith("+"):
        ends = (ends[0], inf)
        after = after.removeprefix("+").strip()
    unit = " ".join(_singular(word) for word in after.split())
    return _Reading(ends, f"{before}{_MARK} {unit}".strip(), unit)


def _is_range(between: str, lists: Lists) -> bool:
    word = between.strip(" %°")
    return word in {"-", "..", "…"} or word in lists.words("to")


def _bound(before: str, lists: Lists) -> tuple[str, str]:
    """What stands before a number without words of size, and which end they leave open."""
    bound = ""
    rest = before
    for sign, meaning in _BOUND.items():
        if sign in rest:
            rest, bound = rest.replace(sign, ""), meaning
    for name, meaning in (("below", "<"), ("above", ">"), ("about", "")):
        if lists.has(name) and (match := lists.anywhere(name).search(rest)) is not None:
            rest = rest[: match.start()] + rest[match.end() :]
            bound = meaning or bound
    return " ".join(f"{rest} |".split())[:-1].replace("~", ""), bound


def _in_digits(text: str, lists: Lists) -> str:
    """A text without digits whose first number in words, or last in Roman numerals, is a digit."""
    if any(character.isdigit() for character in text):
        return text
    for number, word in enumerate(lists.phrases("numbers")):
        if text == word or text.startswith(f"{word} "):
            return f"{number}{text[len(word) :]}"
    head, _, last = text.rpartition(" ")
    return f"{head} {_ROMAN[last]}" if head and last in _ROMAN else text


def _value(match: re.Match[str], lists: Lists) -> float:
    digits = match["digits"]
    if _THOUSANDS.fullmatch(digits) and lists.language not in {"de", "fr"}:
        digits = digits.replace(",", "")
    plain = digits.replace("'", "").replace(" ", "")
    plain = plain.replace(",", "") if "." in plain else plain.replace(",", ".", 1).replace(",", "")
    value = float(plain) * 10.0 ** int(match["power"] or 0)
    return -value if match["sign"] == "-" else value


def _singular(word: str) -> str:
    is_plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word


def _date(text: str, lists: Lists) -> float | None:
    """A number that grows with the date or the time of day."""
    if (day := _DAY.fullmatch(text)) is not None:
        return int(day[1]) * _DAYS_OF_YEAR + int(day[2]) * _DAYS_OF_MONTH + int(day[3])
    if (clock := _CLOCK.fullmatch(text)) is not None:
        hours = int(clock[1]) % 12 + 12 if clock[3] else int(clock[1])
        return hours * 60.0 + int(clock[2])
    words = re.findall(r"[^\W_]+", text)
    months = [n for word in words if (n := _month(word, lists))]
    numbers = [int(word) for word in words if word.isdecimal()]
    if len(months) != 1 or len(words) != 1 + len(numbers) or len(numbers) > _RANGE:
        return None
    year = max((number for number in numbers if number > _LAST_DAY), default=0)
    day_of_month = next((number for number in numbers if number <= _LAST_DAY), 0)
    return year * _DAYS_OF_YEAR + months[0] * _DAYS_OF_MONTH + day_of_month


def _month(word: str, lists: Lists) -> int:
    for name in ("months", "months_short"):
        names = lists.phrases(name)
        if word in names:
            return names.index(word) + 1
    return 0
