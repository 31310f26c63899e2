"""Ordering on paper: lettered entries, and a row of boxes for their letters."""

from generator.model.interaction import Ordering
from generator.render.answer.lettered import hint, joined, lettered
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import label, text_width
from generator.render.page.strips import TIGHT, Strip
from generator.render.text.pieces import Canvas
from generator.render.text.shapes import box
from generator.render.text.styles import BODY, LABEL

_HINT = "Write the letters in their right order, the first on the left."
_SIDE = 20.0
_STEP = 44.0
_NUMBER_ROOM = 12.0


def ordering_space(interaction: Ordering, width: float, setter: Setter) -> list[Strip]:
    """The entries, and below them as many numbered boxes."""
    entries = joined(lettered(interaction.entries, width, setter))
    return [*entries, *hint(_HINT, width, 8), *_box_rows(len(interaction.entries), width)]


def _box_rows(count: int, width: float) -> list[Strip]:
    """Numbered boxes, as many in a row as fit."""
    fit = max(1, int((width + _STEP - _NUMBER_ROOM - _SIDE) // _STEP))
    return [_box_row(range(start, min(start + fit, count))) for start in range(0, count, fit)]


def _box_row(numbers: range) -> Strip:
    shape = box(_SIDE, _SIDE, BODY)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        baseline = top - _SIDE / 2 - BODY.middle
        for n, number in enumerate(numbers):
            x = left + n * _STEP + _NUMBER_ROOM
            text = str(number + 1)
            label(canvas, text, LABEL, x - 4 - text_width(text, LABEL), baseline)
            shape(canvas, x, baseline)

    return Strip(_SIDE, draw, gap=6, bond=TIGHT, above=_SIDE / 2)
