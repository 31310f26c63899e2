"""An item as its reviewer reads it: item and key on the left, claim and evidence on the right."""

from collections.abc import Iterator
from itertools import islice

from generator.assemble.form import assemble_item
from generator.bank.parameters import as_text, variants, with_computed
from generator.markup.wrap import pad
from generator.model.bank import Bank
from generator.model.form import Form, Placement, TaughtPoint
from generator.model.interaction import Cloze, MultipleChoice, SingleChoice
from generator.model.item import Item, Numeric
from generator.model.parameter import Parameter
from generator.scoring.key import key_lines
from generator.session.item_page import item_lines, stimulus_lines, stimulus_of
from generator.session.layout import literal, marked, plural, spaced
from generator.session.prompts import gap_prompt
from generator.session.read_again import verdict_words
from generator.session.sitting import Sitting
from generator.workflows.review import Standing

SIDE_BY_SIDE = 100
"""Columns from which on item and evidence stand beside each other."""

_MOST_VARIANTS = 12
_GUTTER = " │ "
_INDENT = "  "
_STATES = {
    "new": "never reviewed",
    "changed": "changed since its review",
    "revise": "to be revised",
    "accepted": "accepted as it is",
}


def question_page(bank: Bank, standing: Standing, width: int) -> list[str]:
    """The item as a learner sees it, so that a reviewer can answer it first."""
    form = assemble_item(bank, standing.item)
    (placement,) = form.placements()
    stimulus = stimulus_of(form, placement)
    shown = stimulus_lines(stimulus, width) if stimulus is not None else []
    return [*_head(standing, width), "", *shown, *item_lines(Sitting(form), placement, width)[2:]]


def review_page(bank: Bank, standing: Standing, width: int) -> list[str]:
    """The item with everything that a reviewer needs to judge it, in lines of `width` columns."""
    item = bank.items[standing.item]
    form = assemble_item(bank, item.id)
    column = (width - len(_GUTTER)) // 2 if width >= SIDE_BY_SIDE else width
    left = list(_left(form, item, column))
    right = list(_right(bank, form, item, column))
    head = [*_head(standing, width), ""]
    if column == width:
        return [*head, *left, *right]
    return [*head, *_beside(left, right, column)]


def _head(standing: Standing, width: int) -> Iterator[str]:
    yield from literal(f"{standing.item} · {_STATES[standing.state]}", width)
    last = standing.last
    if last is not None:
        told = f"Last review: {last.date}, {last.by}: {last.verdict}"
        yield from literal(f"{told}. {last.note}" if last.note else told, width)


def _left(form: Form, item: Item, width: int) -> Iterator[str]:
    (placement,) = form.placements()
    stimulus = stimulus_of(form, placement)
    if stimulus is not None:
        yield from stimulus_lines(stimulus, width)
    yield from item_lines(Sitting(form), placement, width)[2:]
    yield from spaced(
        [
            list(_values(item, width)),
            [line for text in _offered(placement) for line in literal(text, width)],
            ["Key", *(line for key in key_lines(placement) for line in _in(key, width))],
            list(_feedback(placement, width)),
            ["Rationale", *_in(placement.rationale or "none", width)],
            literal(_facts(item), width),
        ]
    )


def _offered(placement: Placement) -> Iterator[str]:
    """What gaps offer to choose from, and how the item is scored."""
    interaction = placement.interaction
    if isinstance(interaction, Cloze):
        for gap in interaction.gaps:
            yield gap_prompt(gap, len(interaction.gaps)).removesuffix(":")
    policy = getattr(interaction, "policy", None)
    if policy is not None:
        yield f"Scoring: {policy.replace('_', ' ')}"


def _values(item: Item, width: int) -> Iterator[str]:
    """What parameters are drawn from, what is computed from them, and what comes out."""
    for name, each in item.parameters.items():
        yield from _drawn(name, each, width)
    for name, expression in item.computed.items():
        yield from literal(f"{name} = {expression}", width)
    if isinstance(item, Numeric) and isinstance(item.value, str):
        yield from literal(f"right: {item.value} (± {item.tolerance})", width)
    drawn = list(islice(variants(item), _MOST_VARIANTS + 1)) if item.parameters else []
    for chosen in drawn[:_MOST_VARIANTS]:
        shown = as_text(with_computed(item, chosen))
        text = ", ".join(f"{name} {value}" for name, value in shown.items())
        yield from literal(text, width, first=_INDENT)
    if len(drawn) > _MOST_VARIANTS:
        yield f"{_INDENT}…"


def _drawn(name: str, parameter: Parameter, width: int) -> list[str]:
    if parameter.values is not None:
        values = ", ".join(map(str, parameter.values))
    else:
        values = f"{parameter.from_} to {parameter.to} in steps of {parameter.step or 1}"
    return literal(f"{name}: drawn from {values}", width)


def _feedback(placement: Placement, width: int) -> Iterator[str]:
    interaction = placement.interaction
    if isinstance(interaction, SingleChoice | MultipleChoice):
        told = [(option.letter, option.feedback) for option in interaction.options]
    else:
        told = [("", getattr(interaction, "feedback", None))]
    lines = [
        line
        for letter, text in told
        if text
        for line in marked(text, width, first=f"{_INDENT}{letter} " if letter else _INDENT)
    ]
    if lines:
        yield from ("Feedback", *lines)


def _facts(item: Item) -> str:
    rated = "no difficulty" if item.difficulty is None else f"difficulty {item.difficulty}"
    words = [
        item.kind.replace("_", " "),
        item.level,
        f"stance {item.stance.replace('_', ' ')}",
        rated,
        plural(item.points, "point"),
        f"{item.seconds} s",
        *item.tags,
    ]
    return " · ".join(words)


def _right(bank: Bank, form: Form, item: Item, width: int) -> Iterator[str]:
    point = form.key_point(item.key_point)
    yield from spaced([_claim(point, width), _passages(point, width)])
    for identifier in item.evidence:
        source = bank.evidence[identifier]
        doi = f", doi:{source.doi}" if source.doi else ""
        standing = source.standing.replace("_", " ")
        yield from literal(f"{source.id} ({standing})", width)
        yield from _in(source.fact, width)
        yield from literal(f"{source.citation}{doi}", width, first=_INDENT)
        yield from literal(f"Seen: {source.checked}", width, first=_INDENT)
        yield ""
    if not item.evidence:
        yield from ("No evidence is named.", "")


def _claim(point: TaughtPoint, width: int) -> list[str]:
    return [
        *literal(f"{point.id}, {verdict_words(point)}: {point.statement}", width),
        *_in(point.reason, width),
    ]


def _passages(point: TaughtPoint, width: int) -> list[str]:
    where = literal(f"In the guide: {'; '.join(point.where)}", width)
    quotes = [line for quote in point.quotes for line in literal(f"“{quote}”", width, first="  ")]
    return [*where, *quotes]


def _in(text: str, width: int) -> list[str]:
    return marked(text, width, first=_INDENT)


def _beside(left: list[str], right: list[str], column: int) -> Iterator[str]:
    for n in range(max(len(left), len(right))):
        one = left[n] if n < len(left) else ""
        other = right[n] if n < len(right) else ""
        yield f"{pad(one, column, 'left')}{_GUTTER}{other}".rstrip()
