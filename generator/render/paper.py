"""Sheets of paper; nothing heavy is loaded here, so commands can offer the choice."""

from dataclasses import dataclass

MM = 72 / 25.4
"""One millimetre in points."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet with its margins, all in points (1/72 inch)."""

    name: str
    width: float
    height: float
    left: float = 22 * MM
    right: float = 20 * MM
    top: float = 18 * MM
    bottom: float = 24 * MM

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Height between the margins; the footer stands in the bottom margin."""
        return self.height - self.top - self.bottom


A4 = Paper("a4", 210 * MM, 297 * MM)
"""ISO 216."""

LETTER = Paper("letter", 8.5 * 72, 11 * 72)
"""ANSI/ASME Y14.1, size A."""

PAPERS = {paper.name: paper for paper in (A4, LETTER)}
"""All sheets by name."""
