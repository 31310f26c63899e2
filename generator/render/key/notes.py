"""What stands at the end of the answer key: verdicts, sources, and what they rest on."""

from dataclasses import replace

from generator.model.form import Form, Source, TaughtPoint
from generator.render.key.labelled import tagged
from generator.render.page.blocks import Setter
from generator.render.page.paragraphs import clipped, plain, text_width
from generator.render.page.strips import FREE, PART, Strip, led
from generator.render.text.styles import FINE, LABEL, SMALL
from generator.render.words import spaced

_LEAST_TAG, _MOST_TAG = 40.0, 120.0
_VERDICT_ROOM = 78.0
_ENTRY_GAP = 5.0
_ANGOFF = (
    "The cut score is the mean of the items' difficulties, weighted by their points (after Angoff):"
    " the authors' estimates of the share of minimally competent staff who answer right, until a"
    " panel has rated the items."
)
_BOLD = replace(SMALL, face="bold")
_TINY = replace(SMALL, size=8.0)
_CITATION = replace(LABEL, size=8.0)


def verdicts(form: Form, width: float, setter: Setter) -> list[Strip]:
    """Every key point's verdict and the reason for it; the claims stand with the items."""
    room = _room([point.id for point in form.key_points])
    entries = [(point.id, _verdict(point, width - room, setter)) for point in form.key_points]
    return _stacked(entries, room)


def _verdict(point: TaughtPoint, width: float, setter: Setter) -> list[Strip]:
    reason = setter.text(point.reason, width - _VERDICT_ROOM)
    return tagged(spaced(point.verdict), reason, _VERDICT_ROOM, LABEL, gap=0)


def sources(form: Form, width: float, setter: Setter) -> list[Strip]:
    """Every source in small type: what it says, and where it was published."""
    room = _room([source.id for source in form.evidence])
    tiny = replace(setter, style=_TINY)
    entries = [(source.id, _source(source, width - room, tiny)) for source in form.evidence]
    return _stacked(entries, room)


def _source(source: Source, width: float, setter: Setter) -> list[Strip]:
    citation = f"{source.citation}. doi:{source.doi}" if source.doi else source.citation
    return [
        *setter.text(source.fact, width),
        *led(plain(citation, _CITATION, width), bond=PART, gap=0),
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


def closing(form: Form, width: float) -> list[Strip]:
    """What the quiz is derived from, the day of its facts, and where its cut score is from."""
    basis = f"Derived from: {form.guide_title}. Facts checked up to {form.as_of}."
    strips = led(plain(basis, FINE, width), bond=FREE, gap=22)
    if form.cut_method == "angoff":
        strips += led(plain(_ANGOFF, FINE, width), bond=PART, gap=3)
    return strips
