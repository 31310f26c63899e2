"""One item in the answer key: the key, how it is scored, why, and what it rests on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.form import Form, Placement, TaughtPoint
from generator.model.interaction import (
    Essay,
    Interaction,
    MultipleChoice,
    PlacedOption,
    SingleChoice,
)
from generator.render.item_head import HANG, POINTS_ROOM, headed
from generator.render.key.labelled import LABEL_ROOM, labelled, tagged
from generator.render.key.policies import policy_words
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import clipped, plain
from generator.render.page.strips import PART, Strip, led
from generator.render.stem import short_stem
from generator.render.text.styles import BODY, LABEL, SMALL
from generator.render.words import spaced
from generator.scoring.key import key_lines

_STEM_LINES = 1.9
"""Lines of the stem that stand in the key; a little less than two, for words at the line's end."""

_LETTER_ROOM = 16.0

_STANCES = {"per_guide": "the guide's claim", "critical": "critical reading"}
"""What a key is that does not state a fact."""

Matters = Iterator[tuple[str, list[Strip]]]


def key_item(form: Form, placement: Placement, width: float, setter: Setter) -> list[Strip]:
    """Number, beginning of the stem and points; below, a labelled row for each matter."""
    column = width - HANG
    room = column - POINTS_ROOM
    stem = clipped(short_stem(placement.stem), BODY, _STEM_LINES * room)
    body = plain(stem, BODY, room)
    for name, strips in _matters(form, placement, column - LABEL_ROOM, setter):
        body += labelled(name, strips)
    return headed(body, placement, width)


def _matters(form: Form, placement: Placement, width: float, setter: Setter) -> Matters:
    is_long = isinstance(placement.interaction, Essay)
    shown = setter if is_long else replace(setter, style=BODY)
    yield "Key", _stacked([shown.text(line, width) for line in key_lines(placement)])
    yield "Scoring", plain(policy_words(placement.interaction), SMALL, width)
    if placement.rationale:
        yield "Rationale", setter.text(placement.rationale, width)
    yield from _feedback(placement.interaction, width, setter)
    if placement.stance in _STANCES:
        yield "Basis", plain(_STANCES[placement.stance], SMALL, width)
    yield "Key point", _key_point(form.key_point(placement.key_point), width)
    yield "Item", plain(placement.item, SMALL, width)
    if placement.evidence:
        yield "Evidence", plain(", ".join(placement.evidence), SMALL, width)


def _feedback(interaction: Interaction, width: float, setter: Setter) -> Matters:
    told = [option for option in _options(interaction) if option.feedback]
    if told:
        yield "Feedback", _stacked([_told(option, width, setter) for option in told])
    if not isinstance(interaction, SingleChoice | MultipleChoice | Essay) and interaction.feedback:
        yield "If wrong", setter.text(interaction.feedback, width)


def _options(interaction: Interaction) -> tuple[PlacedOption, ...]:
    match interaction:
        case SingleChoice(options) | MultipleChoice(options):
            return options
        case _:
            return ()


def _told(option: PlacedOption, width: float, setter: Setter) -> list[Strip]:
    text = setter.text(option.feedback or "", width - _LETTER_ROOM)
    return tagged(option.letter, text, _LETTER_ROOM, SMALL, gap=1)


def _key_point(point: TaughtPoint, width: float) -> list[Strip]:
    note = f"{spaced(point.verdict)}; in the guide at {', '.join(point.where)}"
    return [
        *plain(f"{point.id}  {point.statement}", SMALL, width),
        *led(plain(note, LABEL, width), bond=PART, gap=0),
        *(strip for quote in point.quotes for strip in _quote(quote, width)),
    ]


def _quote(quote: str, width: float) -> list[Strip]:
    return led(plain(f"“{quote}”", LABEL, width), bond=PART, gap=1)


def _stacked(stacks: Sequence[Sequence[Strip]]) -> list[Strip]:
    """Stacks of strips on top of each other, close together."""
    return [strip for stack in stacks for strip in led(stack, bond=PART, gap=1)]
