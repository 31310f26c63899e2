"""The head of a first page: titles, fields to fill in, facts about the form, instructions."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from generator.model.form import Form
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import heading, label, plain, text_width
from generator.render.page.strips import FREE, PART, TIGHT, Strip, led
from generator.render.text.pieces import Canvas
from generator.render.text.shapes import rule
from generator.render.text.styles import FINE, INK, KICKER, LABEL, QUIET, TITLE
from generator.render.words import counted, minutes, number

_FIELD_HEIGHT = 30.0
_FIELDS = (("Name", 0.0, 0.44), ("Date", 0.47, 0.67), ("Score", 0.70, 1.0))
"""Labels with the share of the width where each begins and ends."""


def titles(form: Form, title: str, width: float) -> list[Strip]:
    """The module's title, the document's title and a rule."""
    return [
        *heading(form.module_title, KICKER, width, gap=0, bond=FREE),
        *heading(title, TITLE, width, gap=1, bond=TIGHT),
        _rule(width),
    ]


def _rule(width: float) -> Strip:
    line = rule(width, grey=INK, pen=1.2)
    return Strip(1.2, lambda canvas, left, top: line(canvas, left, top - 0.6), gap=7, bond=TIGHT)


def fields(form: Form, width: float) -> Strip:
    """Lines for name, date and score."""
    total = f"of {counted(form.points(), 'point')}"

    def draw(canvas: Canvas, left: float, top: float) -> None:
        base = top - _FIELD_HEIGHT + 4
        for name, start, end in _FIELDS:
            tail = total if name == "Score" else ""
            _field(canvas, (name, tail), (left + start * width, left + end * width), base)

    return Strip(_FIELD_HEIGHT, draw, gap=2, bond=TIGHT)


def _field(canvas: Canvas, texts: tuple[str, str], ends: tuple[float, float], base: float) -> None:
    """A line to write on between two texts."""
    name, tail = texts
    begin = ends[0] + label(canvas, name, LABEL, ends[0], base) + 6
    stop = ends[1] - text_width(tail, LABEL)
    label(canvas, tail, LABEL, stop, base)
    rule(stop - begin - (6 if tail else 0), grey=QUIET)(canvas, begin, base - 2)


def facts(form: Form, width: float) -> list[Strip]:
    """Number of items, points, expected time and cut score on one line."""
    return led(plain(" · ".join(_facts(form)), KICKER, width), bond=TIGHT, gap=12)


def _facts(form: Form) -> Iterator[str]:
    yield counted(sum(1 for _ in form.placements()), "item")
    yield counted(form.points(), "point")
    if form.minutes is None:
        yield f"about {minutes(form.seconds())}"
    else:
        yield f"{minutes(60 * form.minutes)} at most"
    if form.cut_score is not None:
        needed = Fraction(form.cut_score * form.points(), 100)
        yield f"passed with {form.cut_score}% ({number(needed)} points) or more"


def opening(form: Form, width: float, setter: Setter) -> list[Strip]:
    """Instructions and disclaimer."""
    instructions = setter.text(form.instructions, width) if form.instructions else []
    disclaimer = replace(setter, style=FINE).text(form.disclaimer, width)
    return [*led(instructions, bond=TIGHT, gap=9), *led(disclaimer, bond=PART, gap=8)]
