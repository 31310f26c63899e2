"""Whether the key is conspicuously long more or less often than chance has it."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from generator.lint.audit.bars import ENOUGH, FAIR_ODDS, FEW, SURE, probability
from generator.lint.options.length import outlier
from generator.lint.reading import ItemReading
from generator.lint.statistics import interval, trials_of, two_sided


@dataclass(frozen=True, slots=True)
class LengthCue:
    """Items with a conspicuously long option, in how many it is the key, and how many by chance.

    `low` and `high` bound the odds with 95 % confidence (both 0 without such an option); `p` is the
    exact two-sided probability.
    """

    items: int
    outliers: int
    keys: int
    expected: float
    low: float
    high: float
    p: float

    @property
    def odds(self) -> float:
        """Observed over expected; 1 where no option stands out."""
        return self.keys / self.expected if self.expected else 1.0

    @property
    def leaks(self) -> bool:
        """Whether the length of an option tells something about it, for sure and in fact."""
        least, most = FAIR_ODDS
        return self.items >= ENOUGH and self.p < SURE and not least <= self.odds <= most

    @property
    def may_leak(self) -> bool:
        """Whether it seems so in a bank that is too small for a verdict."""
        return FEW <= self.items < ENOUGH and self.p < SURE

    def __str__(self) -> str:
        if not self.outliers:
            return "no item has a conspicuously long option"
        return (
            f"the key is the conspicuously long option in {self.keys} of the {self.outliers} items "
            f"that have one, by chance {self.expected:.1f} (odds {self.odds:.2f}, 95% interval "
            f"{self.low:.2f} to {self.high:.2f}, {probability(self.p)})"
        )


def length_cue(items: Iterable[ItemReading]) -> LengthCue:
    """Count the conspicuously long options of single choice items."""
    count = keys = 0
    chances: list[float] = []
    for item in items:
        count += 1
        if (found := outlier(item)) is not None:
            keys += found[0].correct
            chances.append(1 / len(item.options))
    expected, outliers = fsum(chances), len(chances)
    if not outliers:
        return LengthCue(count, 0, 0, 0.0, 0.0, 0.0, 1.0)
    low, high = (share * outliers / expected for share in interval(keys, outliers))
    p = two_sided(trials_of(chances), keys)
    return LengthCue(count, outliers, keys, expected, low, high, p)
