"""Drawings: SVG figures, read once by svglib, then drawn as vectors in the fonts of the page."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from generator.render.text import fonts
from generator.render.text.pieces import Canvas
from generator.render.text.styles import Face

_FACES: dict[tuple[str, str], Face] = {
    ("normal", "normal"): "regular",
    ("bold", "normal"): "bold",
    ("normal", "italic"): "italic",
    ("bold", "italic"): "bold_italic",
}
"""Faces by weight and style."""

_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""Share of a text's width that stands before its anchor."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of `width` times `height` points; `_shapes` is ReportLab's, and is not changed."""

    width: float
    height: float
    _shapes: Any

    def draw(self, canvas: Canvas, left: float, bottom: float, scale: float) -> None:
        """Draw it with its lower left corner at `left` and `bottom`; nothing shows outside it."""
        from reportlab.graphics import renderPDF

        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.scale(scale, scale)
        edge = canvas.beginPath()
        edge.rect(0, 0, self.width, self.height)
        canvas.clipPath(edge, stroke=0, fill=0)
        renderPDF.draw(self._shapes, canvas, 0, 0, showBoundary=0)
        canvas.restoreState()


@lru_cache(maxsize=32)
def drawing(data: bytes) -> Drawing:
    """The drawing in an SVG that the bank has checked; kept, since all copies show the same."""
    from svglib.svglib import svg2rlg

    _silence()
    shapes: Any = svg2rlg(BytesIO(data), font_map=_Roboto())
    shapes.initialFontName = fonts.font_of("regular")  # or each file would name a font it lacks
    _set_texts(shapes)
    return Drawing(shapes.width, shapes.height, shapes)


def _silence() -> None:
    """Keep the remarks of svglib from the screen; nobody at the prompt could use them."""
    log = logging.getLogger("svglib")
    log.propagate = False
    if not log.handlers:
        log.addHandler(logging.NullHandler())


class _Roboto:
    """What svglib asks for fonts: the page's own, whatever the file names."""

    def find_font(self, _: str, weight: str = "normal", style: str = "normal") -> tuple[str, bool]:
        return fonts.font_of(_FACES[weight, style]), True


def _set_texts(group: Any) -> None:
    """Replace each text of a group by its runs, so that every sign is in a font that has it."""
    from reportlab.graphics.shapes import Group, String

    contents: list[Any] = []
    for shape in group.contents:
        if isinstance(shape, String):
            contents += _runs(shape)
            continue
        if isinstance(shape, Group):
            _set_texts(shape)
        contents.append(shape)
    group.contents = contents


def _runs(string: Any) -> Iterator[Any]:
    from reportlab.graphics.shapes import String

    size, main = string.fontSize, string.fontName
    face = next(face for face in _FACES.values() if fonts.font_of(face) == main)
    found = fonts.runs(fonts.normal(string.text), face)
    parts = [(run, font or main, fonts.width(run, font or main, size)) for font, run in found]
    x = string.x - _BEFORE[string.textAnchor] * sum(wide for _, _, wide in parts)
    for run, font, wide in parts:
        yield String(x, string.y, run, fontName=font, fontSize=size, fillColor=string.fillColor)
        x += wide
