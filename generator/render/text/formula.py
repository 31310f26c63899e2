"""Formulas: ziamath sets the LaTeX, and its outlines become a PDF path."""

import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import isfinite
from typing import Any
from xml.etree.ElementTree import Element

from generator.render.text.outlines import Outline, rectangle, trace
from generator.render.text.pieces import Canvas, Picture

MATCH = 1.08
"""STIX Two is this much smaller than Roboto of the same size (x-height and capitals)."""

_BLACK = {None, "", "black", "currentColor"}


class Unset(Exception):
    """The formula holds something that cannot be drawn here."""


@lru_cache(maxsize=1_000)
def formula(latex: str, size: float, *, display: bool) -> Picture | None:
    """The formula as a picture for a line of `size` points; None if it cannot be set.

    The caller then shows the formula's plain text.
    """
    try:
        setting = _set(latex, size * MATCH, display=display)
        outlines = tuple(_outlines(setting.svgxml()))
    except Exception:  # noqa: BLE001 - ziamath and latex2mathml fail in ways they do not list
        return None
    return _picture(setting.node.bbox, outlines)


def _picture(box: Any, outlines: Sequence[Outline]) -> Picture | None:
    if not all(map(isfinite, (box.xmin, box.xmax, box.ymin, box.ymax))) or not outlines:
        return None

    def paint(canvas: Canvas, x: float, y: float) -> None:
        _draw(canvas, outlines, x - box.xmin, y)

    return Picture(box.xmax - box.xmin, box.ymax, -box.ymin, paint)


def _set(latex: str, size: float, *, display: bool) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package opens its font in a way that is outdated
        from ziamath.config import config
        from ziamath.zmath import Math

    config.svg2 = False  # plain paths instead of symbols that are used again
    return Math.fromlatex(latex, size=size, inline=not display)


def _outlines(svg: Element) -> Iterator[Outline]:
    for element in svg:
        if "transform" in element.attrib or element.get("fill") not in {*_BLACK, "none"}:
            raise Unset(element.tag)
        match element.tag:
            case "path":
                yield Outline(tuple(trace(element.attrib["d"])), _stroke(element))
            case "rect":
                yield Outline(tuple(rectangle(element.attrib)), _stroke(element))
            case "g":
                yield from _outlines(element)
            case tag:
                raise Unset(tag)


def _stroke(element: Element) -> float | None:
    """Width of the pen, or None if the outline is filled."""
    if element.get("stroke") is None:
        return None
    return float(element.get("stroke-width", "1"))


def _draw(canvas: Canvas, outlines: Sequence[Outline], x: float, y: float) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    for outline in outlines:
        outline.draw(canvas)
    canvas.restoreState()
