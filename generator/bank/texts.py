"""Which fields of authored things hold text: markup that is shown, and plain answers."""

from collections.abc import Iterator

from generator.model.blueprint import Blueprint
from generator.model.evidence import Evidence
from generator.model.item import (
    ChoiceGap,
    Cloze,
    Essay,
    Gap,
    Item,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    ShortAnswer,
    SingleChoice,
    Stimulus,
    TextGap,
    TrueFalse,
)
from generator.model.key_point import KeyPoint
from generator.model.module import Module

Way = tuple[str | int, ...]
Texts = Iterator[tuple[Way, str]]


def item_markup(item: Item) -> Texts:
    """Every markup text of an item, with the way to it."""
    yield ("stem",), item.stem
    if item.rationale is not None:
        yield ("rationale",), item.rationale
    match item:
        case SingleChoice() | MultipleChoice():
            for n, option in enumerate(item.options):
                yield ("options", n, "text"), option.text
                if option.feedback is not None:
                    yield ("options", n, "feedback"), option.feedback
        case Essay():
            for n, criterion in enumerate(item.rubric):
                yield ("rubric", n, "text"), criterion.text
            if item.model_answer is not None:
                yield ("model_answer",), item.model_answer
        case _:
            if item.feedback is not None:
                yield ("feedback",), item.feedback
            yield from _own_markup(item)


def _own_markup(item: TrueFalse | ShortAnswer | Numeric | Matching | Ordering | Cloze) -> Texts:
    match item:
        case TrueFalse() | ShortAnswer() | Numeric():
            return
        case Matching():
            for n, pair in enumerate(item.pairs):
                yield ("pairs", n, "left"), pair.left
                yield ("pairs", n, "right"), pair.right
            for n, text in enumerate(item.extra):
                yield ("extra", n), text
        case Ordering():
            for n, text in enumerate(item.sequence):
                yield ("sequence", n), text
        case Cloze():
            yield ("text",), item.text


def item_answers(item: Item) -> Texts:
    """Every plain answer text of an item, with the way to it."""
    match item:
        case ShortAnswer():
            for n, answer in enumerate(item.accepted):
                yield ("accepted", n), answer
        case Cloze():
            for name, gap in item.gaps.items():
                yield from _gap_answers(name, gap)
        case SingleChoice() | MultipleChoice() | TrueFalse() | Numeric() | Matching() | Ordering():
            return
        case Essay():
            return


def _gap_answers(name: str, gap: Gap) -> Texts:
    match gap:
        case TextGap():
            for n, answer in enumerate(gap.accepted):
                yield ("gaps", name, "accepted", n), answer
        case ChoiceGap():
            for n, answer in enumerate(gap.options):
                yield ("gaps", name, "options", n), answer
        case NumberGap():
            return


def stimulus_markup(stimulus: Stimulus) -> Texts:
    """The markup of a stimulus."""
    yield ("text",), stimulus.text


def key_point_markup(point: KeyPoint) -> Texts:
    """The markup of a key point."""
    yield ("reason",), point.reason


def evidence_markup(entry: Evidence) -> Texts:
    """The markup of an evidence entry."""
    yield ("fact",), entry.fact


def module_markup(module: Module) -> Texts:
    """The markup of a module file."""
    yield ("disclaimer",), module.disclaimer
    if module.review_note is not None:
        yield ("review_note",), module.review_note
    if module.guide.caution is not None:
        yield ("guide", "caution"), module.guide.caution


def blueprint_markup(blueprint: Blueprint) -> Texts:
    """The markup of a blueprint."""
    if blueprint.instructions is not None:
        yield ("instructions",), blueprint.instructions
    for n, section in enumerate(blueprint.sections):
        if section.instructions is not None:
            yield ("sections", n, "instructions"), section.instructions
