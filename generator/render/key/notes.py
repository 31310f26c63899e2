"""What stands at the end of the answer key: key points, sources, and who has checked them."""

from dataclasses import replace

from generator.model.form import Form, Source, TaughtPoint
from generator.render.key.labelled import tagged
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import clipped, plain, text_width
from generator.render.page.strips import FREE, PART, Strip, led
from generator.render.text.styles import FINE, LABEL, SMALL
from generator.render.words import spaced

_LEAST_TAG, _MOST_TAG = 40.0, 120.0
_ENTRY_GAP = 8.0
_BOLD = replace(SMALL, face="bold")


def key_points(form: Form, width: float, setter: Setter) -> list[Strip]:
    """Every key point with its verdict, the reason for it, and its places in the guide."""
    room = _room([point.id for point in form.key_points])
    entries = [(point.id, _point(point, width - room, setter)) for point in form.key_points]
    return _stacked(entries, room)


def _point(point: TaughtPoint, width: float, setter: Setter) -> list[Strip]:
    note = f"{spaced(point.verdict)}; in the guide at {', '.join(point.where)}"
    return [
        *plain(point.statement, _BOLD, width),
        *led(plain(note, LABEL, width), bond=PART, gap=0),
        *led(setter.text(point.reason, width), bond=PART, gap=1),
    ]


def sources(form: Form, width: float, setter: Setter) -> list[Strip]:
    """Every source: what it says, and where it was published."""
    room = _room([source.id for source in form.evidence])
    entries = [(source.id, _source(source, width - room, setter)) for source in form.evidence]
    return _stacked(entries, room)


def _source(source: Source, width: float, setter: Setter) -> list[Strip]:
    citation = f"{source.citation}. doi:{source.doi}" if source.doi else source.citation
    return [
        *setter.text(source.fact, width),
        *led(plain(citation, LABEL, width), bond=PART, gap=1),
    ]


def _room(tags: list[str]) -> float:
    """Width in points that the longest of the tags takes, within limits."""
    widest = max((text_width(tag, _BOLD) for tag in tags), default=0.0) + 10
    return min(max(widest, _LEAST_TAG), _MOST_TAG)


def _stacked(entries: list[tuple[str, list[Strip]]], room: float) -> list[Strip]:
    strips: list[Strip] = []
    for tag, content in entries:
        shown = clipped(tag, _BOLD, room - 4)
        strips += led(tagged(shown, content, room, _BOLD, gap=_ENTRY_GAP), bond=FREE)
    return strips


def closing(form: Form, width: float, setter: Setter) -> list[Strip]:
    """What the quiz is derived from, the day of its facts, and who has checked it."""
    basis = f"Derived from: {form.guide_title}. Facts checked up to {form.as_of}."
    strips = led(plain(basis, FINE, width), bond=FREE, gap=22)
    if form.review_note:
        fine = replace(setter, style=FINE)
        strips += led(fine.text(form.review_note, width), bond=PART, gap=3)
    return strips
