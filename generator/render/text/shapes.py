"""Shapes that people write into or on: circles, boxes, rules; drawn, so that no font is needed."""

from generator.render.text.pieces import Canvas, Paint, Picture
from generator.render.text.styles import CAPITALS, INK, RULE, TextStyle

PEN = 0.8
"""Width of an outline in points: firm on a photocopy, light on screen."""


def circle(diameter: float, style: TextStyle) -> Paint:
    """A circle to tick, centred on the capitals of a line of `style`."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(PEN)
        canvas.setStrokeGray(INK)
        radius = diameter / 2
        canvas.circle(x + radius, y + style.middle, radius, stroke=1, fill=0)

    return paint


def box(width: float, height: float, style: TextStyle) -> Paint:
    """A box to tick or to write in, centred on the capitals of a line of `style`."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(PEN)
        canvas.setStrokeGray(INK)
        canvas.rect(x, y + style.middle - height / 2, width, height, stroke=1, fill=0)

    return paint


def rule(width: float, *, grey: float = RULE, pen: float = PEN) -> Paint:
    """A level line from x, at y."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(pen)
        canvas.setStrokeGray(grey)
        canvas.line(x, y, x + width, y)

    return paint


def cross(size: float) -> Picture:
    """The sign ✗, a little lower than the capitals of a line of `size` points."""
    side = size * CAPITALS * 0.9

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.setLineWidth(size * 0.085)
        canvas.setStrokeGray(INK)
        canvas.line(x + 0.5, y, x + side, y + side)
        canvas.line(x + 0.5, y + side, x + side, y)

    return Picture(side + 1, side, 0, paint, "×")
