"""The pieces of a line of text: glyphs, pictures, spaces and chances to break."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Canvas = Any
"""ReportLab's canvas, which carries no types. Its y grows upwards, in points."""

Paint = Callable[[Canvas, float, float], None]
"""Draws at x and y; for a picture in a line, y is the baseline."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters of one font that stay together; `rise` lifts them, `tinted` backs them."""

    text: str
    font: str
    size: float
    width: float
    rise: float = 0.0
    grey: float = 0.0
    tinted: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in a line; `text` can be found and copied where the drawing stands."""

    width: float
    above: float
    below: float
    paint: Paint
    text: str = ""


@dataclass(frozen=True, slots=True)
class Space:
    """A space between words: lines may break here, and then it vanishes."""

    glyphs: Glyphs


@dataclass(frozen=True, slots=True)
class Chance:
    """A place of no width where lines may break."""


@dataclass(frozen=True, slots=True)
class NewLine:
    """A place where lines must break."""


Solid = Glyphs | Picture
Piece = Solid | Space | Chance | NewLine


def scaled(picture: Picture, factor: float) -> Picture:
    """The same picture, smaller or larger."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(factor, factor)
        picture.paint(canvas, 0, 0)
        canvas.restoreState()

    return Picture(
        picture.width * factor, picture.above * factor, picture.below * factor, paint, picture.text
    )
