"""What a learner is told about an answer: how it did, what is right, why, and where it stands."""

from collections.abc import Sequence

from generator.markup.plain import to_line
from generator.model.form import Form, Placement
from generator.model.response import Chosen, Filled, Judged, Matched, Ordered, Response, Written
from generator.model.score import ItemScore
from generator.scoring.key import feedback_lines, key_lines, response_lines
from generator.session.layout import literal, marked, plural, points, shortened, spaced
from generator.session.read_again import quoted

_WORDS = {
    "right": "Right",
    "partly": "Partly right",
    "wrong": "Wrong",
    "open": "Not answered",
    "waiting": "For a person to score",
}
_STANCES = {"per_guide": "the guide's claim", "critical": "critical reading"}
_INDENT = "  "


def item_feedback(
    form: Form, placement: Placement, response: Response | None, score: ItemScore, width: int
) -> list[str]:
    """Feedback right after the answer: verdict, feedback, the key if need be, rationale, places.

    Where the answer was not right, the passage to read again follows, if the module holds it.
    """
    reread = score.outcome != "right"
    return spaced(
        [
            [_verdict(placement, score)],
            *_teaching(form, placement, response, score, width),
            quoted(form.key_point(placement.key_point), width) if reread else [],
        ]
    )


def review(
    form: Form, placement: Placement, response: Response | None, score: ItemScore, width: int
) -> list[str]:
    """Feedback at the end: one line for a right answer, everything with the stem for others."""
    heading = f"Item {placement.number} · {_verdict(placement, score)}"
    if score.outcome == "right":
        return [heading, ""]
    answer = _list("Your answer:", response_lines(placement, response), width)
    return spaced(
        [
            [heading],
            literal(to_line(placement.stem), width),
            [] if score.outcome == "open" else answer,
            *_teaching(form, placement, response, score, width),
        ]
    )


def receipt(placement: Placement, response: Response, width: int) -> list[str]:
    """Confirms what was saved, and shows how letters and words were read."""
    lines = response_lines(placement, response)
    match response:
        case Chosen():
            read = "; ".join(map(to_line, lines))
        case Judged() | Ordered():
            read = to_line(lines[0])
        case Matched() | Filled() | Written():
            return ["Saved."]
    return [shortened(f"Saved: {read}", width)]


def _verdict(placement: Placement, score: ItemScore) -> str:
    word = _WORDS[score.outcome]
    if score.outcome == "waiting":
        return f"{word} · up to {plural(placement.points, 'point')}"
    return f"{word} · {points(score.points)} of {plural(placement.points, 'point')}"


def _teaching(
    form: Form, placement: Placement, response: Response | None, score: ItemScore, width: int
) -> list[list[str]]:
    told = feedback_lines(placement, response) if response else ()
    key = [] if score.outcome == "right" else key_lines(placement)
    label = "What to look for:" if score.outcome == "waiting" else "Right answer:"
    return [
        [line for text in told for line in marked(text, width)],
        _list(label, key, width),
        marked(placement.rationale, width, first="Why: ") if placement.rationale else [],
        _places(form, placement, width),
    ]


def _list(label: str, texts: Sequence[str], width: int) -> list[str]:
    if not texts:
        return []
    lines = [line for text in texts for line in marked(text, width, first=_INDENT)]
    return [label, *lines]


def _places(form: Form, placement: Placement, width: int) -> list[str]:
    """Key point, place in the guide, a verdict that is not plain support, and sources."""
    point = form.key_point(placement.key_point)
    where = "; ".join(point.where)
    stance = _STANCES.get(placement.stance)
    lines = literal(f"{point.id}{f' ({stance})' if stance else ''}, in the guide: {where}", width)
    if point.verdict != "supported":
        lines += literal(f"The guide claims: {point.statement}", width)
        lines += literal(f"Verdict on the claim: {point.verdict.replace('_', ' ')}", width)
        lines += marked(point.reason, width, first=_INDENT)
    if placement.evidence:
        lines += literal(f"Sources: {', '.join(placement.evidence)}", width)
    return lines
