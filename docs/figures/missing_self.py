#!/usr/bin/env python3
"""Draw the figure `missing-self.png`: an NK cell meets four target cells with different surfaces.

Call it with the file to write: `missing_self.py media/missing-self.png`. All signs differ in shape,
so that the figure reads in black and white. It shows no outcome, because items ask for it.
"""

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from font_roboto import Roboto, RobotoBold
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 2000, 1150  # pixels; more than 300 per inch when printed 160 mm wide
PANEL = WIDTH / 4
NK_MIDDLE, NK_RADIUS = 190, 150
TARGET_MIDDLE, TARGET_RADIUS = 690, 170
LEGEND_TOP, LEGEND_ROW, LEGEND_COLUMN = 970, 100, 640
STROKE = 5
INK, PAPER, SHADE = "black", "white", "#e4e4e4"

Pen = ImageDraw.ImageDraw
Sign = Callable[[Pen, float, float], None]


@dataclass(frozen=True, slots=True)
class Target:
    """A target cell: its name and how many of each molecule it carries."""

    name: str
    self_hla: int
    stress_ligands: int
    antibodies: int

    def surface(self) -> list[Sign]:
        """Its signs from left to right."""
        left = (self.stress_ligands + 1) // 2
        right = self.stress_ligands - left
        return [
            *[stress_ligand] * left,
            *[self_hla] * self.self_hla,
            *[antibody] * self.antibodies,
            *[stress_ligand] * right,
        ]


def self_hla(pen: Pen, x: float, y: float) -> None:
    """A filled square."""
    pen.rectangle((x - 14, y - 14, x + 14, y + 14), fill=INK)


def stress_ligand(pen: Pen, x: float, y: float) -> None:
    """An open triangle."""
    pen.polygon(((x, y - 20), (x + 18, y + 14), (x - 18, y + 14)), PAPER, INK, width=4)


def antibody(pen: Pen, x: float, y: float) -> None:
    """A Y on its head: both arms hold the target."""
    pen.line((x, y - 26, x, y - 2), INK, STROKE)
    pen.line((x - 15, y + 20, x, y - 2, x + 15, y + 20), INK, STROKE, joint="curve")


def inhibitory_receptor(pen: Pen, x: float, y: float) -> None:
    """A stalk with a cross-bar and a square fork."""
    pen.line((x, y - 50, x, y), INK, STROKE)
    pen.line((x - 18, y - 28, x + 18, y - 28), INK, STROKE)
    pen.line((x - 22, y + 26, x - 22, y, x + 22, y, x + 22, y + 26), INK, STROKE, joint="curve")


def activating_receptor(pen: Pen, x: float, y: float) -> None:
    """A stalk with a pointed fork."""
    pen.line((x, y - 50, x, y - 8), INK, STROKE)
    pen.line((x - 24, y + 28, x, y - 8, x + 24, y + 28), INK, STROKE, joint="curve")


def cd16(pen: Pen, x: float, y: float) -> None:
    """A stalk with a round cup."""
    pen.line((x, y - 50, x, y), INK, STROKE)
    pen.arc((x - 22, y, x + 22, y + 44), 180, 360, INK, STROKE)


RECEPTORS: tuple[Sign, ...] = (inhibitory_receptor, activating_receptor, cd16)

TARGETS = (
    Target("Cell A", self_hla=5, stress_ligands=1, antibodies=0),
    Target("Cell B", self_hla=0, stress_ligands=1, antibodies=0),
    Target("Cell C", self_hla=5, stress_ligands=6, antibodies=0),
    Target("Cell D", self_hla=5, stress_ligands=1, antibodies=4),
)

LEGEND: tuple[tuple[Sign, str], ...] = (
    (inhibitory_receptor, "inhibitory receptor"),
    (activating_receptor, "activating receptor"),
    (cd16, "CD16"),
    (self_hla, "self-HLA"),
    (stress_ligand, "stress ligand"),
    (antibody, "antibody"),
)


def draw() -> Image.Image:
    """The whole figure."""
    image = Image.new("L", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    for column, target in enumerate(TARGETS):
        middle = (column + 0.5) * PANEL
        _nk_cell(pen, middle)
        _target_cell(pen, middle, target)
        if column:
            pen.line((column * PANEL, 30, column * PANEL, LEGEND_TOP - 70), "#999999", 2)
    _legend(pen)
    return image


def _nk_cell(pen: Pen, x: float) -> None:
    _cell(pen, (x, NK_MIDDLE), NK_RADIUS, name="NK cell", fill=SHADE)
    for sign, angle in zip(RECEPTORS, (125, 90, 55), strict=True):
        sign(pen, *_on_circle(x, NK_MIDDLE, NK_RADIUS + 48, angle))


def _target_cell(pen: Pen, x: float, target: Target) -> None:
    _cell(pen, (x, TARGET_MIDDLE), TARGET_RADIUS, name=target.name, fill=PAPER)
    signs = target.surface()
    step = 15.0
    first = 270 - step * (len(signs) - 1) / 2
    for place, sign in enumerate(signs):
        sign(pen, *_on_circle(x, TARGET_MIDDLE, TARGET_RADIUS + 22, first + step * place))


def _cell(pen: Pen, middle: tuple[float, float], radius: float, *, name: str, fill: str) -> None:
    pen.circle(middle, radius, fill, INK, STROKE)
    pen.text(middle, name, INK, ImageFont.truetype(RobotoBold, 44), anchor="mm")


def _on_circle(x: float, y: float, radius: float, degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return x + radius * math.cos(angle), y + radius * math.sin(angle)


def _legend(pen: Pen) -> None:
    font = ImageFont.truetype(Roboto, 40)
    for place, (sign, name) in enumerate(LEGEND):
        row, column = divmod(place, 3)
        x, y = 120 + column * LEGEND_COLUMN, LEGEND_TOP + row * LEGEND_ROW
        sign(pen, x, y)
        pen.text((x + 60, y), name, INK, font, anchor="lm")


if __name__ == "__main__":
    draw().save(Path(sys.argv[1]), optimize=True)
