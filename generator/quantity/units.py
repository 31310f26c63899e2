"""Units: read by our own small grammar, converted by pint, which is loaded only for that.

Whatever a learner types reaches pint only as single words of letters; powers have one digit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, Any

from generator.quantity.notation import plain_notation

if TYPE_CHECKING:
    from pint import UnitRegistry
    from pint.registry import Unit

FAMILIAR = frozenset(
    (
        *("kg", "g", "mg", "μg", "ng", "l", "dl", "ml", "μl", "m", "cm", "mm", "mol", "mmol"),
        *("s", "min", "h", "d", "day", "week", "month", "year", "percent", "degC", "mmHg"),
        *("cell", "patient", "dose", "IU"),
    )
)
"""Units that are known without asking pint, whose registry takes half a second to load."""

_LONGEST = 40
_FACTOR = re.compile(r"[×x*]? ?10 ?\^ ?([+-]?\d{1,2})(?=[ /·*×])[ ·*×]*")
_POWER = re.compile(r"(1|[A-Za-zμ°%‰]+)(?:\^?(-?[1-9]))?")
_BETWEEN = re.compile(r" ?(/|·|\*|×| per | ) ?")
_COUNTED = (
    "cell patient person dose tablet capsule vial drop event cycle point beat bag puff death case"
    " trial learner judge item option distractor bottle"
)
_DEFINITIONS = (
    *(f"{noun} = [{noun}]" for noun in _COUNTED.split()),
    "copy = [copy] = _ = copies",
    "international_unit = [international_unit] = IU",
    "equivalent = [equivalent] = Eq",
)
_DEGREES = re.compile(r"(?:° ?|deg(?:rees?)? ?)?\b([CF])(?:elsius|ahrenheit)?\b")
_PERCENT = re.compile(r"\b(?i:per ?cent(?:age)?)(?:[ -]?points?)?\b|% ?-?points?\b|\bpp\b")
_SPELLINGS = {
    "mcg": "μg",
    "ug": "μg",
    "°C": "degC",
    "°F": "degF",
    "%": "percent",
    "‰": "permille",
    "wk": "week",
    "people": "person",
}


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A unit as a power of ten times powers of named units."""

    exponent: int
    powers: tuple[tuple[str, int], ...]


def known_unit(unit: str) -> bool:
    """Whether `unit` is one that quantities can be given in."""
    parsed = _parse(unit)
    if parsed is None:
        return False
    familiar = all(name in FAMILIAR for name, _ in parsed.powers)
    return familiar or _pint_unit(parsed) is not None


def convert(value: float, from_unit: str, to_unit: str) -> float | None:
    """`value` in `to_unit`, or None if a unit is unknown or the dimensions differ.

    Temperatures are converted as points on their scales, not as differences. The same unit in
    two spellings, such as `mcg` and `µg`, needs no knowledge of units.
    """
    if from_unit == to_unit:
        return value
    source, target = _parse(from_unit), _parse(to_unit)
    if source is None or target is None:
        return None
    if source == target:
        return value
    return _converted(value, source, target)


def is_count(unit: str) -> bool:
    """Whether `unit` only names what is counted, such as `patients`, and so changes no number."""
    parsed = _parse(unit)
    if parsed is None or parsed.exponent or len(parsed.powers) != 1:
        return False
    name, power = parsed.powers[0]
    return power == 1 and (name == "copies" or name.removesuffix("s") in _COUNTED.split())


def _parse(unit: str) -> _Parsed | None:
    text = _DEGREES.sub(r"°\1", plain_notation(unit))  # ° is hard to type, coulombs are rare here
    text = _PERCENT.sub("%", text)
    if not text or len(text) > _LONGEST:
        return None
    factor = _FACTOR.match(text)
    exponent = int(factor[1]) if factor is not None else 0
    body = text[factor.end() :] if factor is not None else text
    powers = tuple(_powers(f"1{body}" if body.startswith("/") else body))
    if not powers or any(power == 0 for _, power in powers):
        return None
    named = tuple(each for each in powers if each[0] != "1")
    return _Parsed(exponent, named) if named else None


def _powers(text: str) -> Iterator[tuple[str, int]]:
    """Names with their powers; a power of 0 stands for what cannot be read."""
    for before, each in pairwise(["", *_BETWEEN.split(text)]):
        if before in {"", "/", "·", "*", "×", " per ", " "}:
            match = _POWER.fullmatch(each)
            if match is None:
                yield each, 0
                return
            power = int(match[2] or 1)
            yield _name(match[1]), -power if before.strip() in {"/", "per"} else power


def _name(symbol: str) -> str:
    spelled = _SPELLINGS.get(symbol, symbol)
    return spelled[:-1] + "l" if spelled in {"L", "mL", "dL", "cL", "μL", "nL", "fL"} else spelled


def _converted(value: float, source: _Parsed, target: _Parsed) -> float | None:
    from pint.errors import PintError

    from_unit, to_unit = _pint_unit(source), _pint_unit(target)
    if from_unit is None or to_unit is None:
        return None
    try:
        scaled = value * 10.0**source.exponent
        result = float(_registry().Quantity(scaled, from_unit).to(to_unit).magnitude)
        result /= 10.0**target.exponent
    except (PintError, ArithmeticError):
        return None
    return result if isfinite(result) else None


def _pint_unit(parsed: _Parsed) -> "Unit | None":
    from pint.errors import PintError

    registry = _registry()
    product = registry.Unit("")
    try:
        for name, power in parsed.powers:
            product *= registry.Unit(name) ** power
    except (PintError, ValueError):  # words such as `nan` are numbers to pint
        return None
    return product


@cache
def _registry() -> "UnitRegistry[Any]":
    from pint import UnitRegistry

    registry: UnitRegistry[Any] = UnitRegistry()
    for definition in _DEFINITIONS:
        registry.define(definition)
    return registry
