"""The answer key: what is right, why, and what it rests on, for the person who scores."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.form import Form, FormSection
from generator.render.front import facts, titles
from generator.render.key.item import key_item
from generator.render.key.notes import closing, sources, verdicts
from generator.render.key.table import key_table
from generator.render.page.blocks import Setter
from generator.render.page.document import bookmarked, pdf, sheet
from generator.render.page.paragraphs import heading
from generator.render.page.strips import FREE, TIGHT, Strip, led
from generator.render.paper import Paper
from generator.render.text.styles import FINE, HEADING, SMALL

_ITEM_GAP = 16.0
_SECTION_GAP = 25.0


def answer_key(form: Form, media: Mapping[str, bytes], paper: Paper) -> bytes:
    """The answer key of a form as a PDF.

    Args:
        form: the form.
        media: bytes of each figure, under the source that texts name.
        paper: sheet and margins.
    """
    setter = Setter(media, paper.text_height, SMALL)
    strips = list(_strips(form, paper.text_width, setter))
    return pdf(strips, paper, sheet(form, _title(form), "Answer key"))


def _title(form: Form) -> str:
    return f"{form.title} – answer key"


def _strips(form: Form, width: float, setter: Setter) -> Iterator[Strip]:
    yield from titles(form, _title(form), width)
    yield from facts(form, width)
    yield from led(replace(setter, style=FINE).text(form.disclaimer, width), bond=TIGHT, gap=8)
    if form.review_note:
        fine = replace(setter, style=FINE)
        yield from led(fine.text(form.review_note, width), bond=TIGHT, gap=4)
    yield from _chapter("All answers", "answers", _table(form, width, setter), width)
    for number, section in enumerate(form.sections, 1):
        yield from _section(form, section, number, width, setter)
    yield from _chapter(
        "Reasons for the verdicts", "verdicts", verdicts(form, width, setter), width
    )
    yield from _chapter("Sources", "sources", sources(form, width, setter), width)
    yield from closing(form, width)


def _table(form: Form, width: float, setter: Setter) -> list[Strip]:
    return key_table(form, width, setter.page_height / 3)


def _section(
    form: Form, section: FormSection, number: int, width: float, setter: Setter
) -> Iterator[Strip]:
    head = heading(section.title, HEADING, width, gap=_SECTION_GAP, bond=FREE)
    yield from bookmarked(head, f"section-{number}", section.title, 0)
    bond = TIGHT
    for placement in section.placements:
        strips = key_item(form, placement, width, setter)
        yield from led(strips, bond=bond, gap=_ITEM_GAP)
        bond = FREE


def _chapter(title: str, key: str, strips: list[Strip], width: float) -> Iterator[Strip]:
    if strips:
        head = heading(title, HEADING, width, gap=_SECTION_GAP, bond=FREE)
        yield from bookmarked(head, key, title, 0)
        yield from led(strips, bond=TIGHT, gap=8)
