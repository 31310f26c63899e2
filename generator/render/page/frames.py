"""Frames: strips with a ruled box, a bar or a tint around them, open where a page ends inside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.render.page.strips import Strip, shifted
from generator.render.text.pieces import Canvas
from generator.render.text.styles import INK, LIGHT, RULE, TINT

_OVERLAP = 0.4
"""Points by which a tint runs on below its strip, so that no seam shows between two strips."""


@dataclass(frozen=True, slots=True)
class _Area:
    """Where one strip of the framed ones stands, and whether it is the first or the last."""

    left: float
    top: float
    bottom: float
    first: bool
    last: bool


_Decoration = Callable[[Canvas, _Area], None]


def framed(strips: Sequence[Strip], width: float, pad: float) -> list[Strip]:
    """Strips in a ruled box of `width` points; they are set for `width - 2 * pad`."""

    def decorate(canvas: Canvas, area: _Area) -> None:
        right = area.left + width
        canvas.setLineWidth(0.7)
        canvas.setStrokeGray(RULE)
        canvas.line(area.left, area.top, area.left, area.bottom)
        canvas.line(right, area.top, right, area.bottom)
        if area.first:
            canvas.line(area.left, area.top, right, area.top)
        if area.last:
            canvas.line(area.left, area.bottom, right, area.bottom)

    return _around(strips, (pad, pad), decorate)


def barred(strips: Sequence[Strip], indent: float) -> list[Strip]:
    """Strips behind a bar, `indent` points to the right."""

    def decorate(canvas: Canvas, area: _Area) -> None:
        canvas.setLineWidth(2)
        canvas.setStrokeGray(LIGHT)
        canvas.line(area.left + 1, area.top, area.left + 1, area.bottom)

    return _around(strips, (indent, 1), decorate)


def tinted(strips: Sequence[Strip], width: float, pad: float) -> list[Strip]:
    """Strips on a light ground of `width` points; they are set for `width - 2 * pad`."""

    def decorate(canvas: Canvas, area: _Area) -> None:
        bottom = area.bottom - (0 if area.last else _OVERLAP)
        canvas.setFillGray(TINT)
        canvas.rect(area.left, bottom, width, area.top - bottom, stroke=0, fill=1)
        canvas.setFillGray(INK)

    return _around(strips, (pad, pad), decorate)


def _around(
    strips: Sequence[Strip], pads: tuple[float, float], decorate: _Decoration
) -> list[Strip]:
    """Strips with `pads` at the left, and above and below all, and a decoration behind each."""
    indent, pad = pads
    last = len(strips) - 1
    return [
        _decorated(strip, pad, (n == 0, n == last), decorate)
        for n, strip in enumerate(shifted(strips, indent))
    ]


def _decorated(strip: Strip, pad: float, ends: tuple[bool, bool], decorate: _Decoration) -> Strip:
    """One strip of the frame: only the first keeps its gap outside, all others have it inside."""
    first, last = ends
    head = pad if first else strip.gap
    height = head + strip.height + (pad if last else 0.0)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        decorate(canvas, _Area(left, top, top - height, first, last))
        strip.draw(canvas, left, top - head)

    return replace(
        strip,
        height=height,
        draw=draw,
        gap=strip.gap if first else 0.0,
        above=head + strip.above,
        reprise=tuple(_decorated(each, pad, (False, False), decorate) for each in strip.reprise),
    )
