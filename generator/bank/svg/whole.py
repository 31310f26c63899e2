"""What is wrong with an SVG as a whole: its size, and what it draws again and again."""

from collections.abc import Callable, Iterator, Mapping

from generator.bank.svg.numbers import numbers
from generator.bank.svg.tree import Element, Fault
from generator.bank.svg.values import VALUES

MAX_BYTES = 2**20
"""Size of the file, and of what it would be if each `<use>` were written out."""
MAX_ELEMENTS = 5_000
"""Elements that are drawn, with those that `<use>` repeats."""

_MEASURES = frozenset(("width", "height", "viewBox"))
_SIDES = (8.0, 5_000.0)
"""Least and largest side of a figure, in pixels."""
_PROPORTION = 0.01
"""How far width and height may be from the proportions of the view box, relative to them."""


def pixels(element: Element, name: str) -> float | None:
    """A length, or None where it is missing or wrong, which is told elsewhere."""
    value = element.attributes.get(name, "")
    return float(value.removesuffix("px")) if VALUES[name].fits(value) else None


def size_faults(root: Element) -> Iterator[Fault]:
    """Faults of the figure's size; none where a value is wrong, which is told elsewhere."""
    given = _MEASURES & root.attributes.keys()
    if any(not VALUES[name].fits(root.attributes[name]) for name in given):
        return
    width, height, inner = pixels(root, "width"), pixels(root, "height"), box(root)
    if width is not None and height is not None:
        sides = width, height
    elif inner is not None and not {"width", "height"} & root.attributes.keys():
        sides = inner
    else:
        yield root.fault("has no size", "give <svg> a viewBox, or width and height in pixels")
        return
    if not all(_SIDES[0] <= side <= _SIDES[1] for side in sides):
        hint = f"make both sides {_SIDES[0]:.0f} to {_SIDES[1]:.0f} pixels"
        yield root.fault(f"measures {sides[0]:g} × {sides[1]:g} pixels", hint)
    elif inner is not None and abs(sides[0] / sides[1] / (inner[0] / inner[1]) - 1) > _PROPORTION:
        yield root.fault("has a width and height unlike its viewBox", "remove width and height")


def box(root: Element) -> tuple[float, float] | None:
    """Width and height of the view box, or None where it is missing or wrong."""
    value = root.attributes.get("viewBox", "")
    found = numbers(value)
    return (found[-2], found[-1]) if found and VALUES["viewBox"].fits(value) else None


def shared_parts(root: Element) -> dict[str, Element]:
    """What stands directly in `<defs>`, by its id."""
    definitions = [part for part in root.children if part.name == "defs"]
    return {
        child.attributes.get("id", ""): child for part in definitions for child in part.children
    }


def target(element: Element, shared: Mapping[str, Element]) -> Element | None:
    """What a `<use>` repeats; None for all else."""
    return shared.get(element.attributes.get("href", "")[1:]) if element.name == "use" else None


def repetition_faults(root: Element) -> Iterator[Fault]:
    """Faults of what is defined once and drawn again."""
    yield from _names(root)
    definitions = [part for part in root.children if part.name == "defs"]
    nested = [each for part in definitions for each in part.all() if each.name == "use"]
    if nested:
        yield nested[0].fault("has <use> inside <defs>", "draw there what is needed")
        return
    shared = shared_parts(root)
    for element in root.all():
        href = element.attributes.get("href")
        if href is not None and VALUES["href"].fits(href) and href[1:] not in shared:
            hint = "give something directly inside <defs> that id"
            yield element.fault(f"uses '{href}', which <defs> does not hold", hint)
    if _drawn(root, shared, lambda _: 1) > MAX_ELEMENTS:
        yield root.fault(f"draws more than {MAX_ELEMENTS} elements", "save it as PNG")
    elif _drawn(root, shared, _length) > MAX_BYTES:
        yield root.fault("repeats too much with <use>", "save it as PNG")


def _names(root: Element) -> Iterator[Fault]:
    known: set[str] = set()
    for element in root.all():
        name = element.attributes.get("id")
        if name in known:
            yield element.fault(f"has the id '{name[:40]}' twice", "give each its own")
        elif name is not None:
            known.add(name)


def _length(element: Element) -> int:
    return len(element.text) + sum(map(len, element.attributes.values()))


def _drawn(root: Element, shared: Mapping[str, Element], measure: Callable[[Element], int]) -> int:
    """The sum of a measure over all that is drawn, with what each use repeats.

    What is shared is measured once and holds no use, so this takes no longer than the file.
    """
    known = {name: sum(map(measure, part.all())) for name, part in shared.items()}
    total = 0
    for element in root.all():
        total += measure(element)
        if element.name == "use":
            total += known.get(element.attributes.get("href", "")[1:], 0)
    return total
