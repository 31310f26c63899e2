#!/usr/bin/env python3
"""Draw `missing-self.png`: one NK cell meets four target cells that differ in their surface.

Run `missing_self.py FILE` in the project's environment. The signs differ in shape and filling, so
that the figure reads in black and white; it shows no outcome, because items ask for it.
"""

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from font_roboto import RobotoBold, RobotoRegular
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 2000, 1180
"""Size in pixels; printed 160 mm wide this makes more than 300 dots per inch."""

INK, PAPER, NK_FILL, TARGET_FILL = "#000000", "#ffffff", "#e6e6e6", "#f7f7f7"
STROKE = 5
NK_CENTRE, TARGET_CENTRE = 250, 690
RADIUS = 150

Pen = ImageDraw.ImageDraw
Sign = Callable[[Pen, float, float], None]


@dataclass(frozen=True, slots=True)
class Target:
    """A target cell by the number of signs on its surface."""

    name: str
    self_hla: int
    stress_ligands: int
    antibodies: int

    def signs(self) -> list[Sign]:
        """Its signs, in the order in which they stand from left to right."""
        right = self.stress_ligands // 2
        return [
            *[triangle] * (self.stress_ligands - right),
            *[square] * self.self_hla,
            *[antibody] * self.antibodies,
            *[triangle] * right,
        ]


TARGETS = (
    Target("Cell A", self_hla=5, stress_ligands=1, antibodies=0),
    Target("Cell B", self_hla=0, stress_ligands=1, antibodies=0),
    Target("Cell C", self_hla=5, stress_ligands=6, antibodies=0),
    Target("Cell D", self_hla=5, stress_ligands=1, antibodies=4),
)


def square(pen: Pen, x: float, y: float) -> None:
    """A filled square: self-HLA."""
    pen.rectangle((x - 13, y - 13, x + 13, y + 13), fill=INK)


def triangle(pen: Pen, x: float, y: float) -> None:
    """An open triangle: a stress ligand."""
    pen.polygon(((x, y - 18), (x + 18, y + 14), (x - 18, y + 14)), fill=PAPER, outline=INK, width=4)


def antibody(pen: Pen, x: float, y: float) -> None:
    """A Y upside down: an antibody that holds the target with both arms."""
    pen.line((x, y - 20, x, y), fill=INK, width=STROKE)
    pen.line((x, y, x - 13, y + 18), fill=INK, width=STROKE)
    pen.line((x, y, x + 13, y + 18), fill=INK, width=STROKE)


def receptor(pen: Pen, x: float, y: float, *, mark: Sign) -> None:
    """A receptor: a stalk with a fork that holds the sign it fits."""
    pen.line((x, y - 52, x, y - 22), fill=INK, width=STROKE)
    pen.arc((x - 26, y - 26, x + 26, y + 26), 180, 360, fill=INK, width=STROKE)
    mark(pen, x, y + 4)


def inhibitory(pen: Pen, x: float, y: float) -> None:
    """A bar across the stalk marks the receptor that holds back."""
    pen.line((x, y - 52, x, y - 12), fill=INK, width=STROKE)
    pen.line((x - 18, y - 34, x + 18, y - 34), fill=INK, width=STROKE)
    pen.line(
        (x - 22, y + 14, x - 22, y - 12, x + 22, y - 12, x + 22, y + 14), fill=INK, width=STROKE
    )


def activating(pen: Pen, x: float, y: float) -> None:
    """A pointed fork fits the triangle."""
    pen.line((x, y - 52, x, y - 22), fill=INK, width=STROKE)
    pen.line((x - 24, y + 14, x, y - 24, x + 24, y + 14), fill=INK, width=STROKE)


def cd16(pen: Pen, x: float, y: float) -> None:
    """An open ring fits the stalk of the antibody."""
    pen.line((x, y - 52, x, y - 18), fill=INK, width=STROKE)
    pen.arc((x - 18, y - 18, x + 18, y + 18), 120, 60, fill=INK, width=STROKE)


def write(pen: Pen, at: tuple[float, float], text: str, *, bold: bool = False) -> None:
    """Write a text with its middle at a point."""
    font = ImageFont.truetype(RobotoBold if bold else RobotoRegular, 40)
    pen.text(at, text, font=font, fill=INK, anchor="mm")
