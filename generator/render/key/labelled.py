"""Rows of the answer key: a quiet label at the left, its matter beside it."""

from collections.abc import Sequence

from generator.render.page.paragraphs import label
from generator.render.page.strips import PART, Strip, led, marked, shifted
from generator.render.text.pieces import Canvas
from generator.render.text.styles import LABEL, TextStyle

LABEL_ROOM = 62.0
"""Width in points that the labels take."""


def labelled(name: str, content: Sequence[Strip]) -> list[Strip]:
    """A row with a label; `content` is set for the column less `LABEL_ROOM`."""
    return tagged(name, content, LABEL_ROOM, LABEL, gap=3)


def tagged(
    tag: str, content: Sequence[Strip], room: float, style: TextStyle, *, gap: float
) -> list[Strip]:
    """Strips `room` points to the right of a tag, which stands on their first baseline."""

    def marker(canvas: Canvas, x: float, y: float) -> None:
        label(canvas, tag, style, x, y)

    return led(marked(shifted(content, room), marker), bond=PART, gap=gap)
