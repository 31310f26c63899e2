"""Whether counts are even: exact for few observations, by the chi-square distribution for many.

Sources: Cramér, Mathematical Methods of Statistics 1946 (effect size V); Abramowitz & Stegun,
Handbook of Mathematical Functions 1964, 26.4 (tail of the chi-square distribution by recursion).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import erfc, exp, factorial, pi, prod, sqrt

MOST_COUNTED = 60
"""A goodness of fit is exact up to so many observations; then it is a chi-square test."""

_PLACES = 9
"""Statistics that are equal up to so many decimal places are the same value."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How counts fit equal chances: p, and the effect size V from 0 (even) to 1 (all in one)."""

    p: float
    v: float


def evenness(*groups: Sequence[int]) -> Fit:
    """Whether counts are even within each group: the chi-square statistics of groups are added.

    Exact up to `MOST_COUNTED` observations: the probability of a statistic at least as large. V is
    Cramér's for goodness of fit, the square root of the statistic over its largest possible value.
    """
    used = [tuple(group) for group in groups if sum(group) and len(group) > 1]
    statistic = sum(_statistic(sum(n * n for n in each), sum(each), len(each)) for each in used)
    largest = sum(sum(each) * (len(each) - 1) for each in used)
    if not largest:
        return Fit(1.0, 0.0)
    if sum(map(sum, used)) <= MOST_COUNTED:
        p = _exact_tail(used, statistic)
    else:
        p = chi_square_tail(statistic, sum(len(each) - 1 for each in used))
    return Fit(min(1.0, p), sqrt(max(0.0, statistic) / largest))


def chi_square_tail(statistic: float, degrees: int) -> float:
    """The probability that a chi-square variable is larger, by recursion over the degrees."""
    if statistic <= 0:
        return 1.0
    half = statistic / 2
    is_odd = degrees % 2
    tail = erfc(sqrt(half)) if is_odd else exp(-half)
    term = exp(-half) * (2 * sqrt(half / pi) if is_odd else half)
    for lower in range(2 - is_odd, degrees, 2):
        tail += term
        term *= half / (lower / 2 + 1)
    return tail


def _statistic(squares: int, count: int, places: int) -> float:
    return squares * places / count - count


def _exact_tail(groups: Sequence[Sequence[int]], statistic: float) -> float:
    shares = {0.0: 1.0}
    for group in groups:
        added: dict[float, float] = {}
        for value, share in _statistics(sum(group), len(group)).items():
            for so_far, rest in shares.items():
                both = round(so_far + value, _PLACES)
                added[both] = added.get(both, 0.0) + share * rest
        shares = added
    limit = statistic - 10.0**-_PLACES * (len(groups) + 1)
    return sum(share for value, share in shares.items() if value >= limit)


def _statistics(count: int, places: int) -> dict[float, float]:
    """The distribution of the chi-square statistic for equal chances, over all sets of counts."""
    ways: Counter[int] = Counter()
    for counts in _partitions(count, places, count):
        orders = factorial(places) // prod(map(factorial, Counter(counts).values()))
        draws = factorial(count) // prod(map(factorial, counts))
        ways[sum(n * n for n in counts)] += orders * draws
    return {
        round(_statistic(squares, count, places), _PLACES): each / places**count
        for squares, each in ways.items()
    }


def _partitions(count: int, places: int, most: int) -> Iterator[tuple[int, ...]]:
    """All ways to write a count as a falling row of so many numbers from 0."""
    if places == 1:
        if count <= most:
            yield (count,)
        return
    for first in range(min(count, most), -(-count // places) - 1, -1):
        for rest in _partitions(count - first, places - 1, first):
            yield (first, *rest)
