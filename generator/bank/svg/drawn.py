"""What comes of an SVG as it is drawn: something, not out of scale, and without endless dashes.

This follows each `<use>`, so it is for trees whose values fit and whose repetitions are bounded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.bank.svg.elements import SHAPES
from generator.bank.svg.lengths import outline
from generator.bank.svg.numbers import numbers
from generator.bank.svg.transforms import scales
from generator.bank.svg.tree import Element, Fault
from generator.bank.svg.whole import box, pixels, shared_parts, target

MAX_SCALE = 1000
"""How many times larger or smaller all scales together may make anything."""
MAX_DASHES = 20_000
"""Dashes and gaps of a figure, estimated: viewers draw each as a shape of its own."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element has from those around it.

    A rotation may turn one direction into the other, so `most` multiplies the larger factor of
    each scaling and `least` the smaller one: nothing is stretched by more or by less.
    """

    most: float = 1.0
    least: float = 1.0
    dash: float | None = None
    """Mean length of a dash or a gap."""

    def inside(self, element: Element) -> "_Around":
        """The same for what stands in `element`."""
        most, least = self.most, self.least
        for factors in (map(abs, each) for each in _stretches(element)):
            known = sorted(factors)
            most, least = most * known[-1], least * known[0]
            if not _in_scale(most, least):
                break
        return _Around(most, least, _dash(element, self.dash))


def drawn_faults(root: Element) -> Iterator[Fault]:
    """Faults of what is drawn."""
    shared = shared_parts(root)
    parts = [part for part in root.children if part.name != "defs"]
    if not any(_is_seen(each) for part in parts for each, _ in _walk(part, _Around(), shared)):
        yield root.fault("draws nothing", "add shapes or text")
        return
    dashes = 0.0
    for element, around in _walk(root, _Around(), shared):
        if not _in_scale(around.most, around.least):
            message = f"makes <{element.name}> over {MAX_SCALE} times larger or smaller in all"
            yield element.fault(message, "scale less, here or around it")
            return
        if around.dash is not None:
            dashes += outline(element) / around.dash
    if dashes > MAX_DASHES:
        hint = "make dashes longer, or draw some lines without"
        yield root.fault(f"has more than {MAX_DASHES} dashes", hint)


def _walk(
    element: Element, around: _Around, shared: Mapping[str, Element]
) -> Iterator[tuple[Element, _Around]]:
    """All elements as they are drawn, with what each use repeats."""
    here = around.inside(element)
    yield element, here
    used = target(element, shared)
    for part in element.children if used is None else [used]:
        yield from _walk(part, here, shared)


def _is_seen(element: Element) -> bool:
    return element.name in SHAPES and (element.name != "text" or bool(element.text.strip()))


def _in_scale(most: float, least: float) -> bool:
    return most <= MAX_SCALE and least * MAX_SCALE >= 1


def _stretches(element: Element) -> list[list[float]]:
    """Factors of each scaling; that of the view box counts."""
    if element.name != "svg":
        return scales(element.attributes.get("transform", ""))
    width, height, inner = pixels(element, "width"), pixels(element, "height"), box(element)
    if width is None or height is None or inner is None:
        return []
    return [[width / inner[0], height / inner[1]]]


def _dash(element: Element, inherited: float | None) -> float | None:
    value = element.attributes.get("stroke-dasharray")
    for declaration in element.attributes.get("style", "").split(";"):
        name, _, stated = declaration.partition(":")
        if name.strip() == "stroke-dasharray":
            value = stated
    if value is None:
        return inherited
    found = numbers(value)
    return sum(found) / len(found) if found else None
