"""Options and entries behind their letters, and the hint that says what to do with them."""

from collections.abc import Sequence

from generator.model.interaction import PlacedOption
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import label, plain
from generator.render.page.strips import PART, TIGHT, Strip, led, marked, shifted
from generator.render.text.pieces import Canvas, Paint
from generator.render.text.styles import BODY, HINT

GAP = 4.5
"""White above an option, in points."""

_SHAPE_ROOM = 15.5
_LETTER_ROOM = 15.5


def hint(text: str, width: float, gap: float = 4.0) -> list[Strip]:
    """What to do, in quiet italics."""
    return led(plain(text, HINT, width), bond=TIGHT, gap=gap)


def lettered(
    options: Sequence[PlacedOption], width: float, setter: Setter, shape: Paint | None = None
) -> list[list[Strip]]:
    """For each option its strips: the shape to tick, if there is one, the letter, and the text."""
    return [_option(option, width, setter, shape) for option in options]


def _option(option: PlacedOption, width: float, setter: Setter, shape: Paint | None) -> list[Strip]:
    letter_at = _SHAPE_ROOM if shape else 0.0
    text_at = letter_at + _LETTER_ROOM

    def marker(canvas: Canvas, x: float, y: float) -> None:
        if shape:
            shape(canvas, x, y)
        label(canvas, option.letter, BODY, x + letter_at, y)

    text = shifted(setter.text(option.text, width - text_at), text_at)
    return led(marked(text, marker), bond=PART, gap=GAP)


def joined(entries: Sequence[Sequence[Strip]]) -> list[Strip]:
    """The strips of all entries, one below the other."""
    return [strip for entry in entries for strip in entry]
