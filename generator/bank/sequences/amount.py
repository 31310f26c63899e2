"""A number or a range in a text, with the words around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from generator.language.lists import Lists
from generator.quantity.units import convert

Value = tuple[float, float]
"""Both ends of a range; a number is a range that ends where it begins. Open ends are infinite."""

_SIGN = r"(?P<sign>^[-+]\s?|(?<=[\s(<>=≤≥$€£~≈])[-+])?"
_POWER = (
    r"(?:\s?[×x*·]\s?10\s?(?P<power>\^\s?[-+]?\d{1,2}|[-+]\d{1,2})|[eE](?P<e>[-+]?\d{1,2}))?(?!\d)"
)
_BARE = r"10\s?(?P<bare>\^\s?[-+]?\d{1,2})(?!\d)"
_ENGLISH = r"\d{1,3}(?P<mark>[ ',])\d{3}(?:(?P=mark)\d{3})*(?!,?\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_OTHER = (
    r"[1-9]\d{0,2}(?P<mark>[ '.])\d{3}(?:(?P=mark)\d{3})*(?!\.?\d)(?:,\d+)?"
    r"|\d+(?:[.,]\d+)?|[.,]\d+"
)
_IN_ENGLISH, _IN_OTHERS = (
    re.compile(rf"{_SIGN}(?:{_BARE}|(?P<digits>{digits}){_POWER})") for digits in (_ENGLISH, _OTHER)
)
"""A comma groups digits in English; elsewhere it is decimal, and a point may group them."""

_FRACTION = re.compile(r"([-+]?\d{1,6})\s?/\s?(\d{1,6})")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|e|er|ème)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:^|\s)(?:between|zwischen|entre)\s*$")
_FROM = re.compile(r"(?:^|\s)(?:between|from|zwischen|von|entre|de)\s*$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_DIGIT = re.compile(r"\d")
_AROUND = " %°$€£"
"""Signs of a unit that may stand at both ends of a range."""
_BOUNDS = (("≤", -1), ("≥", 1), ("<", -1), (">", 1))
_WORDS_OF_SIZE = (("below", -1), ("above", 1), ("about", 0))
_SILENT = str.maketrans("", "", "~≈=")
_PAIR = 2
"""Numbers in a range."""
_LONG_WORD = 5
"""From so many letters on, capitals change no meaning; `mW` and `MW` are not the same."""
_SHORTEST_PLURAL = 4
_CENTURY = 100
_FIRST_YEAR = 1000


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what stands before it, and its unit as written and as it is compared.

    A number that is part of a word, as in `CD4`, or that has words before it, is a label.
    """

    value: Value
    before: str = ""
    unit: str = ""
    stem: str = ""
    is_label: bool = False


def amount_of(text: str, lists: Lists) -> Amount | None:
    """The only number or range of a text in plain notation, or None."""
    if _DIGIT.search(text) is None:
        text = _in_digits(text, lists)
        if not text:
            return None
    if (fraction := _FRACTION.fullmatch(text)) is not None:
        whole = int(fraction[2])
        quotient = int(fraction[1]) / whole if whole else inf
        return Amount((quotient, quotient))
    text = _ORDINAL.sub("", text)
    numbers = _numbers(text, lists)
    return _around(text, numbers, lists) if 1 <= len(numbers) <= _PAIR else None


@lru_cache(maxsize=1024)
def in_unit(value: float, unit: str, wanted: str) -> float | None:
    """A value in another unit, or None if there is no way; open ends stay open.

    Temperatures are points on their scales.
    """
    if value in {inf, -inf}:
        return None if in_unit(1.0, unit, wanted) is None else value
    return convert(value, unit, wanted)


def _around(text: str, numbers: Sequence[re.Match[str]], lists: Lists) -> Amount | None:
    """One number, or two that may be a range, with what stands around them."""
    first, last = numbers[0], numbers[-1]
    start = text[: first.start()]
    before, bound = _bound(start.lower(), lists)
    unit, end = _unit(text[last.end() :], lists)
    if before.endswith("(") and "," in first[0] + last[0]:
        return None  # a pair of coordinates
    value = _one_sided(_value(first), bound or end)
    if len(numbers) == _PAIR:
        between = text[first.end() : last.start()]
        if bound or end or not _joins(between, before, unit, lists):
            return None
        value = _range(_value(first), _value(last), between)
        before = _FROM.sub("", before)
    if value[0] > value[1]:
        return None
    is_label = start[-1:].isalpha() or _WORD.search(before) is not None
    return Amount(value, before, unit, _stem(unit, lists), is_label)


