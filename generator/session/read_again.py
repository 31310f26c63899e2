"""What to read again: claims of the guide with their verdicts, their places and the sources."""

from collections.abc import Collection
from fractions import Fraction

from generator.markup.plain import to_line
from generator.markup.wrap import width_of
from generator.model.form import Form, Source, TaughtPoint
from generator.model.score import KeyPointScore, Score
from generator.session.layout import literal, shortened

_PLACES = (
    "Places are sections of the guide with paragraph or bullet: H4.P2 is paragraph 2 of section"
    " H4, H3.B1 is bullet 1 of section H3."
)
_INDENT = "  "


def verdict_words(point: TaughtPoint) -> str:
    """The verdict on a claim as it stands in a sentence, for instance `partly supported`."""
    return point.verdict.replace("_", " ")


def weakest_first(score: Score) -> list[KeyPointScore]:
    """Key points by their share of the points, the lowest first."""
    return sorted(score.key_points, key=_share)


def read_again(form: Form, score: Score, width: int) -> list[str]:
    """The key points of all items that were not right, the weakest first; empty if all were.

    Sources are those of the missed items, each in full where it comes first.
    """
    missed = {item.number for item in score.items if item.outcome != "right"}
    wanted: dict[str, set[str]] = {}
    for placement in form.placements():
        if placement.number in missed:
            wanted.setdefault(placement.key_point, set()).update(placement.evidence)
    scored = dict.fromkeys(each.key_point for each in weakest_first(score))
    shown: set[str] = set()
    lines: list[str] = []
    for identifier in (each for each in {**scored, **dict.fromkeys(wanted)} if each in wanted):
        lines += ["", *_claim(form.key_point(identifier), width)]
        lines += _sources(form, wanted[identifier], shown, width)
        shown |= wanted[identifier]
    return [*_heading(form, width), *lines] if lines else []


def _share(score: KeyPointScore) -> Fraction:
    return score.points / score.max_points


def _heading(form: Form, width: int) -> list[str]:
    guide = literal(to_line(form.guide_title), width, first="The guide: ")
    return ["To read again", *guide, *literal(_PLACES, width)]


def _claim(point: TaughtPoint, width: int) -> list[str]:
    claim = f"{point.id}: the guide's claim is {verdict_words(point)}: {point.statement}"
    where = "; ".join(point.where)
    lines = [*literal(claim, width), *literal(f"In the guide: {where}", width, first=_INDENT)]
    return [*lines, *(f"{_INDENT}{line}" for line in quoted(point, width - len(_INDENT)))]


def quoted(point: TaughtPoint, width: int) -> list[str]:
    """The passages of a key point to read again; empty where the module does not hold its guide."""
    return [line for quote in point.quotes for line in literal(f"Read again: “{quote}”", width)]


def _sources(form: Form, wanted: Collection[str], shown: Collection[str], width: int) -> list[str]:
    found = [source for source in form.evidence if source.id in wanted]
    lines = [
        f"{_INDENT}{line}"
        for source in found
        if source.id not in shown
        for line in _source(source, width - len(_INDENT))
    ]
    again = ", ".join(source.id for source in found if source.id in shown)
    return [*lines, *(literal(f"{again}: see above", width, first=_INDENT) if again else [])]


def _source(source: Source, width: int) -> list[str]:
    """A citation; it is cut to one line only where a DOI leads to the publication anyway."""
    text = f"{source.id}: {source.citation}"
    if source.doi is None:
        return literal(text, width)
    doi = f"doi:{source.doi}"
    whole = f"{text}, {doi}"
    if width_of(whole) <= width:
        return [whole]
    return [shortened(text, width), *literal(doi, width, first=_INDENT)]
