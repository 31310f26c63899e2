"""Texts of an item that a learner must be able to tell apart."""

from collections.abc import Callable, Iterator, Sequence

from generator.bank.source import Path as Way
from generator.model.item import (
    ChoiceGap,
    Cloze,
    Item,
    Matching,
    MultipleChoice,
    Ordering,
    SingleChoice,
)

Rivals = Sequence[tuple[Way, str]]
"""Texts that stand beside each other for the learner to choose or order, with their ways."""


def folded(text: str) -> str:
    """A text as far as a reader sees a difference: white space does not count."""
    return " ".join(text.split())


def rivals(item: Item) -> Iterator[Rivals]:
    """Every group of texts of an item that must differ from each other."""
    match item:
        case SingleChoice() | MultipleChoice():
            yield [(("options", n, "text"), each.text) for n, each in enumerate(item.options)]
        case Ordering():
            yield [(("sequence", n), text) for n, text in enumerate(item.sequence)]
        case Matching():
            yield [(("pairs", n, "left"), pair.left) for n, pair in enumerate(item.pairs)]
            yield _choices(item)
        case Cloze():
            for name, gap in item.gaps.items():
                if isinstance(gap, ChoiceGap):
                    yield [
                        (("gaps", name, "options", n), text) for n, text in enumerate(gap.options)
                    ]
        case _:
            return  # the learner writes or judges


def _choices(item: Matching) -> Rivals:
    """The choices of a matching item: pairs that say the same on the right share one."""
    rights: dict[str, tuple[Way, str]] = {}
    for n, pair in enumerate(item.pairs):
        rights.setdefault(folded(pair.right), (("pairs", n, "right"), pair.right))
    extra = [(("extra", n), text) for n, text in enumerate(item.extra)]
    return [*rights.values(), *extra]


def repeated(group: Rivals, shown: Callable[[str], str] = folded) -> Way | None:
    """The way to the first text that says the same as one before it, or None.

    Args:
        group: texts that must differ.
        shown: what a learner sees of a text.
    """
    seen: set[str] = set()
    for way, text in group:
        if shown(text) in seen:
            return way
        seen.add(shown(text))
    return None
