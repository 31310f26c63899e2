"""Strips: what a page is built of from top to bottom, and how strongly they hold together.

A strip cannot be broken: a line of text, a row of a table, a figure. A page may begin before any
strip; the bond says how much the strip above would be missed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator.render.text.pieces import Canvas, Paint

FREE = 0
"""A page may well begin here: before an item."""
LOOSE = 1
"""Between a stimulus and its first item."""
SHARED = 2
"""Between the paragraphs of a stimulus."""
PART = 3
"""Between paragraphs, options and rows of one item."""
LINE = 4
"""Between the lines of a paragraph."""
TIGHT = 5
"""After a heading, and at the first and last line of a paragraph."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of a page that cannot be broken.

    `draw` takes x of the left edge and y of the top; `gap` is white above, dropped at the top of
    a page; `above` is the distance from the top to the first baseline; `reprise` stands above
    the strip when a page begins with it. `anchor` names the shared material that the strip is
    part of, `recall` what it refers to. All lengths in points.
    """

    height: float
    draw: Paint
    gap: float = 0.0
    bond: int = LINE
    above: float = 0.0
    reprise: "tuple[Strip, ...]" = ()
    anchor: str = ""
    recall: "Recall | None" = None


@dataclass(frozen=True, slots=True)
class Recall:
    """A reference to shared material, for a strip that may stand on a later page.

    `note` makes, from the number of the page where the material begins, the strip that stands
    above the first that refers to it on any other page.
    """

    anchor: str
    note: Callable[[int], Strip]


def height_of(strips: Sequence[Strip]) -> float:
    """Height of strips on top of each other, the gap above the first left out."""
    return sum(strip.gap + strip.height for strip in strips) - (strips[0].gap if strips else 0)


def led(strips: Sequence[Strip], *, bond: int, gap: float | None = None) -> list[Strip]:
    """The same strips, with another bond and gap above the first."""
    if not strips:
        return []
    first = replace(strips[0], bond=bond, gap=strips[0].gap if gap is None else gap)
    return [first, *strips[1:]]


def eased(strips: Iterable[Strip]) -> list[Strip]:
    """The same strips, for a stimulus: its paragraphs may be parted sooner than an item's."""
    return [replace(each, bond=SHARED) if each.bond == PART else each for each in strips]


def shifted(strips: Iterable[Strip], x: float) -> list[Strip]:
    """The same strips, `x` points to the right."""
    return [_shifted(strip, x) for strip in strips] if x else list(strips)


def _shifted(strip: Strip, x: float) -> Strip:
    def draw(canvas: Canvas, left: float, top: float) -> None:
        strip.draw(canvas, left + x, top)

    return replace(strip, draw=draw, reprise=tuple(shifted(strip.reprise, x)))


def marked(strips: Sequence[Strip], marker: Paint) -> list[Strip]:
    """The same strips with a marker drawn at the left edge, on the first baseline."""
    if not strips:
        return []
    first = strips[0]

    def draw(canvas: Canvas, left: float, top: float) -> None:
        marker(canvas, left, top - first.above)
        first.draw(canvas, left, top)

    return [replace(first, draw=draw), *strips[1:]]


def reprised(strips: Sequence[Strip], reprise: Strip) -> list[Strip]:
    """The same strips; on a page that begins with any but the first, `reprise` stands on top."""
    return [
        strip if n == 0 else replace(strip, reprise=(reprise, *strip.reprise))
        for n, strip in enumerate(strips)
    ]


def anchored(strips: Iterable[Strip], anchor: str) -> list[Strip]:
    """The same strips, as shared material that others refer to by the name `anchor`."""
    return [replace(strip, anchor=anchor) for strip in strips]


def recalling(strips: Sequence[Strip], recall: Recall) -> list[Strip]:
    """The same strips, the first of which refers to shared material."""
    return [replace(strips[0], recall=recall), *strips[1:]] if strips else []


def solid(strips: Sequence[Strip]) -> Strip:
    """One strip of all, which cannot be broken any more."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for n, strip in enumerate(strips):
            top -= strip.gap if n else 0
            strip.draw(canvas, left, top)
            top -= strip.height

    first = strips[0] if strips else blank(0)
    return replace(first, height=height_of(strips), draw=draw)


def beside(columns: Sequence[tuple[float, Sequence[Strip]]], *, whole: float) -> list[Strip]:
    """Columns side by side, each at its x; as one strip, unless that were higher than `whole`."""
    stacks = [(x, solid(strips)) for x, strips in columns if strips]
    if not stacks:
        return []
    if max(stack.height for _, stack in stacks) <= whole:
        return [_abreast(stacks)]
    rows = zip_longest(*(shifted(strips, x) for x, strips in columns))
    return [_abreast([(0.0, strip) for strip in row if strip is not None]) for row in rows]


def _abreast(stacks: Sequence[tuple[float, Strip]]) -> Strip:
    """Stacks side by side, their first baselines on one line."""
    above = max(stack.above for _, stack in stacks)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for x, stack in stacks:
            stack.draw(canvas, left + x, top - (above - stack.above))

    height = max(above - stack.above + stack.height for _, stack in stacks)
    first = stacks[0][1]
    return Strip(height, draw, max(stack.gap for _, stack in stacks), first.bond, above)


def blank(height: float, *, bond: int = TIGHT) -> Strip:
    """An empty strip."""
    return Strip(height, lambda _canvas, _left, _top: None, bond=bond)
