"""Outlines as SVG writes them, drawn on a PDF canvas: the five path commands of font outlines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.render.text.pieces import Canvas

NON_ZERO = 1
"""ReportLab's name for the fill rule of font outlines."""

Move = tuple[str, tuple[float, ...]]
"""A command and its coordinates; y grows upwards."""

_LENGTHS = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}


@dataclass(frozen=True, slots=True)
class Outline:
    """A path that is filled, or drawn with a pen of `stroke` points."""

    moves: tuple[Move, ...]
    stroke: float | None = None

    def draw(self, canvas: Canvas) -> None:
        """Draw at the origin."""
        path = canvas.beginPath()
        here = (0.0, 0.0)
        for command, numbers in self.moves:
            here = _step(path, command, numbers, here)
        if self.stroke is not None:
            canvas.setLineWidth(self.stroke)
        filled = self.stroke is None
        canvas.drawPath(path, stroke=not filled, fill=filled, fillMode=NON_ZERO)


def _step(
    path: Canvas, command: str, numbers: tuple[float, ...], here: tuple[float, float]
) -> tuple[float, float]:
    match command:
        case "M":
            path.moveTo(*numbers)
        case "L":
            path.lineTo(*numbers)
        case "C":
            path.curveTo(*numbers)
        case "Q":
            path.curveTo(*_cubic(here, numbers))
        case _:
            path.close()
            return here
    return numbers[-2], numbers[-1]


def _cubic(here: tuple[float, float], numbers: tuple[float, ...]) -> tuple[float, ...]:
    """A quadratic curve as a cubic one: each handle goes two thirds of the way to the control."""
    cx, cy, x, y = numbers
    return (
        here[0] + 2 / 3 * (cx - here[0]),
        here[1] + 2 / 3 * (cy - here[1]),
        x + 2 / 3 * (cx - x),
        y + 2 / 3 * (cy - y),
        x,
        y,
    )


def trace(path: str) -> Iterator[Move]:
    """The moves of an SVG path of absolute commands M, L, Q, C and Z.

    Raises:
        ValueError: if it has any other command.
    """
    words = iter(path.replace(",", " ").split())
    for command in words:
        if command not in _LENGTHS:
            raise ValueError(f"'{command}' is no command of a plain outline")
        numbers = [float(next(words)) for _ in range(_LENGTHS[command])]
        yield command, tuple(-n if i % 2 else n for i, n in enumerate(numbers))


def rectangle(attributes: Mapping[str, str]) -> Iterator[Move]:
    """The moves around an SVG rectangle."""
    x, y, width, height = (float(attributes[name]) for name in ("x", "y", "width", "height"))
    yield "M", (x, -y)
    yield "L", (x + width, -y)
    yield "L", (x + width, -y - height)
    yield "L", (x, -y - height)
    yield "Z", ()
