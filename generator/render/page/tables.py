"""Tables: columns as wide as their texts need, rows with light rules, the header on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.markup.tree import Table
from generator.render.page.paragraphs import paragraph
from generator.render.page.strips import LINE, PART, TIGHT, Strip, beside, led
from generator.render.text.inlines import pieces
from generator.render.text.lines import longest_word, natural_width
from generator.render.text.pieces import Canvas, Piece
from generator.render.text.styles import LIGHT, QUIET, TextStyle

_PAD = 6.0
_AIR = 3.0
_EPSILON = 0.5
_LEAST = 8.0
"""Width in points that every cell has for its text, however many columns there are."""

_HALVINGS = 24
"""Enough halvings to find a width to a thousandth of a point."""

Cells = Sequence[Sequence[Piece]]


def table(source: Table, style: TextStyle, width: float, *, whole: float) -> list[Strip]:
    """The rows of a table; only a row that is higher than `whole` points can be broken."""
    small = replace(style, size=style.size - 0.5)
    bold = replace(small, face="bold")
    header = [pieces(cell, bold) for cell in source.header]
    rows = [[pieces(cell, small) for cell in row] for row in source.rows]
    aligned = [replace(small, align=align) for align in source.align]
    return grid(header, rows, aligned, width, whole=whole)


def grid(
    header: Cells,
    rows: Sequence[Cells],
    styles: Sequence[TextStyle],
    width: float,
    *,
    whole: float,
    air: float = _AIR,
) -> list[Strip]:
    """The rows of a table of pieces: a header, and rows that repeat it on a new page.

    `air` is the white above and below the text of a row, in points.
    """
    widths = column_widths([header, *rows], width)
    under = _Rule(sum(widths), QUIET, air)
    head = led(_ruled(_row(header, styles, widths, whole=whole), under), bond=PART)
    body: list[Strip] = []
    for n, row in enumerate(rows, 1):
        rule = under if n == len(rows) else replace(under, grey=LIGHT)
        ruled = _ruled(_row(row, styles, widths, whole=whole), rule)
        body += led(ruled, bond=TIGHT if n == 1 else PART)
    reprise = tuple(head) if len(head) == 1 else ()
    return [*head, *(replace(strip, reprise=reprise) for strip in body)]


def column_widths(rows: Sequence[Cells], width: float) -> list[float]:
    """Widths in points, the padding included, that add up to at most `width`.

    Each column gets what its longest text needs, if there is room for all. If not, columns that
    need less than an even share still get it; the others share what is left, each with at least
    its longest word. Where even the words are too long, they are broken.
    """
    columns = list(zip(*rows, strict=True))
    natural = [max(map(natural_width, cells)) + 2 * _PAD + _EPSILON for cells in columns]
    least = [max(map(longest_word, cells)) + 2 * _PAD + _EPSILON for cells in columns]
    if sum(least) >= width:
        return [each * width / sum(least) for each in least]
    return _shared(natural, least, width)


def _shared(natural: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """`natural` widths, those of the widest columns reduced until all add up to `width`.

    The widest are cut to one common width, though none below its `least`.
    """
    low, high = 0.0, max(natural)
    for _ in range(_HALVINGS):
        cap = (low + high) / 2
        total = sum(max(few, min(all_, cap)) for all_, few in zip(natural, least, strict=True))
        low, high = (cap, high) if total <= width else (low, cap)
    return [max(few, min(all_, low)) for all_, few in zip(natural, least, strict=True)]


def _row(
    cells: Cells, styles: Sequence[TextStyle], widths: Sequence[float], *, whole: float
) -> list[Strip]:
    columns = []
    x = 0.0
    for cell, style, width in zip(cells, styles, widths, strict=True):
        columns.append((x + _PAD, paragraph(cell, style, max(width - 2 * _PAD, _LEAST))))
        x += width
    return beside(columns, whole=whole) or [Strip(style.leading, lambda _c, _x, _y: None)]


@dataclass(frozen=True, slots=True)
class _Rule:
    """The line below a row, and the air around the row's text."""

    width: float
    grey: float
    air: float


def _ruled(strips: Sequence[Strip], rule: _Rule) -> list[Strip]:
    """The strips of a row with air above and below, and a rule below the last."""
    last = len(strips) - 1
    return [_aired(strip, rule, (n == 0, n == last)) for n, strip in enumerate(strips)]


def _aired(strip: Strip, rule: _Rule, ends: tuple[bool, bool]) -> Strip:
    first, last = ends
    head = rule.air if first else 0.0
    height = head + strip.height + (rule.air if last else 0.0)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        if last:
            canvas.setLineWidth(0.5)
            canvas.setStrokeGray(rule.grey)
            canvas.line(left, top - height, left + rule.width, top - height)
        strip.draw(canvas, left, top - head)

    return Strip(height, draw, bond=LINE, above=head + strip.above)
