"""One item on the worksheet, and the stimulus above items that share it."""

from generator.model.form import Form, PlacedStimulus, Placement
from generator.render.answer.space import answer_space
from generator.render.item_head import HANG, POINTS_ROOM, continued, headed, note
from generator.render.page.blocks import Setter
from generator.render.page.frames import framed
from generator.render.page.paragraphs import heading, plain
from generator.render.page.strips import (
    FREE,
    PART,
    TIGHT,
    Recall,
    Strip,
    anchored,
    eased,
    led,
    recalling,
    reprised,
)
from generator.render.text.styles import LABEL, STRONG
from generator.render.words import listed

_STEM_GAP = 6.0
_PAD = 10.0


def item(form: Form, placement: Placement, width: float, setter: Setter) -> list[Strip]:
    """Number, stem, points and the space to answer; on another page than its stimulus, a note."""
    stem = setter.text(placement.stem, width - HANG - POINTS_ROOM)
    answers = answer_space(placement.interaction, width - HANG, setter)
    body = [*stem, *led(answers, bond=max(answers[0].bond, PART), gap=_STEM_GAP)]
    strips = headed(body, placement, width)
    if placement.stimulus is None:
        return strips
    return recalling(strips, _recall(_shared(form, placement.stimulus), width))


def _recall(shared: PlacedStimulus, width: float) -> Recall:
    return Recall(
        shared.id,
        lambda page: note(f"Continues: {shared.title}", f" (page {page})", width),
    )


def _shared(form: Form, identifier: str) -> PlacedStimulus:
    (shared,) = (each for each in form.stimuli if each.id == identifier)
    return shared


def stimulus(form: Form, identifier: str, width: float, setter: Setter) -> list[Strip]:
    """Shared material in a frame, with the numbers of the items that need it."""
    shared = _shared(form, identifier)
    numbers = [each.number for each in form.placements() if each.stimulus == identifier]
    inside = width - 2 * _PAD
    needed = f"for {'item' if len(numbers) == 1 else 'items'} {listed(numbers)}"
    strips = [
        *heading(shared.title, STRONG, inside, gap=0, bond=FREE),
        *led(plain(needed, LABEL, inside), bond=TIGHT, gap=0),
        *led(setter.text(shared.text, inside), bond=TIGHT, gap=5),
    ]
    whole = anchored(framed(eased(strips), width, _PAD), identifier)
    return reprised(whole, continued(shared.title, width))
