"""An item's key fits what a learner can answer."""

from collections.abc import Iterator

from generator.bank.distinct import folded, repeated, rivals
from generator.bank.draft import Draft, Entry
from generator.errors import Finding
from generator.markup.parse import gap_names
from generator.model.item import (
    ChoiceGap,
    Cloze,
    Essay,
    Item,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)


def check_keys(draft: Draft) -> Iterator[Finding]:
    """All items whose key and options, gaps or points do not agree."""
    for entry in draft.items:
        if entry.sound:
            yield from _item(entry)


def _item(entry: Entry[Item]) -> Iterator[Finding]:
    item = entry.thing
    for group in rivals(item):
        way = repeated(group)
        if way is not None:
            message = f"this text repeats an earlier one of '{way[0]}'"
            yield Finding(entry.place(*way), "QW303", message, "change or remove it")
    match item:
        case SingleChoice() | MultipleChoice():
            yield from _options(entry, item)
        case Numeric(unit=None, unit_required=True):
            message = "a unit is required, but the item has none"
            yield Finding(entry.place("unit_required"), "QW303", message, "add `unit:`")
        case Matching():
            yield from _pairs(entry, item)
        case Cloze():
            yield from _gaps(entry, item)
        case Essay():
            yield from _rubric(entry, item)
        case TrueFalse() | ShortAnswer() | Numeric() | Ordering():
            return  # their shape leaves nothing to disagree


def _options(entry: Entry[Item], item: SingleChoice | MultipleChoice) -> Iterator[Finding]:
    right = sum(option.correct for option in item.options)
    if right == 0:
        hint = "write `correct: true` below the right one"
        yield Finding(entry.place("options"), "QW303", "no option is marked correct", hint)
    elif right > 1 and isinstance(item, SingleChoice):
        second = [n for n, option in enumerate(item.options) if option.correct][1]
        message = f"{right} options are marked correct in a single choice item"
        hint = "keep one, or make it `kind: multiple_choice`"
        yield Finding(entry.place("options", second, "correct"), "QW303", message, hint)


def _pairs(entry: Entry[Item], item: Matching) -> Iterator[Finding]:
    if len({folded(pair.right) for pair in item.pairs}) == 1 and not item.extra:
        message = "all pairs share one choice"
        yield Finding(entry.place("pairs"), "QW303", message, "add other choices under `extra:`")


def _gaps(entry: Entry[Item], item: Cloze) -> Iterator[Finding]:
    named = gap_names(item.text)
    for name in dict.fromkeys(named):
        if name not in item.gaps:
            message = f"the text has a gap [[{name}]] that 'gaps' does not describe"
            yield Finding(entry.place("text"), "QW304", message, f"add `{name}:` under `gaps:`")
        elif named.count(name) > 1:
            message = f"the gap [[{name}]] stands in the text twice"
            yield Finding(entry.place("text"), "QW304", message, "give each gap its own name")
    for name, gap in item.gaps.items():
        if name not in named:
            place = entry.place("gaps", name, of_key=True)
            message = f"the gap '{name}' does not stand in the text"
            yield Finding(place, "QW304", message, f"write [[{name}]] where it belongs")
        if isinstance(gap, ChoiceGap) and gap.answer not in gap.options:
            place = entry.place("gaps", name, "answer")
            message = f"'{gap.answer}' is not among the options of the gap"
            yield Finding(place, "QW303", message, "write it exactly as in `options`")


def _rubric(entry: Entry[Item], item: Essay) -> Iterator[Finding]:
    total = sum(criterion.points for criterion in item.rubric)
    if total != item.points:
        message = f"the rubric adds up to {total} points, the item has {item.points}"
        yield Finding(entry.place("rubric"), "QW305", message, f"write `points: {total}`")
