"""The space to answer of an item: one function for each kind, chosen here."""

from generator.model.interaction import (
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from generator.render.answer.cloze import cloze_space
from generator.render.answer.lettered import hint, joined, lettered
from generator.render.answer.matching import matching_space
from generator.render.answer.ordering import ordering_space
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import label
from generator.render.page.strips import LINE, TIGHT, Strip
from generator.render.paper import MM
from generator.render.text.pieces import Canvas
from generator.render.text.shapes import box, circle, rule
from generator.render.text.styles import BODY

WRITING = 8 * MM
"""Distance of two ruled lines: room for handwriting."""

_TICK = 9.0
_WORD_AT, _NEXT_AT = 15.5, 72.0
_NUMBER_WIDTH = 38 * MM
_SHORT_WIDTH = 110 * MM


def answer_space(interaction: Interaction, width: float, setter: Setter) -> list[Strip]:
    """Strips to answer in, for a column of `width` points."""
    match interaction:
        case SingleChoice(options):
            return joined(lettered(options, width, setter, circle(_TICK, BODY)))
        case MultipleChoice(options):
            boxes = joined(lettered(options, width, setter, box(_TICK, _TICK, BODY)))
            return [*hint("Choose all that apply.", width), *boxes]
        case TrueFalse():
            return [_true_or_false()]
        case ShortAnswer():
            return [_writing_line(min(width, _SHORT_WIDTH), bond=TIGHT)]
        case Numeric():
            return _number(interaction, width)
        case Matching():
            return matching_space(interaction, width, setter)
        case Ordering():
            return ordering_space(interaction, width, setter)
        case Cloze():
            return cloze_space(interaction, width, setter)
        case Essay(lines=lines):
            return [_writing_line(width, bond=LINE if n > 1 else TIGHT) for n in range(lines)]


def _true_or_false() -> Strip:
    shape = circle(_TICK, BODY)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        baseline = top - BODY.above
        for n, word in enumerate(("True", "False")):
            shape(canvas, left + n * _NEXT_AT, baseline)
            label(canvas, word, BODY, left + n * _NEXT_AT + _WORD_AT, baseline)

    return Strip(BODY.leading, draw, gap=6, bond=TIGHT, above=BODY.above)


def _writing_line(width: float, *, bond: int) -> Strip:
    line = rule(width)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        line(canvas, left, top - WRITING)

    return Strip(WRITING, draw, bond=bond, above=WRITING)


def _number(interaction: Numeric, width: float) -> list[Strip]:
    """A box; the unit stands behind it, unless writing the unit is part of the answer."""
    unit = "" if interaction.unit_required else interaction.unit or ""
    shape = box(_NUMBER_WIDTH, WRITING, BODY)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        baseline = top - WRITING / 2 - BODY.middle
        shape(canvas, left, baseline)
        label(canvas, unit, BODY, left + _NUMBER_WIDTH + 7, baseline)

    told = hint("Write the number with its unit.", width) if interaction.unit_required else []
    return [*told, Strip(WRITING, draw, gap=7, bond=TIGHT, above=WRITING / 2)]
