"""The space to answer that each kind of item needs on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.interaction import (
    ChoiceGap,
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    PlacedGap,
    PlacedOption,
    Prompt,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.render import shapes
from generator.render.blocks import Setter
from generator.render.paper import MM
from generator.render.paragraphs import label, plain, text_width
from generator.render.pieces import Canvas, Paint, Picture
from generator.render.strips import (
    LINE,
    PART,
    TIGHT,
    Strip,
    beside,
    height_of,
    led,
    marked,
    shifted,
)
from generator.render.styles import BODY, HINT, LABEL, SMALL

WRITING = 8 * MM
"""Distance of two ruled lines: room for handwriting."""

_OPTION_GAP = 4.5
_TICK = 9.0
_LETTER_AT, _OPTION_AT = 15.5, 31.0
_BOX = 16.0
_NUMBER_AT, _PROMPT_AT = 23.0, 38.0
_GUTTER = 20.0
_TALLEST = 6 * BODY.leading
"""A prompt or choice that is higher than this in its column is set in the full width."""


def answer_space(interaction: Interaction, width: float, setter: Setter) -> list[Strip]:
    """Strips to answer in, for a column of `width` points."""
    match interaction:
        case SingleChoice(options):
            return _options(options, shapes.circle(_TICK, BODY), width, setter)
        case MultipleChoice(options):
            boxes = _options(options, shapes.box(_TICK, _TICK, BODY), width, setter)
            return [*_hint("Choose all that apply.", width), *boxes]
        case TrueFalse():
            return [_true_or_false()]
        case ShortAnswer():
            return [_writing_line(min(width, 110 * MM), bond=TIGHT)]
        case Numeric():
            return _numeric(interaction, width)
        case Matching():
            return _matching(interaction, width, setter)
        case Ordering():
            return _ordering(interaction, width, setter)
        case Cloze():
            return _cloze(interaction, width, setter)
        case Essay(lines=lines):
            bonds = [TIGHT] * 2 + [LINE] * (lines - 2)
            return [_writing_line(width, bond=bond) for bond in bonds[:lines]]


def _hint(text: str, width: float, gap: float = 4.0) -> list[Strip]:
    return led(plain(text, HINT, width), bond=TIGHT, gap=gap)


def _options(
    options: Sequence[PlacedOption], shape: Paint, width: float, setter: Setter
) -> list[Strip]:
    strips: list[Strip] = []
    for option in options:
        strips += _lettered(option, shape, _LETTER_AT, width, setter)
    return strips


def _lettered(
    option: PlacedOption, shape: Paint | None, letter_at: float, width: float, setter: Setter
) -> list[Strip]:
    """An option behind its letter, and behind the shape to tick if there is one."""
    text_at = letter_at + _OPTION_AT - _LETTER_AT

    def marker(canvas: Canvas, x: float, y: float) -> None:
        if shape:
            shape(canvas, x, y)
        label(canvas, option.letter, BODY, x + letter_at, y)

    text = shifted(setter.text(option.text, width - text_at), text_at)
    return led(marked(text, marker), bond=PART, gap=_OPTION_GAP)


def _true_or_false() -> Strip:
    shape = shapes.circle(_TICK, BODY)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        baseline = top - BODY.above
        for n, word in enumerate(("True", "False")):
            x = left + n * 72
            shape(canvas, x, baseline)
            label(canvas, word, BODY, x + _LETTER_AT, baseline)

    return Strip(BODY.leading, draw, gap=6, bond=TIGHT, above=BODY.above)


def _writing_line(width: float, *, bond: int) -> Strip:
    line = shapes.rule(width)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        line(canvas, left, top - WRITING)

    return Strip(WRITING, draw, bond=bond, above=WRITING)


def _numeric(interaction: Numeric, width: float) -> list[Strip]:
    """A box; the unit stands behind it, unless writing the unit is part of the answer."""
    high, wide = WRITING, 38 * MM
    unit = "" if interaction.unit_required else interaction.unit or ""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        baseline = top - high / 2 - BODY.middle
        shapes.box(wide, high, BODY)(canvas, left, baseline)
        label(canvas, unit, BODY, left + wide + 7, baseline)

    box = Strip(high, draw, gap=7, bond=TIGHT, above=high / 2)
    hint = _hint("Write the number with its unit.", width) if interaction.unit_required else []
    return [*hint, box]


def _matching(interaction: Matching, width: float, setter: Setter) -> list[Strip]:
    hint = _hint(
        "Write one letter into each box. A letter may serve more than once, or not at all.", width
    )
    half = (width - _GUTTER) / 2
    prompts = [_prompt(prompt, half, setter) for prompt in interaction.prompts]
    choices = [_lettered(choice, None, 0, half, setter) for choice in interaction.choices]
    if max(height_of(entry) for entry in (*prompts, *choices)) <= _TALLEST:
        columns = [(0.0, _joined(prompts)), (half + _GUTTER, _joined(choices))]
        return [*hint, *led(beside(columns, whole=setter.page_height / 2), bond=TIGHT)]
    wide = [_prompt(prompt, width, setter) for prompt in interaction.prompts]
    below = [_lettered(choice, None, 0, width, setter) for choice in interaction.choices]
    return [*hint, *_joined(wide), *led(_joined(below), bond=PART, gap=3 * _OPTION_GAP)]


def _joined(entries: Sequence[Sequence[Strip]]) -> list[Strip]:
    return [strip for entry in entries for strip in entry]


def _prompt(prompt: Prompt, width: float, setter: Setter) -> list[Strip]:
    shape = shapes.box(_BOX, _BOX, BODY)

    def marker(canvas: Canvas, x: float, y: float) -> None:
        shape(canvas, x, y)
        label(canvas, f"{prompt.number}.", BODY, x + _NUMBER_AT, y)

    text = shifted(setter.text(prompt.text, width - _PROMPT_AT), _PROMPT_AT)
    missing = max(0.0, _BOX + 1 - height_of(text))
    low = replace(text[-1], height=text[-1].height + missing)
    return led(marked([*text[:-1], low], marker), bond=PART, gap=_OPTION_GAP)


def _ordering(interaction: Ordering, width: float, setter: Setter) -> list[Strip]:
    entries = [_lettered(entry, None, 0, width, setter) for entry in interaction.entries]
    hint = _hint("Write the letters in their right order, the first on the left.", width, 8)
    return [*_joined(entries), *hint, *_box_rows(len(interaction.entries), width)]


def _box_rows(count: int, width: float) -> list[Strip]:
    """Numbered boxes for letters, as many in a row as fit."""
    step = 44.0
    fit = max(1, int((width + 16) // step))
    return [_box_row(range(start, min(start + fit, count)), step) for start in range(0, count, fit)]


def _box_row(numbers: range, step: float) -> Strip:
    side = 20.0
    shape = shapes.box(side, side, BODY)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        baseline = top - side / 2 - BODY.middle
        for n, number in enumerate(numbers):
            x = left + n * step + 12
            text = str(number + 1)
            label(canvas, text, LABEL, x - 4 - text_width(text, LABEL), baseline)
            shape(canvas, x, baseline)

    return Strip(side, draw, gap=6, bond=TIGHT, above=side / 2)


def _cloze(interaction: Cloze, width: float, setter: Setter) -> list[Strip]:
    text = replace(setter, gaps=_gap_pictures(interaction.gaps)).text(interaction.text, width)
    choices: list[Strip] = []
    for gap in interaction.gaps:
        if isinstance(gap, ChoiceGap):
            choices += led(_gap_choices(gap, width), bond=TIGHT, gap=3)
    return [*led(text, bond=PART, gap=6), *led(choices, bond=TIGHT, gap=8)]


def _gap_choices(gap: ChoiceGap, width: float) -> list[Strip]:
    return plain(f"{gap.number}:  " + " / ".join(gap.options), SMALL, width)


def _gap_pictures(gaps: Sequence[PlacedGap]) -> Mapping[str, Picture]:
    return {gap.name: _gap_picture(gap.number, _gap_width(gap)) for gap in gaps}


def _gap_width(gap: PlacedGap) -> float:
    """The same width for all gaps of a sort, so that it betrays nothing of the answer."""
    match gap:
        case TextGap():
            return 36 * MM
        case NumberGap():
            return 22 * MM
        case ChoiceGap():
            return 28 * MM


def _gap_picture(number: str, width: float) -> Picture:
    below, high, air = 5.5, 18.0, 1.5

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(shapes.PEN)
        canvas.setStrokeGray(0)
        canvas.rect(x + 1, y - below, width - 2, high, stroke=1, fill=0)
        label(canvas, number, replace(LABEL, size=6.5), x + 3, y + high - below - 7)

    return Picture(width, high - below + air, below + air, paint)
