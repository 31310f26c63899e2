"""Examinees who know nothing of the matter and answer by cues alone.

`longest` picks the longest option, `vote` adds up cues by hand rules, `learned` weighs them as a
conditional logit fitted elsewhere (weights.py). An examinee who cannot decide between m options
picks one of them at random, so that the expected score counts: 1/m if the key is among them.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import lcm
from operator import mul

from generator.lint.audit.bars import (
    ENOUGH,
    FEW,
    JUDGED,
    LIKELY,
    MARGIN,
    SURE,
    percent,
    probability,
    spread,
)
from generator.lint.audit.features import NAMES, features
from generator.lint.audit.weights import WEIGHTS
from generator.lint.reading import ItemReading
from generator.lint.statistics import interval, twice_smaller_tail

LONGEST = {"longest": 1.0}
VOTE = {
    "all_above": 9.0,
    "none_above": -9.0,
    "length": 1.0,
    "long_outlier": 1.0,
    "convergence": 1.0,
    "joined": 1.0,
    "absolute": -1.0,
    "hedge": 1.0,
    "lowest_number": -1.0,
    "middle_number": 1.0,
    "highest_number": -1.0,
}
"""Points for each cue, set by hand: one each, but for options that speak of all the others."""
EXAMINEES: Mapping[str, Mapping[str, float]] = {
    "longest": LONGEST,
    "vote": VOTE,
    "learned": WEIGHTS,
}

_ONE = lcm(*range(1, 9))
"""Points for a right answer: any number of options, up to eight, can share it."""
_AS_GOOD = 1e-9
"""Sums that differ by no more are equal but for rounding."""

Row = Sequence[float]


@dataclass(frozen=True, slots=True)
class Score:
    """What an examinee gets right by cues alone.

    `accuracy` with its 95 % interval from `low` to `high`; `p` is two-sided, exact, for keys
    drawn at random: twice the probability of a score at least as high or at least as low, whichever
    is smaller. A score far below chance tells as much as one above it: the cues need only be read
    the other way round.
    """

    examinee: str
    items: int
    accuracy: float
    chance: float
    low: float
    high: float
    p: float

    @property
    def is_below(self) -> bool:
        """Whether the cues point away from the keys."""
        return self.accuracy < self.chance

    @property
    def leaks(self) -> bool:
        """Whether the score is surely, and by more than the margin, not that of chance."""
        is_far = abs(self.accuracy - self.chance) > MARGIN
        return is_far and self.items >= ENOUGH and self.p < SURE / len(JUDGED)

    @property
    def may_leak(self) -> bool:
        """Whether the score of a bank too small for a verdict lies above or below chance."""
        return FEW <= self.items < ENOUGH and self.p < LIKELY / len(JUDGED)

    def __str__(self) -> str:
        margin = spread(self.low, self.high)
        return f"{self.examinee} {percent(self.accuracy)} ({margin}, {probability(self.p)})"


class Tally:
    """Counts what one examinee gets right."""

    def __init__(self, examinee: str) -> None:
        self.examinee = examinee
        self._trials: Counter[tuple[int, float]] = Counter()
        self._gained = 0
        self._sizes: Counter[int] = Counter()

    def mark(self, picked: Collection[int], options: int, key: int) -> None:
        """Mark one answer: the places, from 0, between which the examinee cannot decide."""
        gain = _ONE // len(picked)
        self._trials[gain, len(picked) / options] += 1
        self._sizes[options] += 1
        if key in picked:
            self._gained += gain

    def score(self) -> Score:
        """The score on all answers marked so far."""
        items = self._trials.total()
        if not items:
            return Score(self.examinee, 0, 0.0, 0.0, 0.0, 1.0, 1.0)
        right = self._gained / _ONE
        p = twice_smaller_tail(self._trials, self._gained)
        chance = sum(count / size for size, count in sorted(self._sizes.items())) / items
        return Score(self.examinee, items, right / items, chance, *interval(right, items), p)


def in_order(weights: Mapping[str, float]) -> list[float]:
    """Weights in the order of the cues; those that are not named are 0."""
    return [weights.get(name, 0.0) for name in NAMES]


def picks(rows: Sequence[Row], weights: Sequence[float]) -> list[int]:
    """Places of the options, from 0, between which an examinee cannot decide."""
    sums = [sum(map(mul, weights, row)) for row in rows]
    enough = max(sums) - _AS_GOOD
    return [place for place, each in enumerate(sums) if each >= enough]


def examine(items: Iterable[ItemReading]) -> tuple[Score, ...]:
    """The scores of all examinees on single choice items."""
    sheets = [(Tally(name), in_order(weights)) for name, weights in EXAMINEES.items()]
    for item in items:
        if item.key is not None:
            rows = features(item)
            for tally, weights in sheets:
                tally.mark(picks(rows, weights), len(rows), item.key.number - 1)
    return tuple(tally.score() for tally, _ in sheets)
