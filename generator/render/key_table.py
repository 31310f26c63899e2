"""All answers of a form at a glance: number, answer, points."""

from collections.abc import Sequence

from generator.markup.plain import to_line
from generator.model.form import Form, Placement
from generator.render.inlines import plain_pieces
from generator.render.paragraphs import clipped
from generator.render.pieces import Piece
from generator.render.strips import Strip, beside
from generator.render.styles import SMALL, TextStyle
from generator.render.tables import grid
from generator.scoring.key import key_lines

_ONE_COLUMN = 24
"""Up to so many items stand in one column, more in two."""

_GUTTER = 24.0
_OTHERS = 110.0
"""Room in points for the columns of numbers and points, padding included."""


def key_table(form: Form, width: float) -> list[Strip]:
    """One row for each item; a long answer is cut, and stands in full below its item."""
    placements = list(form.placements())
    if len(placements) <= _ONE_COLUMN:
        return _rows(placements, width)
    half = (len(placements) + 1) // 2
    column = (width - _GUTTER) / 2
    columns = [_rows(placements[:half], column), _rows(placements[half:], column)]
    return beside([(0.0, columns[0]), (column + _GUTTER, columns[1])], whole=0.0)


def _rows(placements: Sequence[Placement], width: float) -> list[Strip]:
    bold = TextStyle(SMALL.size, "bold")
    right = TextStyle(SMALL.size, align="right")
    header = [plain_pieces(title, bold) for title in ("Item", "Answer", "Points")]
    rows = [_row(placement, width - _OTHERS) for placement in placements]
    return grid(header, rows, (SMALL, SMALL, right), width, whole=float("inf"))


def _row(placement: Placement, room: float) -> list[Sequence[Piece]]:
    answer = "; ".join(map(to_line, key_lines(placement)))
    texts = (str(placement.number), clipped(answer, SMALL, room), str(placement.points))
    return [plain_pieces(text, SMALL) for text in texts]
