"""Paragraphs: pieces to strips, a strip a line."""

from collections.abc import Iterator, Sequence

from generator.render import fonts
from generator.render.inlines import plain_pieces
from generator.render.lines import Line, break_lines
from generator.render.pieces import Canvas, Glyphs, Picture, Piece, Solid
from generator.render.strips import LINE, TIGHT, Strip, led
from generator.render.styles import INK, TINT, Align, TextStyle

_AIR = 1.5
"""Least white, in points, between a picture and the line above or below."""

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
    return paragraph(plain_pieces(text, style), style, width)


def heading(text: str, style: TextStyle, width: float, *, gap: float, bond: int) -> list[Strip]:
    """A heading; what follows should hold to it with `TIGHT`."""
    return led([_tight(strip) for strip in plain(text, style, width)], bond=bond, gap=gap)


def _tight(strip: Strip) -> Strip:
    from dataclasses import replace

    return replace(strip, bond=TIGHT)


def clipped(text: str, style: TextStyle, width: float) -> str:
    """`text`, cut with an ellipsis if it is wider than `width` points."""

    def wide(shown: str) -> float:
        return sum(
            fonts.width(run, font or fonts.FALLBACK, style.size)
            for font, run in fonts.runs(shown, style.face)
        )

    text = " ".join(fonts.normal(text).split())
    if wide(text) <= width:
        return text
    while text and wide(text + "…") > width:
        text = text[:-1]
    return text.rstrip() + "…"


def label(canvas: Canvas, text: str, style: TextStyle, x: float, y: float) -> float:
    """Draw a short text on one line, with its baseline at y; returns its width in points."""
    (line,) = break_lines(plain_pieces(text, style), float("inf")) or (Line((), 0.0),)
    draw_line(canvas, line, x, y)
    return line.width


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
    for piece in _merged(line.pieces):
        if isinstance(piece, Picture):
            piece.paint(canvas, x, y)
            _hide(canvas, piece, x, y)
        else:
            _show(canvas, piece, x, y)
        x += piece.width


def _merged(pieces: Sequence[Solid]) -> Iterator[Solid]:
    """The pieces, with neighbours of one look made one: fewer operators, whole words to copy."""
    last: Glyphs | None = None
    for piece in pieces:
        if isinstance(piece, Picture):
            if last:
                yield last
            last = None
            yield piece
        elif last and _look(last) == _look(piece):
            last = Glyphs(last.text + piece.text, *_joined(last, piece))
        else:
            if last:
                yield last
            last = piece
    if last:
        yield last


def _look(glyphs: Glyphs) -> tuple[str, float, float, float, bool]:
    return glyphs.font, glyphs.size, glyphs.rise, glyphs.grey, glyphs.tinted


def _joined(left: Glyphs, right: Glyphs) -> tuple[str, float, float, float, float, bool]:
    width = left.width + right.width
    return left.font, left.size, width, left.rise, left.grey, left.tinted


def _show(canvas: Canvas, glyphs: Glyphs, x: float, y: float) -> None:
    if glyphs.tinted:
        canvas.setFillGray(TINT)
        canvas.rect(x, y - 0.25 * glyphs.size, glyphs.width, 1.2 * glyphs.size, stroke=0, fill=1)
    canvas.setFillGray(glyphs.grey)
    canvas.setFont(glyphs.font, glyphs.size)
    canvas.drawString(x, y + glyphs.rise, glyphs.text)
    canvas.setFillGray(INK)


def _hide(canvas: Canvas, picture: Picture, x: float, y: float) -> None:
    """Put the text of a picture where the picture stands, stretched to its width, unseen."""
    shown = [(font, run) for font, run in fonts.runs(picture.text, "regular") if font]
    size = 10.0
    natural = sum(fonts.width(run, font, size) for font, run in shown)
    if not natural or not picture.width:
        return
    text = canvas.beginText(x, y)
    text.setTextRenderMode(_INVISIBLE)
    text.setHorizScale(100 * picture.width / natural)
    for font, run in shown:
        text.setFont(font, size)
        text.textOut(run)
    text.setTextRenderMode(0)
    text.setHorizScale(100)
    canvas.drawText(text)
