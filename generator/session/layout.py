"""Texts of a form as lines of a given width."""

from collections.abc import Iterable
from fractions import Fraction

from generator.markup.plain import ShowGap, to_lines
from generator.markup.wrap import hang, width_of, wrap

_LEAST = 12


def marked(text: str, width: int, *, first: str = "", gap: ShowGap = "[{}]".format) -> list[str]:
    """A marked-up text in lines; `first` stands before the first line, spaces before the others."""
    return hang(to_lines(text, max(_LEAST, width - width_of(first)), gap), first)


def literal(text: str, width: int, *, first: str = "") -> list[str]:
    """As `marked` for a text that is not markup, such as a title or an answer."""
    return hang(wrap(text, max(_LEAST, width - width_of(first))), first)


def shortened(text: str, width: int) -> str:
    """As much of a text that is not markup as one line holds, with dots where it goes on."""
    lines = wrap(text, width)
    return lines[0] if len(lines) == 1 else f"{wrap(text, width - 2)[0]} …"


def barred(lines: Iterable[str]) -> list[str]:
    """Lines with a bar at the left, which sets them off from the text around."""
    return [f"| {line}".rstrip() for line in lines]


def spaced(blocks: Iterable[Iterable[str]]) -> list[str]:
    """All blocks that are not empty, with an empty line after each."""
    return [line for block in map(list, blocks) if block for line in [*block, ""]]


def plural(count: int, noun: str) -> str:
    """A count with its noun, for instance `1 point` or `3 points`."""
    return f"{count} {noun}{'s' * (count != 1)}"


def points(value: Fraction) -> str:
    """Points to two decimals at most: `2`, `1.5`, `0.33`."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")


def percent(value: Fraction) -> str:
    """A percentage, cut after one decimal so that 69.99 never reads as 70."""
    tenths = int(value * 10)
    return f"{tenths // 10}.{tenths % 10}%" if tenths % 10 else f"{tenths // 10}%"
