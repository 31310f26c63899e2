"""An item's key fits what a learner can answer."""

import re
from collections.abc import Iterator

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
    Ordering,
    SingleChoice,
)


def check_keys(draft: Draft) -> Iterator[Finding]:
    """All items whose key and options, gaps or points do not agree."""
    for entry in draft.items:
        if entry.sound:
            yield from _item(entry)


def _item(entry: Entry[Item]) -> Iterator[Finding]:
    match entry.thing:
        case SingleChoice() | MultipleChoice() as item:
            yield from _options(entry, item)
        case Matching() as item:
            yield from _pairs(entry, item)
        case Ordering() as item:
            yield from _repeated(entry, "sequence", item.sequence, "QW303")
        case Cloze() as item:
            yield from _gaps(entry, item)
        case Essay() as item:
            yield from _rubric(entry, item)
        case _:
            return  # the shape of the other kinds leaves nothing to disagree


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
    texts = tuple(option.text for option in item.options)
    yield from _repeated(entry, "options", texts, "QW303", "text")


def _pairs(entry: Entry[Item], item: Matching) -> Iterator[Finding]:
    yield from _repeated(entry, "pairs", tuple(p.left for p in item.pairs), "QW303", "left")
    rights = {_folded(pair.right) for pair in item.pairs}
    for n, text in enumerate(item.extra):
        if _folded(text) in rights:
            message = "this extra choice belongs to a pair as well"
            yield Finding(entry.place("extra", n), "QW303", message, "remove or change it")
    if len(rights) + len(item.extra) < 2:  # noqa: PLR2004 - one choice is no choice
        message = "all pairs share one choice"
        yield Finding(entry.place("pairs"), "QW303", message, "add other choices under `extra:`")


def _repeated(
    entry: Entry[Item], field: str, texts: tuple[str, ...], code: str, *steps: str
) -> Iterator[Finding]:
    seen: set[str] = set()
    for n, text in enumerate(texts):
        if _folded(text) in seen:
            message = f"entry {n + 1} of '{field}' repeats an earlier one"
            yield Finding(entry.place(field, n, *steps), code, message, "change or remove it")
        seen.add(_folded(text))


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


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
