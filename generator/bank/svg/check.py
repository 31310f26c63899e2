"""What is wrong with an SVG: all that is not on the list of what can be drawn."""

import re
from collections.abc import Iterator
from itertools import chain

from generator.bank.svg.drawn import drawn_faults
from generator.bank.svg.elements import KINDS, REASONS, STYLES, Kind
from generator.bank.svg.tree import Element, Fault, Refused, read
from generator.bank.svg.values import LONG, MAX_LENGTH, VALUES
from generator.bank.svg.whole import pixels, repetition_faults, size_faults

UNSHOWN = re.compile(
    "[^ \t\r\n!-~\u00a0-\u00ac\u00ae-\u017f"  # Latin, without the soft hyphen
    "\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f"  # Greek, Cyrillic
    "–—‘’“”„…•‰′″€←↑→↓↔≤≥≠≈±×÷−∞√∑∆✓⁰⁴-⁹⁺⁻₀-₉]"
)
"""Characters that the fonts of a page may lack; a test of `render/` compares the two."""
_ALL = frozenset(KINDS)
_SHOWN = 60
"""The most characters that a message shows of what the file says."""


def faults(data: bytes) -> Iterator[Fault]:
    """Everything that is wrong with an SVG; what has no fault can be drawn."""
    try:
        root = read(data)
    except Refused as refused:
        yield refused.fault
        return
    if root.name != "svg":
        yield root.fault(f"begins with <{root.name[:_SHOWN]}>", "save it as plain SVG")
        return
    sound = True
    for fault in chain(_tree(root), size_faults(root), repetition_faults(root)):
        sound = False
        yield fault
    if sound:
        yield from drawn_faults(root)


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


def _tree(element: Element) -> Iterator[Fault]:
    """Faults of an element and of all that stands in it."""
    kind = KINDS[element.name]
    yield from _attributes(element, kind)
    yield from _text(element, kind)
    if element.name == "rect":
        yield from _corners(element)
    for child in element.children:
        if child.name in kind.children:
            yield from _tree(child)
        else:
            yield _stranger(child, element.name, kind)


def _stranger(element: Element, parent: str, kind: Kind) -> Fault:
    name = element.name[:_SHOWN]
    if name in KINDS:
        hint = f"<{parent}> may hold: {_listed(kind.children) or 'nothing'}"
        return element.fault(f"has <{name}> in <{parent}>, where it may not stand", hint)
    why, hint = REASONS.get(name, ("is not drawn", f"a figure may have: {_listed(_ALL)}"))
    return element.fault(f"has <{name}>, which {why}", hint)


def _attributes(element: Element, kind: Kind) -> Iterator[Fault]:
    for name in sorted(kind.needs - element.attributes.keys()):
        yield element.fault(f"has <{element.name}> without '{name}'", "add it")
    for name, value in element.attributes.items():
        if name not in kind.attributes:
            hint = f"remove it; <{element.name}> may have: {_listed(kind.attributes)}"
            yield element.fault(f"has the attribute '{name[:_SHOWN]}' in <{element.name}>", hint)
        elif len(value) > MAX_LENGTH and name not in LONG:
            message = f"has '{name}' of more than {MAX_LENGTH} characters in <{element.name}>"
            yield element.fault(message, "write it in fewer")
        elif name == "style":
            yield from _style(element, value, kind.attributes & STYLES)
        else:
            yield from _value(element, name, value)


def _style(element: Element, style: str, allowed: frozenset[str]) -> Iterator[Fault]:
    for declaration in filter(None, map(str.strip, style.split(";"))):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name in allowed:
            yield from _value(element, name, value)
        else:
            hint = f"remove it; this style may have: {_listed(allowed)}"
            yield element.fault(f"has '{name[:_SHOWN]}' in the style of <{element.name}>", hint)


def _value(element: Element, name: str, value: str) -> Iterator[Fault]:
    allowed = VALUES[name]
    if not allowed.fits(value):
        message = f"has {name}='{value[:_SHOWN]}' in <{element.name}>"
        yield element.fault(message, f"write {allowed.words}")


def _text(element: Element, kind: Kind) -> Iterator[Fault]:
    text = element.text
    if not kind.has_text:
        if text.strip():
            message = f"has words in <{element.name}>: '{text.strip()[:_SHOWN]}'"
            yield element.fault(message, "put them into <text>")
    elif element.name == "text":
        for character in sorted(set(UNSHOWN.findall(text))):
            message = f"has a character that fonts may lack: U+{ord(character):04X}"
            yield element.fault(message, "write it in words, or draw it as <path>")


def _corners(element: Element) -> Iterator[Fault]:
    wide, high, rx = (pixels(element, name) for name in ("width", "height", "rx"))
    if wide is not None and high is not None and rx is not None and 2 * rx > min(wide, high):
        yield element.fault("has a <rect> rounder than it is wide or high", "make rx smaller")
