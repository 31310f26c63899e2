"""Transforms in SVG attributes: a list of steps, and how far it can stretch what it moves."""

import re

from generator.bank.svg.numbers import folded, numbers

FACTORS = (0.01, 100.0)
"""Least and largest factor of a scaling, in either direction."""

_STEP = re.compile(r"(translate|rotate|scale)\(([^()]*+)\) ?,? ?")
_AMOUNTS = {"translate": (1, 2), "rotate": (1, 3), "scale": (1, 2)}
"""How many numbers each step may have."""


def steps(value: str) -> list[tuple[str, list[float]]] | None:
    """Names and numbers of a list of steps, or None where it holds anything else."""
    text = folded(value)
    found: list[tuple[str, list[float]]] = []
    at = 0
    while at < len(text):
        step = _STEP.match(text, at)
        values = numbers(step[2]) if step else None
        if step is None or values is None or len(values) not in _AMOUNTS[step[1]]:
            return None
        found.append((step[1], values))
        at = step.end()
    return None if text.endswith(",") else found


def is_transform(value: str) -> bool:
    """Whether `value` is a list of steps whose factors, one by one, are in bounds."""
    least, most = FACTORS
    return bool(steps(value)) and all(
        least <= abs(factor) <= most for scale in scales(value) for factor in scale
    )


def scales(value: str) -> list[list[float]]:
    """The factors of each scaling in a transform."""
    return [values for name, values in steps(value) or [] if name == "scale"]
