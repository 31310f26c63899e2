"""One item on the worksheet, and the stimulus above items that share it."""

from generator.markup.plain import to_line
from generator.model.form import Form, Placement
from generator.render.answer_space import answer_space
from generator.render.blocks import Setter
from generator.render.document import bookmarked
from generator.render.frames import framed
from generator.render.paragraphs import clipped, heading, label, plain, text_width
from generator.render.pieces import Canvas
from generator.render.strips import FREE, PART, TIGHT, Strip, eased, led, marked, reprised, shifted
from generator.render.styles import BODY, HINT, LABEL, STRONG
from generator.render.words import counted, listed

_HANG = 24.0
_POINTS_ROOM = 58.0
_STEM_GAP = 6.0
_PAD = 10.0
_OUTLINE_WIDTH = 260.0


def item(placement: Placement, width: float, setter: Setter) -> list[Strip]:
    """Number, stem, points and the space to answer; on a new page it says that it goes on."""
    column = width - _HANG
    stem = setter.text(placement.stem, column - _POINTS_ROOM)
    answers = answer_space(placement.interaction, column, setter)
    body = [*stem, *led(answers, bond=max(answers[0].bond, PART), gap=_STEM_GAP)]

    def marker(canvas: Canvas, x: float, y: float) -> None:
        points = counted(placement.points, "point")
        label(canvas, str(placement.number), STRONG, x, y)
        label(canvas, points, LABEL, x + width - text_width(points, LABEL), y)

    note = plain(f"Item {placement.number}, continued", HINT, width)[0]
    whole = reprised(marked(shifted(body, _HANG), marker), note)
    title = f"{placement.number}  {clipped(to_line(placement.stem), BODY, _OUTLINE_WIDTH)}"
    return bookmarked(whole, f"item-{placement.number}", title, 1)


def stimulus(form: Form, identifier: str, width: float, setter: Setter) -> list[Strip]:
    """Shared material in a frame, with the numbers of the items that need it."""
    (shared,) = (each for each in form.stimuli if each.id == identifier)
    numbers = [each.number for each in form.placements() if each.stimulus == identifier]
    inside = width - 2 * _PAD
    needed = f"for {'item' if len(numbers) == 1 else 'items'} {listed(numbers)}"
    strips = [
        *heading(shared.title, STRONG, inside, gap=0, bond=FREE),
        *led(plain(needed, LABEL, inside), bond=TIGHT, gap=0),
        *led(setter.text(shared.text, inside), bond=TIGHT, gap=5),
    ]
    note = plain(f"{shared.title}, continued", HINT, width)[0]
    return reprised(framed(eased(strips), width, _PAD), note)
