"""Paragraphs: pieces to strips, a strip a line."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from generator.render.page.strips import LINE, TIGHT, Strip, led
from generator.render.text import fonts
from generator.render.text.inlines import plain_pieces
from generator.render.text.lines import Line, break_lines, natural_width
from generator.render.text.pieces import Canvas, Glyphs, Picture, Piece
from generator.render.text.styles import INK, TINT, Align, TextStyle

_AIR = 1.5
"""Least white, in points, between a picture and the line above or below."""

_HIDDEN_SIZE = 10.0
_INVISIBLE = 3
"""PDF's text rendering mode for text that can be found and copied but is not shown."""


def paragraph(pieces: Sequence[Piece], style: TextStyle, width: float) -> list[Strip]:
    """The lines of a paragraph; its first two and its last two stay together."""
    lines = break_lines(pieces, width)
    ends = {1, len(lines) - 1}
    return [
        _strip(line, style, width, TIGHT if n in ends else LINE) for n, line in enumerate(lines)
    ]


def plain(text: str, style: TextStyle, width: float) -> list[Strip]:
    """The lines of a text without markup."""
    return list(_plain(text, style, width))


@lru_cache(maxsize=10_000)
def _plain(text: str, style: TextStyle, width: float) -> tuple[Strip, ...]:
    """Kept, because the copies of a quiz share most texts."""
    return tuple(paragraph(plain_pieces(text, style), style, width))


def heading(text: str, style: TextStyle, width: float, *, gap: float, bond: int) -> list[Strip]:
    """A heading; what follows should hold to it with `TIGHT`."""
    lines = [replace(strip, bond=TIGHT) for strip in plain(text, style, width)]
    return led(lines, bond=bond, gap=gap)


@lru_cache(maxsize=10_000)
def text_width(text: str, style: TextStyle) -> float:
    """Width in points of a text without markup on one line."""
    return natural_width(plain_pieces(text, style))


@lru_cache(maxsize=5_000)
def clipped(text: str, style: TextStyle, width: float) -> str:
    """`text` on one line, cut after a word with an ellipsis if it is wider than `width` points."""
    text = " ".join(text.split())
    if text_width(text, style) <= width:
        return text

    def wide(length: int) -> float:
        return text_width(text[:length] + "…", style)

    fitting = bisect_right(range(1, len(text)), width, key=wide)
    kept = text[:fitting]
    if text[fitting] != " ":
        kept = kept.rpartition(" ")[0] or kept
    return kept.rstrip(" ,;:") + "…"


def label(canvas: Canvas, text: str, style: TextStyle, x: float, y: float) -> float:
    """Draw a short text on one line, with its baseline at y; returns its width in points."""
    line = _line(text, style)
    draw_line(canvas, line, x, y)
    return line.width


@lru_cache(maxsize=5_000)
def _line(text: str, style: TextStyle) -> Line:
    (line,) = break_lines(plain_pieces(text, style), float("inf")) or (Line((), 0.0),)
    return line


def _strip(line: Line, style: TextStyle, width: float, bond: int) -> Strip:
    pictures = [piece for piece in line.pieces if isinstance(piece, Picture)]
    above = max([style.above, *(picture.above + _AIR for picture in pictures)])
    below = max([style.below, *(picture.below + _AIR for picture in pictures)])
    offset = _offset(line.width, width, style.align)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        draw_line(canvas, line, left + offset, top - above)

    return Strip(above + below, draw, bond=bond, above=above)


def _offset(width: float, room: float, align: Align) -> float:
    return {"left": 0.0, "center": (room - width) / 2, "right": room - width}[align]


def draw_line(canvas: Canvas, line: Line, x: float, y: float) -> None:
    """Draw a line from x with its baseline at y."""
    for piece in line.pieces:
        if isinstance(piece, Picture):
            piece.paint(canvas, x, y)
            hide(canvas, piece.text, x, y, piece.width)
        else:
            _show(canvas, piece, x, y)
        x += piece.width


def _show(canvas: Canvas, glyphs: Glyphs, x: float, y: float) -> None:
    if glyphs.tinted:
        canvas.setFillGray(TINT)
        canvas.rect(x, y - 0.25 * glyphs.size, glyphs.width, 1.2 * glyphs.size, stroke=0, fill=1)
    canvas.setFillGray(glyphs.grey)
    canvas.setFont(glyphs.font, glyphs.size)
    canvas.drawString(x, y + glyphs.rise, glyphs.text)
    canvas.setFillGray(INK)


def hide(canvas: Canvas, text: str, x: float, y: float, width: float) -> None:
    """Put a text where a picture stands, stretched to `width` points: found and copied, unseen."""
    shown = [(font, run) for font, run in fonts.runs(fonts.normal(text), "regular") if font]
    natural = sum(fonts.width(run, font, _HIDDEN_SIZE) for font, run in shown)
    if not natural or not width:
        return
    target = canvas.beginText(x, y)
    target.setTextRenderMode(_INVISIBLE)
    target.setHorizScale(100 * width / natural)
    for font, run in shown:
        target.setFont(font, _HIDDEN_SIZE)
        target.textOut(run)
    target.setTextRenderMode(0)
    target.setHorizScale(100)
    canvas.drawText(target)
