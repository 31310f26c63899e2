"""What every item begins with, on the worksheet and in the key: number, points, outline title."""

from dataclasses import replace

from generator.model.form import Placement
from generator.render.page.document import bookmarked
from generator.render.page.paragraphs import clipped, label, plain, text_width
from generator.render.page.strips import Strip, marked, reprised, shifted
from generator.render.stem import short_stem
from generator.render.text.pieces import Canvas
from generator.render.text.styles import BODY, HINT, LABEL, STRONG
from generator.render.words import counted

HANG = 24.0
"""Distance of an item's text from its number, in points."""

POINTS_ROOM = 58.0
"""Room kept free for the points beside the first lines of an item."""

_NOTE_GAP = 4.0
_OUTLINE_WIDTH = 260.0


def headed(body: list[Strip], placement: Placement, width: float) -> list[Strip]:
    """An item's strips behind its number, with its points at the right edge.

    On a page that begins in the middle of the item, a note says which item goes on.
    """
    points = counted(placement.points, "point")

    def marker(canvas: Canvas, x: float, y: float) -> None:
        label(canvas, str(placement.number), STRONG, x, y)
        label(canvas, points, LABEL, x + width - text_width(points, LABEL), y)

    going_on = continued(f"Item {placement.number}", width)
    whole = reprised(marked(shifted(body, HANG), marker), going_on)
    title = f"{placement.number}  {clipped(short_stem(placement.stem), BODY, _OUTLINE_WIDTH)}"
    return bookmarked(whole, f"item-{placement.number}", title, 1)


def continued(what: str, width: float) -> Strip:
    """A note for the top of a page."""
    told = note(what, ", continued", width)
    return replace(told, height=told.height + _NOTE_GAP)


def note(what: str, tail: str, width: float) -> Strip:
    """One line in quiet italics; where it is too long, `what` is cut and `tail` stays."""
    room = width - text_width(tail, HINT)
    return plain(clipped(what, HINT, room) + tail, HINT, width)[0]
