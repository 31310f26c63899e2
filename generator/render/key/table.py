"""All answers of a form at a glance: number, answer, points."""

from collections.abc import Sequence

from generator.markup.plain import to_line
from generator.model.form import Form, Placement
from generator.model.interaction import Essay, Matching, Ordering, ShortAnswer
from generator.render.page.paragraphs import clipped
from generator.render.page.strips import Strip, beside
from generator.render.page.tables import grid
from generator.render.text.inlines import plain_pieces
from generator.render.text.pieces import Piece
from generator.render.text.styles import SMALL, TextStyle
from generator.scoring.key import key_lines

_ONE_COLUMN = 24
"""Up to so many items stand in one column, more in two."""

_AIR = 1.6
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
    return grid(header, rows, (SMALL, SMALL, right), width, whole=float("inf"), air=_AIR)


def _row(placement: Placement, room: float) -> list[Sequence[Piece]]:
    answer = clipped(_short(placement), SMALL, room)
    texts = (str(placement.number), answer, str(placement.points))
    return [plain_pieces(text, SMALL) for text in texts]


def _short(placement: Placement) -> str:
    """The key on one line, as short as it can be told."""
    lines = [to_line(line) for line in key_lines(placement)]
    match placement.interaction:
        case Essay():
            return "see the rubric"
        case ShortAnswer() | Ordering():
            return lines[0]
        case Matching() as item:
            letters = {choice.id: choice.letter for choice in item.choices}
            return "; ".join(f"{n} → {letters[key]}" for n, key in _pairs(item))
        case _:
            return "; ".join(lines)


def _pairs(item: Matching) -> list[tuple[str, str]]:
    """Numbers of the prompts, in the order shown, with the ids of their choices."""
    key = dict(item.key)
    return [(prompt.number, key[prompt.id]) for prompt in item.prompts]
