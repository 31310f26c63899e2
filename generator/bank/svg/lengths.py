"""How long the outline of a shape is at most, in its own units.

Curves are not longer than the lines through their control points, and an arc is not longer than
the box around its whole ellipse.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, tau

from generator.bank.svg.numbers import NEEDS, commands, numbers
from generator.bank.svg.tree import Element

_CURVES = "CSQT"
_GOING_ON = "ST"
"""Curves whose first control point mirrors the last one of the curve before."""


def outline(element: Element) -> float:
    """At most how long the outline of a shape is whose values fit; 0 for what has none."""

    def size(name: str) -> float:
        return float(element.attributes.get(name, "0").removesuffix("px"))

    match element.name:
        case "rect":
            return 2 * (size("width") + size("height"))
        case "circle" | "ellipse":
            return tau * max(size("r"), size("rx"), size("ry"))
        case "line":
            return hypot(size("x2") - size("x1"), size("y2") - size("y1"))
        case "polygon":
            corners = _pairs(numbers(element.attributes["points"]) or [])
            return _along([*corners, corners[0]])
        case "path":
            return _path(element.attributes["d"])
        case _:
            return 0.0


def _pairs(values: Sequence[float], base: complex = 0j) -> list[complex]:
    return [base + complex(*pair) for pair in zip(values[::2], values[1::2], strict=True)]


def _along(corners: Sequence[complex]) -> float:
    return sum(abs(end - start) for start, end in pairwise(corners))


def _path(value: str) -> float:
    length = 0.0
    at = start = handle = 0j
    for letter, words in commands(value) or []:
        if letter in "Zz":
            length += abs(start - at)
            at = start
            continue
        need = NEEDS[letter.upper()]
        for first in range(0, len(words), need):
            piece = [float(word) for word in words[first : first + need]]
            stops = _stops(letter, piece, at)
            if letter in "Mm" and first == 0:
                start = stops[-1]
            else:
                length += _piece(letter.upper(), piece, [at, *stops], handle)
            before = stops[-2] if len(stops) > 1 else at + handle
            handle = stops[-1] - before if letter.upper() in _CURVES else 0j
            at = stops[-1]
    return length


def _stops(letter: str, piece: list[float], at: complex) -> list[complex]:
    """The points that a piece of a path names, the last one its end."""
    base = at if letter.islower() else 0j
    match letter.upper():
        case "H":
            return [complex(base.real + piece[0], at.imag)]
        case "V":
            return [complex(at.real, base.imag + piece[0])]
        case "A":
            return _pairs(piece[-2:], base)
        case _:
            return _pairs(piece, base)


def _piece(command: str, piece: list[float], corners: list[complex], handle: complex) -> float:
    if command == "A":
        return _arc(abs(piece[0]), abs(piece[1]), _along(corners))
    if command in _GOING_ON:
        corners = [corners[0], corners[0] + handle, *corners[1:]]
    return _along(corners)


def _arc(rx: float, ry: float, chord: float) -> float:
    """The box around the ellipse, which grows where it is too small to reach both ends."""
    narrow = min(rx, ry)
    return 4 * (rx + ry) * max(1.0, chord / 2 / narrow) if narrow else chord
