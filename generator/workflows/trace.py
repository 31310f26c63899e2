"""Compares a module's key points with its guide: what still stands, and what rests on the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.assemble.supply import candidates
from generator.bank.guide import Word, read_guide, words
from generator.bank.recognise import Changed, Found, Missing, Moved, Outcome, recognise
from generator.model.bank import Bank
from generator.model.key_point import KeyPoint, Verdict
from generator.workflows.folders import module_folder
from generator.workflows.locate import load_module_named

State = Literal["found", "moved", "changed", "missing"]

STATES: tuple[State, ...] = ("found", "moved", "changed", "missing")
"""From best to worst."""


@dataclass(frozen=True, slots=True)
class TracedPassage:
    """A recorded passage in the guide of today.

    `similarity`, up to 1, is the share of its word pairs that a changed passage keeps.
    """

    place: str
    state: State
    line: int | None
    similarity: float | None = None


@dataclass(frozen=True, slots=True)
class TracedPoint:
    """A key point, in the state of its worst passage, and what rests on it.

    `items` are those that are not retired; `quizzes` those that can draw one of them.
    """

    id: str
    state: State
    verdict: Verdict
    passages: tuple[TracedPassage, ...]
    items: tuple[str, ...]
    quizzes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """All key points of a module, in its order."""

    module: str
    points: tuple[TracedPoint, ...]

    def counts(self) -> dict[State, int]:
        """Number of key points in each state."""
        return {state: sum(point.state == state for point in self.points) for state in STATES}

    def holds(self) -> bool:
        """Whether the guide still says everything that the module rests on, in whatever order."""
        return all(point.state in {"found", "moved"} for point in self.points)


def trace_module(module: str, guide: Path) -> Trace:
    """Trace a module by its name or the path of its folder.

    Raises:
        UnknownName: if there is no such module.
        UnusableInput: if module or guide cannot be used.
    """
    return trace(load_module_named(module), words(read_guide(guide)))


def trace_own(module: str) -> Trace | None:
    """Trace a module against the guide that it holds; None if it holds none.

    Raises:
        UnknownName: if there is no such module.
        UnusableInput: if module or guide cannot be used.
    """
    bank = load_module_named(module)
    if bank.module.guide.file is None:
        return None
    return trace(bank, words(read_guide(module_folder(module) / bank.module.guide.file)))


def trace(bank: Bank, found: Sequence[Word]) -> Trace:
    """Look for every passage of a bank's key points among the words of its guide."""
    points = list(bank.key_points.values())
    outcomes = iter(recognise([each for point in points for each in point.passages], found))
    quizzes_of = _quizzes(bank)
    return Trace(bank.name, tuple(_point(bank, each, outcomes, quizzes_of) for each in points))


def _point(
    bank: Bank, point: KeyPoint, outcomes: Iterator[Outcome], quizzes_of: dict[str, list[str]]
) -> TracedPoint:
    passages = tuple(_passage(each.place, next(outcomes)) for each in point.passages)
    return TracedPoint(
        id=point.id,
        state=max((each.state for each in passages), key=STATES.index),
        verdict=point.verdict,
        passages=passages,
        items=tuple(
            item.id
            for item in bank.items.values()
            if item.key_point == point.id and item.status != "retired"
        ),
        quizzes=tuple(quizzes_of.get(point.id, ())),
    )


def _passage(place: str, outcome: Outcome) -> TracedPassage:
    match outcome:
        case Found(line, _):
            return TracedPassage(place, "found", line)
        case Moved(line, _):
            return TracedPassage(place, "moved", line)
        case Changed(line, similarity):
            return TracedPassage(place, "changed", line, round(similarity, 2))
        case Missing():
            return TracedPassage(place, "missing", None)


def _quizzes(bank: Bank) -> dict[str, list[str]]:
    """For each key point the quizzes that can draw an item on it."""
    found: dict[str, list[str]] = {}
    for name, blueprint in bank.blueprints.items():
        items = [item for section in blueprint.sections for item in candidates(bank, section)]
        for key_point in {item.key_point for item in items}:
            found.setdefault(key_point, []).append(name)
    return found
