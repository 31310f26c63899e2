"""What each attribute of an SVG may hold: a table from name to test, in words for the author."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.bank.svg.numbers import NUMBER, is_path, numbers
from generator.bank.svg.transforms import is_transform

MAX_LENGTH = 500
"""Characters of a value, but for those in `LONG`: each element may inherit and read it again."""
LONG = frozenset(("d", "points"))

NAMESPACE = "http://www.w3.org/2000/svg"

_POINT = 2
"""Numbers of a point."""
_TRIANGLE = 3
"""Points of the smallest polygon."""
_DASHES = 8
_SHORTEST_DASH = 0.5
"""Dashes of a stroke, and the length of the shortest: millions of them would hang a viewer."""
_BOX = 4
"""Numbers of a view box: left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Value:
    """What an attribute may hold: in words, and as a test."""

    words: str
    fits: Callable[[str], bool]


def _like(pattern: str, words: str) -> Value:
    return Value(words, lambda value: re.fullmatch(pattern, value) is not None)


def _among(*names: str) -> Value:
    return Value(" or ".join(f"`{name}`" for name in names), lambda value: value in names)


def _is_polygon(value: str) -> bool:
    found = numbers(value) or []
    return len(found) >= _POINT * _TRIANGLE and len(found) % _POINT == 0


def _is_box(value: str) -> bool:
    found = numbers(value) or []
    return len(found) == _BOX and min(found[_POINT:]) > 0


def _is_dashes(value: str) -> bool:
    found = numbers(value) or []
    return value == "none" or (0 < len(found) <= _DASHES and min(found) >= _SHORTEST_DASH)


_PLACE = _like(NUMBER, "a plain number")
_SIZE = _like(rf"(?!-){NUMBER}(?:px)?", "a number that is not negative")
_COLOUR = _like(
    "none|black|white|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}", "`none`, `black`, `white` or #rrggbb"
)
_FAMILY = "[A-Za-z][A-Za-z0-9 -]*"
_NAME = r"[A-Za-z][A-Za-z0-9_-]{0,63}"

VALUES = {
    **dict.fromkeys(("x", "y", "cx", "cy", "x1", "y1", "x2", "y2"), _PLACE),
    **dict.fromkeys(("width", "height", "r", "rx", "ry", "font-size", "stroke-width"), _SIZE),
    **dict.fromkeys(("fill", "stroke"), _COLOUR),
    "xmlns": _among(NAMESPACE),
    "version": _among("1.0", "1.1", "2.0"),
    "viewBox": Value("left, top, width and height: plain numbers of at most six digits", _is_box),
    "id": _like(_NAME, "a name of letters, digits, `-` and `_`"),
    "href": _like(f"#{_NAME}", "`#` and the id of something in `<defs>`: nothing outside the file"),
    "points": Value("the coordinates of three points or more", _is_polygon),
    "d": Value("a path: M first, its numbers behind each letter, and M again after Z", is_path),
    "transform": Value(
        "`translate(x y)`, `rotate(degrees)` or `rotate(degrees x y)`, and `scale(factor)` with "
        "a factor from 0.01 to 100",
        is_transform,
    ),
    "stroke-dasharray": Value("`none`, or up to 8 lengths of 0.5 or more", _is_dashes),
    "stroke-linecap": _among("butt", "round", "square"),
    "stroke-linejoin": _among("miter", "round", "bevel"),
    "font-family": _like(rf"{_FAMILY}(?:,[ ]?{_FAMILY})*", "names of fonts without quotes"),
    "font-weight": _among("normal", "bold"),
    "font-style": _among("normal", "italic"),
    "text-anchor": _among("start", "middle", "end"),
}
"""Every attribute that any element may have, but for `style`."""
