"""Figures of the module: pictures and drawings, no wider than their column, with their caption."""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any

from generator.markup.figure import is_drawing
from generator.markup.tree import Figure
from generator.render.page.drawings import drawing
from generator.render.page.frames import framed
from generator.render.page.paragraphs import hide, plain
from generator.render.page.strips import TIGHT, Strip, led
from generator.render.text.pieces import Canvas, Paint
from generator.render.text.styles import BODY, HINT, SMALL

DOTS_PER_INCH = 150
"""Pictures are never shown larger than at this resolution."""

_SHARE = 0.6
"""Largest share of a page's height that a figure takes."""

_CAPTION_GAP = 4.0


def figure(
    source: Figure, media: Mapping[str, bytes], width: float, page_height: float
) -> list[Strip]:
    """A figure and its caption; a figure that is missing is replaced by its description."""
    data = media.get(source.source)
    if data is None:
        return framed(plain(source.alt, HINT, width - 16), width, 8)
    caption = led(plain(source.caption, SMALL, width), bond=TIGHT, gap=_CAPTION_GAP)
    show = _drawing if is_drawing(source.source) else _picture
    return [show(data, source.alt, width, page_height * _SHARE), *caption]


def _picture(data: bytes, alt: str, width: float, height: float) -> Strip:
    reader = _reader(data)
    pixels = reader.getSize()
    scale = min(72 / DOTS_PER_INCH, width / pixels[0], height / pixels[1])
    wide, high = pixels[0] * scale, pixels[1] * scale

    def draw(canvas: Canvas, left: float, bottom: float) -> None:
        canvas.drawImage(reader, left, bottom, wide, high, mask="auto")

    return _described(draw, alt, wide, high)


def _drawing(data: bytes, alt: str, width: float, height: float) -> Strip:
    shown = drawing(data)
    scale = min(1.0, width / shown.width, height / shown.height)

    def draw(canvas: Canvas, left: float, bottom: float) -> None:
        shown.draw(canvas, left, bottom, scale)

    return _described(draw, alt, shown.width * scale, shown.height * scale)


def _described(paint: Paint, alt: str, wide: float, high: float) -> Strip:
    """The figure; its description lies on it, unseen, to be found, copied and read aloud."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        paint(canvas, left, top - high)
        hide(canvas, alt, left, top - high / 2, wide)

    return Strip(high, draw, above=BODY.above)


@lru_cache(maxsize=8)
def _reader(data: bytes) -> Any:
    """The decoded picture, kept because the copies of a quiz show the same ones."""
    from reportlab.lib.utils import ImageReader

    return ImageReader(BytesIO(data))
