"""Cloze texts on paper: gaps as ruled boxes inside the text, and what a gap offers below it."""

from dataclasses import replace

from generator.model.interaction import ChoiceGap, Cloze, NumberGap, PlacedGap, TextGap
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import label, plain
from generator.render.page.strips import PART, TIGHT, Strip, led
from generator.render.paper import MM
from generator.render.text.pieces import Canvas, Picture
from generator.render.text.shapes import PEN
from generator.render.text.styles import INK, LABEL, SMALL

_HIGH, _BELOW = 18.0, 5.5
_AIR = 1.5
_NUMBER = replace(LABEL, size=6.5)


def cloze_space(interaction: Cloze, width: float, setter: Setter) -> list[Strip]:
    """The text with its gaps, and the words to choose from."""
    gaps = {gap.name: _picture(gap) for gap in interaction.gaps}
    text = replace(setter, gaps=gaps).text(interaction.text, width)
    offers: list[Strip] = []
    for gap in interaction.gaps:
        if isinstance(gap, ChoiceGap):
            offer = plain(f"{gap.number}: {' / '.join(gap.options)}", SMALL, width)
            offers += led(offer, bond=TIGHT, gap=3)
    return [*led(text, bond=PART, gap=6), *led(offers, bond=TIGHT, gap=8)]


def _width(gap: PlacedGap) -> float:
    """The same width for all gaps of a sort, so that it betrays nothing of the answer."""
    match gap:
        case TextGap():
            return 36 * MM
        case NumberGap():
            return 22 * MM
        case ChoiceGap():
            return 28 * MM


def _picture(gap: PlacedGap) -> Picture:
    width = _width(gap)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(PEN)
        canvas.setStrokeGray(INK)
        canvas.rect(x + 1, y - _BELOW, width - 2, _HIGH, stroke=1, fill=0)
        label(canvas, gap.number, _NUMBER, x + 3, y + _HIGH - _BELOW - 7)

    return Picture(width, _HIGH - _BELOW + _AIR, _BELOW + _AIR, paint)
