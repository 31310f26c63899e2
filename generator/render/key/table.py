"""All answers of a form at a glance: number, answer, points."""

from collections.abc import Sequence

from generator.markup.plain import to_line
from generator.model.form import Form, Placement
from generator.model.interaction import (
    Essay,
    Matching,
    MultipleChoice,
    Ordering,
    ShortAnswer,
    SingleChoice,
)
from generator.render.page.paragraphs import clipped, text_width
from generator.render.page.strips import Strip, beside
from generator.render.page.tables import grid
from generator.render.text.inlines import plain_pieces
from generator.render.text.pieces import Piece
from generator.render.text.styles import SMALL, TextStyle
from generator.scoring.key import key_lines

_ONE_COLUMN = 24
"""Up to so many items stand in one column, more in two."""

_BOLD = TextStyle(SMALL.size, "bold")
_AIR = 1.6
_GUTTER = 24.0
_OTHERS = 110.0
"""Room in points for the columns of numbers and points, padding included."""

_LEAST_TEXT = 40.0
"""Room in points below which the text of an option is left out rather than cut."""


def key_table(form: Form, width: float, whole: float) -> list[Strip]:
    """One row for each item, with everything that a person needs who scores.

    Letters, pairs, orders, gaps, words and numbers are complete, on several lines if need be;
    only the texts of options are cut, since they stand in full below their item. A row that is
    higher than `whole` points can be broken.
    """
    placements = list(form.placements())
    if len(placements) <= _ONE_COLUMN:
        return _rows(placements, width, whole)
    half = (len(placements) + 1) // 2
    column = (width - _GUTTER) / 2
    columns = [_rows(each, column, whole) for each in (placements[:half], placements[half:])]
    return beside([(0.0, columns[0]), (column + _GUTTER, columns[1])], whole=0.0)


def _rows(placements: Sequence[Placement], width: float, whole: float) -> list[Strip]:
    right = TextStyle(SMALL.size, align="right")
    header = [plain_pieces(title, _BOLD) for title in ("Item", "Answer", "Points")]
    rows = [_row(placement, width - _OTHERS) for placement in placements]
    return grid(header, rows, (SMALL, SMALL, right), width, whole=whole, air=_AIR)


def _row(placement: Placement, room: float) -> list[Sequence[Piece]]:
    number, points = str(placement.number), str(placement.points)
    return [plain_pieces(number, SMALL), _answer(placement, room), plain_pieces(points, SMALL)]


def _answer(placement: Placement, room: float) -> list[Piece]:
    """The key as short as it can be told: letters in bold, words not."""
    lines = [to_line(line) for line in key_lines(placement)]
    match placement.interaction:
        case SingleChoice() | MultipleChoice() as item:
            return _chosen(item, room)
        case Matching() as item:
            return plain_pieces(_pairs(item), _BOLD)
        case Ordering():
            return plain_pieces(lines[0], _BOLD)
        case Essay():
            return plain_pieces("see the rubric", SMALL)
        case ShortAnswer():
            return plain_pieces(lines[0], SMALL)
        case _:
            return plain_pieces("; ".join(lines), SMALL)


def _chosen(item: SingleChoice | MultipleChoice, room: float) -> list[Piece]:
    """All letters, and of the options' texts what fits on the line behind them."""
    key = (item.key,) if isinstance(item, SingleChoice) else item.key
    right = [option for option in item.options if option.id in key]
    letters = ", ".join(option.letter for option in right)
    pieces = plain_pieces(letters, _BOLD)
    rest = room - text_width(f"{letters}  ", _BOLD)
    if rest < _LEAST_TEXT:
        return pieces
    texts = "; ".join(to_line(option.text) for option in right)
    return [*pieces, *plain_pieces(f" {clipped(texts, SMALL, rest)}", SMALL)]


def _pairs(item: Matching) -> str:
    """Numbers of the prompts, in the order shown, with their letters; no pair is broken."""
    key = dict(item.key)
    letters = {choice.id: choice.letter for choice in item.choices}
    pairs = [f"{prompt.number}\u00a0{letters[key[prompt.id]]}" for prompt in item.prompts]
    return "\u00a0· ".join(pairs)
