"""The worksheet: a form as a learner gets it on paper."""

from collections.abc import Iterator, Mapping

from generator.model.form import Form, FormSection
from generator.render.front import facts, fields, opening, titles
from generator.render.item import item, stimulus
from generator.render.page.blocks import Setter
from generator.render.page.document import bookmarked, pdf, sheet
from generator.render.page.paragraphs import heading, plain
from generator.render.page.strips import FREE, LOOSE, TIGHT, Strip, led
from generator.render.paper import Paper
from generator.render.text.styles import FINE, HEADING

_ITEM_GAP = 18.0
_SECTION_GAP = 25.0


def worksheet(form: Form, media: Mapping[str, bytes], paper: Paper) -> bytes:
    """The worksheet of a form as a PDF.

    Args:
        form: the form.
        media: bytes of each figure, under the source that texts name.
        paper: sheet and margins.
    """
    setter = Setter(media, paper.text_height)
    width = paper.text_width
    strips = [*titles(form, form.title, width), fields(form, width), *facts(form, width)]
    strips += opening(form, width, setter)
    for number, section in enumerate(form.sections, 1):
        strips += _section(form, section, number, width, setter)
    strips += led(plain("End of the worksheet", FINE, width), bond=TIGHT, gap=22)
    return pdf(strips, paper, sheet(form, form.title))


def _section(
    form: Form, section: FormSection, number: int, width: float, setter: Setter
) -> Iterator[Strip]:
    """The strips of a section; its heading never stands alone at the end of a page."""
    head = heading(section.title, HEADING, width, gap=_SECTION_GAP, bond=FREE)
    if section.instructions:
        head += led(setter.text(section.instructions, width), bond=TIGHT, gap=4)
    yield from bookmarked(head, f"section-{number}", section.title, 0)
    introduced = _introduced(form)
    bond, gap = TIGHT, _ITEM_GAP - 6
    for placement in section.placements:
        if placement.number in introduced:
            shared = stimulus(form, introduced[placement.number], width, setter)
            yield from led(shared, bond=bond, gap=gap)
            bond, gap = LOOSE, _ITEM_GAP - 4
        yield from led(item(form, placement, width, setter), bond=bond, gap=gap)
        bond, gap = FREE, _ITEM_GAP


def _introduced(form: Form) -> dict[int, str]:
    """Numbers of the items that a stimulus stands above: the first that needs it."""
    firsts: dict[str, int] = {}
    for placement in form.placements():
        if placement.stimulus:
            firsts.setdefault(placement.stimulus, placement.number)
    return {number: identifier for identifier, number in firsts.items()}
