"""Typography of all pages: sizes in points, greys from 0 (black) to 1 (white)."""

from dataclasses import dataclass, replace
from typing import Literal

Face = Literal["regular", "bold", "italic", "bold_italic"]
Align = Literal["left", "center", "right"]

LEADING = 1.35
"""Distance of two baselines as a multiple of the type size."""

RISE_ABOVE = 0.76
"""Share of the leading that stands above the baseline; the rest stands below."""

CAPITALS = 0.711
"""Height of Roboto's capitals, relative to the type size (sCapHeight of its OS/2 table)."""

INK = 0.0
QUIET = 0.38
RULE = 0.62
LIGHT = 0.82
TINT = 0.945


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set; `size` in points, `grey` of its ink."""

    size: float = 10.5
    face: Face = "regular"
    grey: float = INK
    align: Align = "left"

    @property
    def leading(self) -> float:
        """Distance of two baselines, in points."""
        return self.size * LEADING

    @property
    def above(self) -> float:
        """Height of a plain line above its baseline, in points."""
        return self.leading * RISE_ABOVE

    @property
    def below(self) -> float:
        """Depth of a plain line below its baseline, in points."""
        return self.leading * (1 - RISE_ABOVE)

    @property
    def middle(self) -> float:
        """Height of the middle of the capitals above the baseline, in points."""
        return self.size * CAPITALS / 2


BODY = TextStyle()
STRONG = replace(BODY, face="bold")
HINT = TextStyle(size=9, face="italic", grey=QUIET)
LABEL = TextStyle(size=8.5, grey=QUIET)
SMALL = TextStyle(size=9)
FINE = TextStyle(size=8.5, grey=QUIET)
FOOTER = TextStyle(size=8, grey=QUIET)
KICKER = TextStyle(size=10, grey=QUIET)
TITLE = TextStyle(size=21, face="bold")
HEADING = TextStyle(size=13, face="bold")
"""Named by what they are for; every text on a page uses one of these."""
