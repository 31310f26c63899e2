"""Matching on paper: a box before each prompt, for the letter of its choice."""

from dataclasses import replace

from generator.model.interaction import Matching, Prompt
from generator.render.answer.lettered import GAP, hint, joined, lettered
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import label
from generator.render.page.strips import (
    PART,
    TIGHT,
    Strip,
    beside,
    height_of,
    led,
    marked,
    shifted,
)
from generator.render.text.pieces import Canvas
from generator.render.text.shapes import box
from generator.render.text.styles import BODY

_HINT = "Write one letter into each box. A letter may serve more than once, or not at all."
_BOX = 16.0
_NUMBER_AT, _PROMPT_AT = 23.0, 38.0
_GUTTER = 20.0
_TALLEST = 6 * BODY.leading
"""Where a prompt or choice were higher than this in its column, all are set in full width."""


def matching_space(interaction: Matching, width: float, setter: Setter) -> list[Strip]:
    """Prompts at the left and choices at the right, or below if they are long."""
    half = (width - _GUTTER) / 2
    prompts = [_prompt(prompt, half, setter) for prompt in interaction.prompts]
    choices = lettered(interaction.choices, half, setter)
    told = hint(_HINT, width)
    if max(height_of(entry) for entry in (*prompts, *choices)) <= _TALLEST:
        columns = [(0.0, joined(prompts)), (half + _GUTTER, joined(choices))]
        return [*told, *led(beside(columns, whole=setter.page_height / 2), bond=TIGHT)]
    above = joined([_prompt(prompt, width, setter) for prompt in interaction.prompts])
    below = joined(lettered(interaction.choices, width, setter))
    return [*told, *led(above, bond=TIGHT), *led(below, bond=PART, gap=3 * GAP)]


def _prompt(prompt: Prompt, width: float, setter: Setter) -> list[Strip]:
    shape = box(_BOX, _BOX, BODY)

    def marker(canvas: Canvas, x: float, y: float) -> None:
        shape(canvas, x, y)
        label(canvas, f"{prompt.number}.", BODY, x + _NUMBER_AT, y)

    text = shifted(setter.text(prompt.text, width - _PROMPT_AT), _PROMPT_AT)
    missing = max(0.0, _BOX + 1 - height_of(text))
    low = replace(text[-1], height=text[-1].height + missing)
    return led(marked([*text[:-1], low], marker), bond=PART, gap=GAP)
