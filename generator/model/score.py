"""Results: exact points by item and by key point, and what they mean for passing."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

ItemOutcome = Literal["right", "partly", "wrong", "open", "waiting"]
"""`open`: not answered. `waiting`: a person has to score it."""

Outcome = Literal["passed", "failed", "waiting", "no_cut"]
"""`waiting`: what a person has yet to score decides. `no_cut`: the quiz has no cut score."""


@dataclass(frozen=True, slots=True)
class ItemScore:
    """Points of one item; negative only under policies that take points away for guessing."""

    number: int
    item: str
    key_point: str
    points: Fraction
    max_points: int
    outcome: ItemOutcome


@dataclass(frozen=True, slots=True)
class KeyPointScore:
    """Points of all items on one key point, those that wait for a person left out."""

    key_point: str
    points: Fraction
    max_points: int


@dataclass(frozen=True, slots=True)
class Score:
    """The result of a form; `points` is never below zero, `waiting` is what a person can add."""

    points: Fraction
    max_points: int
    waiting: int
    cut_score: int | None
    outcome: Outcome
    items: tuple[ItemScore, ...]
    key_points: tuple[KeyPointScore, ...]

    @property
    def percent(self) -> Fraction:
        """Share of all points of the form that has been earned so far, from 0 to 100."""
        return 100 * self.points / self.max_points
