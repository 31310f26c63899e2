"""Numbers in words, as they are printed."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

_HOUR = 60


def counted(count: int, noun: str) -> str:
    """A number with its noun: `1 point`, `3 points`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def minutes(seconds: int) -> str:
    """A time, rounded up to minutes: `9 min`, `1 h 35 min`."""
    hours, rest = divmod(ceil(seconds / 60), _HOUR)
    parts = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours)
    return " ".join(parts)


def number(value: Fraction) -> str:
    """A number of points with two decimals at most: `14`, `13.3`, `0.67`."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def listed(numbers: Sequence[int]) -> str:
    """Numbers in rising order as text: `3`, `3 and 4`, `3–6`, `1, 2 and 5`."""
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 2 and last - first == len(numbers) - 1:  # noqa: PLR2004 - a range has three
        return f"{first}–{last}"
    head = ", ".join(map(str, numbers[:-1]))
    return f"{head} and {last}" if head else str(last)


def spaced(name: str) -> str:
    """A name of the model as words: `partly_supported` is `partly supported`."""
    return name.replace("_", " ")