def _numbers(text: str, lists: Lists) -> list[re.Match[str]]:
    """The numbers of a text; those that belong to a word or a unit only if there are no others."""
    pattern = _IN_ENGLISH if lists.language == "en" else _IN_OTHERS
    every = list(pattern.finditer(text))
    if len(every) <= 1:
        return every
    return [match for match in every if not _is_glued(text[: match.start()][-1:])] or every


def _is_glued(before: str) -> bool:
    return before.isalpha() or before == "^"


def _joins(between: str, before: str, unit: str, lists: Lists) -> bool:
    """Whether what stands between two numbers makes them the ends of a range."""
    word = between.lower().strip(_AROUND)
    first_of_unit = unit.lower().split(" ")[0]
    if first_of_unit and word.startswith(first_of_unit):
        word = word.removeprefix(first_of_unit).strip(_AROUND)
    if word in lists.words("and"):
        return _BETWEEN.search(before) is not None
    return word in {"-", "--", "..", "…"} or word in lists.words("to")


def _range(low: float, high: float, between: str) -> Value:
    """Both ends; in `1914-18` the century is meant twice."""
    is_short = between.strip() == "-" and low >= _FIRST_YEAR and 0 < high < _CENTURY
    return low, high + low // _CENTURY * _CENTURY if is_short else high


def _one_sided(value: float, side: int) -> Value:
    return (-inf, value) if side < 0 else (value, inf) if side > 0 else (value, value)


def _bound(before: str, lists: Lists) -> tuple[str, int]:
    """What stands before a number without words of size, and which end is open: -1, 1 or 0."""
    bound = 0
    for sign, side in _BOUNDS:
        if sign in before:
            before, bound = before.replace(sign, ""), side
    if before:
        for start, end, side in sorted(_sizes(before, lists))[:1]:
            before, bound = before[:start] + before[-end:], side or bound
    return " ".join(before.translate(_SILENT).split()), bound


def _sizes(before: str, lists: Lists) -> Iterator[tuple[int, int, int]]:
    """Words of size: their beginning, how far their end is from that of the text, and the side."""
    for name, side in _WORDS_OF_SIZE:
        if (match := lists.anywhere(name).search(before)) is not None:
            yield match.start(), len(before) - match.end(), side


def _unit(after: str, lists: Lists) -> tuple[str, int]:
    """What stands after a number without words of size, and which end is open: -1, 1 or 0."""
    unit = " ".join(after.split())
    if unit.startswith("+"):
        return unit[1:].lstrip(), 1
    if " " not in unit:
        return unit, 0
    lower = unit.lower()
    for name, side in (("or_less", -1), ("or_more", 1)):
        for phrase in lists.phrases(name):
            if lower == phrase or lower.endswith(f" {phrase}"):
                return unit[: len(unit) - len(phrase)].rstrip(), side
            if lower.startswith(f"{phrase} "):
                return unit[len(phrase) :].lstrip(), side
    return unit, 0


def _in_digits(text: str, lists: Lists) -> str:
    """A text whose first number in words, or last in Roman numerals, is a digit; else nothing."""
    first, space, rest = text.partition(" ")
    words = lists.phrases("numbers")
    if first.lower() in words:
        return f"{words.index(first.lower())}{space}{rest}"
    head, _, last = text.rpartition(" ")
    is_numeral = head and last.lower() in _ROMAN
    return f"{head} {_ROMAN.index(last.lower()) + 1}" if is_numeral else ""


def _value(match: re.Match[str]) -> float:
    power = (match["bare"] or match["power"] or match["e"] or "0").replace("^", "")
    digits = match["digits"] or "1"
    if match["mark"] is not None:
        digits = digits.replace(match["mark"], "")
    value = float(digits.replace(",", ".")) * 10.0 ** int(power)
    return -value if (match["sign"] or "").startswith("-") else value


def _stem(unit: str, lists: Lists) -> str:
    """A unit without endings of the plural, which differ between 1 and 2."""
    return " ".join(_singular(word, lists.language) for word in unit.split())


def _singular(word: str, language: str) -> str:
    if len(word) >= _LONG_WORD:
        word = word.lower()
    shortest = _SHORTEST_PLURAL - (language == "fr")  # an, ans
    if len(word) < shortest or not word.isalpha():
        return word
    if language == "de":
        return re.sub(r"(?:en|e|(?<=[lr])n|s)$", "", word)
    if word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    word = word.removesuffix("e")
    return f"{word[:-1]}i" if word.endswith("y") else word
