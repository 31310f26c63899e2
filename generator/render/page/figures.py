"""Figures: pictures of the module, as wide as their column at most, with their caption."""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any

from generator.markup.tree import Figure
from generator.render.page.frames import framed
from generator.render.page.paragraphs import hide, plain
from generator.render.page.strips import TIGHT, Strip, led
from generator.render.text.pieces import Canvas
from generator.render.text.styles import BODY, HINT, SMALL

DOTS_PER_INCH = 150
"""Pictures are never shown larger than at this resolution."""

_SHARE = 0.6
"""Largest share of a page's height that a picture takes."""

_CAPTION_GAP = 4.0


def figure(
    source: Figure, media: Mapping[str, bytes], width: float, page_height: float
) -> list[Strip]:
    """A picture and its caption; a picture that is missing is replaced by its description."""
    data = media.get(source.source)
    if data is None:
        return framed(plain(source.alt, HINT, width - 16), width, 8)
    caption = led(plain(source.caption, SMALL, width), bond=TIGHT, gap=_CAPTION_GAP)
    return [_picture(data, source.alt, width, page_height * _SHARE), *caption]


def _picture(data: bytes, alt: str, width: float, height: float) -> Strip:
    """The picture; its description lies on it, unseen, to be found, copied and read aloud."""
    reader = _reader(data)
    pixels = reader.getSize()
    scale = min(72 / DOTS_PER_INCH, width / pixels[0], height / pixels[1])
    wide, high = pixels[0] * scale, pixels[1] * scale

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.drawImage(reader, left, top - high, wide, high, mask="auto")
        hide(canvas, alt, left, top - high / 2, wide)

    return Strip(high, draw, above=BODY.above)


@lru_cache(maxsize=8)
def _reader(data: bytes) -> Any:
    """The decoded picture, kept because the copies of a quiz show the same ones."""
    from reportlab.lib.utils import ImageReader

    return ImageReader(BytesIO(data))
