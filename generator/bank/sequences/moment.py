"""Texts that are dates or times of day, as values that grow with them."""

import re
from collections.abc import Iterator, Sequence

from generator.language.lists import Lists

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_CLOCK = re.compile(
    r"(?P<hours>[01]?\d|2[0-4])(?P<apart>[:.h])?(?P<minutes>(?<=[:.h])[0-5]\d)?"
    r"(?:\s?(?P<name>h|uhr|(?P<half>[ap])\.?m))?"
)
_ORDINAL = re.compile(r"(?<=\d)(?:er|st|nd|rd|th)\b")
_NAMES_OF_MONTHS = ("months", "months_short")
_HALF_DAY = 12
_LAST_DAY = 31
_MOST_WORDS = 3
_MOST_DIGITS = 4
_DAYS_OF_MONTH, _DAYS_OF_YEAR = 31.0, 372.0
"""Rounded up: dates are compared, not counted."""


def moments_of(texts: Sequence[str], lists: Lists) -> tuple[float, ...]:
    """Values of texts in plain notation that are different dates of one form; else none."""
    values, forms = [], set()
    for text in texts:
        moment = _moment(text.lower(), lists)
        if moment is None:
            return ()
        forms.add(moment[0])
        values.append(moment[1])
    return tuple(values) if len(forms) == 1 and len(set(values)) == len(values) else ()


def _moment(text: str, lists: Lists) -> tuple[str, float] | None:
    """The form of a date and its value."""
    if (day := _DAY.fullmatch(text)) is not None:
        return "day", int(day[1]) * _DAYS_OF_YEAR + int(day[2]) * _DAYS_OF_MONTH + int(day[3])
    if (clock := _CLOCK.fullmatch(text)) is not None:
        return _time(clock)
    words = re.findall(r"[^\W_]+", _ORDINAL.sub("", text))
    return _month(words, lists) if len(words) <= _MOST_WORDS else None


def _time(clock: re.Match[str]) -> tuple[str, float] | None:
    """A time of day; `8.30` and `8 h` alone are numbers."""
    is_bare = clock["name"] in {None, "h"}
    if is_bare and (clock["apart"] in {None, "."} or clock["minutes"] is None):
        return None
    hours = int(clock["hours"])
    if clock["half"] is not None:
        hours = hours % _HALF_DAY + (_HALF_DAY if clock["half"] == "p" else 0)
    return "time", hours * 60.0 + int(clock["minutes"] or 0)


def _month(words: Sequence[str], lists: Lists) -> tuple[str, float] | None:
    """A month, with its year or a day or both."""
    months = list(_months(words, lists))
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= _MOST_DIGITS]
    if len(months) != 1 or len(words) != 1 + len(numbers):
        return None
    year = max((number for number in numbers if number > _LAST_DAY), default=0)
    day = next((number for number in numbers if number <= _LAST_DAY), 0)
    form = f"month{' of year' * bool(year)}{' with day' * bool(day)}"
    return form, year * _DAYS_OF_YEAR + months[0] * _DAYS_OF_MONTH + day


def _months(words: Sequence[str], lists: Lists) -> Iterator[int]:
    for word in words:
        for name in _NAMES_OF_MONTHS:
            if word in lists.phrases(name):
                yield lists.phrases(name).index(word) + 1
                break
