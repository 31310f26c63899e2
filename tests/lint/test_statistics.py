"""Sums of trials and intervals: against SciPy 1.17 and against counting all outcomes."""

from collections.abc import Sequence
from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint import statistics
from generator.lint.statistics import (
    Trials,
    binomial_two_sided,
    interval,
    lower_tail,
    trials_of,
    twice_smaller_tail,
    two_sided,
    upper_tail,
)

Trial = tuple[int, float]

MIXED = [1 / 2] * 10 + [1 / 4] * 30 + [1 / 3] * 7 + [1 / 5] * 5
CHANCES = st.sampled_from([0.125, 0.2, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 1.0])
TRIALS = st.lists(st.tuples(st.integers(1, 6), CHANCES), min_size=1, max_size=9)


def counted(trials: Sequence[Trial]) -> Trials:
    return {each: trials.count(each) for each in trials}


def outcomes(trials: Sequence[Trial]) -> dict[int, float]:
    """The probability of each sum, by going through all outcomes."""
    sums: dict[int, float] = {}
    for hits in product((False, True), repeat=len(trials)):
        total = sum(gain for (gain, _), hit in zip(trials, hits, strict=True) if hit)
        share = prod(p if hit else 1 - p for (_, p), hit in zip(trials, hits, strict=True))
        sums[total] = sums.get(total, 0.0) + share
    return sums


@given(TRIALS, st.integers(0, 54))
def test_half_of_p_is_left_for_each_direction(trials: list[Trial], observed: int) -> None:
    sums = outcomes(trials)
    above = sum(share for total, share in sums.items() if total >= observed)
    below = sum(share for total, share in sums.items() if total <= observed)
    expected = min(1, 2 * min(above, below))
    assert twice_smaller_tail(counted(trials), observed) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("count", "chance", "observed", "tails"),
    [
        (40, 0.25, 16, (0.026244884083742925, 0.9884386387990133, 0.04228712390251259)),
        (100, 0.25, 35, (0.016426740673885575, 0.9905930340700173, 0.027510008181345722)),
        (100, 0.2, 31, (0.0060593354810429875, 0.9968703018318312, 0.00839289646725382)),
        (9, 0.25, 6, (0.0099945068359375, 0.9986572265625, 0.0099945068359375)),
        (30, 1 / 3, 4, (0.9967027561541022, 0.012229723837675904, 0.019452565142124928)),
        (50_000, 0.25, 12_700, (0.01981141151896224, 0.9806776962227447, 0.0393560262712323)),
    ],
)
def test_binomial_tails_are_those_of_scipy(
    count: int, chance: float, observed: int, tails: tuple[float, float, float]
) -> None:
    """Upper tail, lower tail, and both."""
    trials = {(1, chance): count}
    found = upper_tail(trials, observed), lower_tail(trials, observed)
    assert (*found, binomial_two_sided(count, chance, observed)) == pytest.approx(tails, rel=1e-9)


@pytest.mark.parametrize(
    ("observed", "upper", "lower"),
    [
        (10, 0.978717190676163, 0.04557401940155019),
        (17, 0.4114587730969588, 0.7013944323298095),
        (22, 0.04265964511200604, 0.9779705994065544),
        (30, 2.7604064661734817e-05, 0.9999921568624779),
    ],
)
def test_poisson_binomial_tails_are_those_of_scipy(
    observed: int, upper: float, lower: float
) -> None:
    assert upper_tail(trials_of(MIXED), observed) == pytest.approx(upper, rel=1e-9)
    assert lower_tail(trials_of(MIXED), observed) == pytest.approx(lower, rel=1e-9)


@given(TRIALS, st.integers(-1, 60))
def test_tails_are_those_of_all_outcomes(trials: list[Trial], observed: int) -> None:
    known = outcomes(trials)
    upper = sum(share for total, share in known.items() if total >= observed)
    lower = sum(share for total, share in known.items() if total <= observed)
    assert upper_tail(counted(trials), observed) == pytest.approx(upper, abs=1e-12)
    assert lower_tail(counted(trials), observed) == pytest.approx(lower, abs=1e-12)


@given(TRIALS, st.integers(0, 54))
def test_both_sides_are_all_outcomes_no_likelier(trials: list[Trial], observed: int) -> None:
    known = outcomes(trials)
    limit = known.get(observed, 0.0) * (1 + 1e-7)
    both = sum(share for share in known.values() if share <= limit)
    assert two_sided(counted(trials), observed) == pytest.approx(both, abs=1e-12)


@pytest.mark.parametrize("observed", [17, 22, 26])
def test_many_trials_are_taken_as_normal(monkeypatch: pytest.MonkeyPatch, observed: int) -> None:
    trials = trials_of(MIXED * 20)
    place = observed * 20
    exact = upper_tail(trials, place), lower_tail(trials, place), two_sided(trials, place)
    monkeypatch.setattr(statistics, "MOST_PRODUCTS", 0)
    near = upper_tail(trials, place), lower_tail(trials, place), two_sided(trials, place)
    assert near == pytest.approx(exact, abs=3e-3)
    assert near != exact


def test_items_of_all_sizes_stay_cheap() -> None:
    fair = {(1, 1 / options): 50_000 // 7 for options in range(2, 9)}
    expected = sum(chance * count for (_, chance), count in fair.items())
    assert upper_tail(fair, round(expected)) == pytest.approx(0.5, abs=0.01)
    assert upper_tail(fair, round(expected) + 400) < 0.001


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [
        (31, 100, 0.22779697212376043, 0.4062605571948941),
        (0, 12, 0.0, 0.24249400665524085),
        (12, 12, 0.7575059933447592, 1.0),
        (1, 3, 0.06149194472039626, 0.7923403991979523),
        (4242, 13950, 0.29650708291875927, 0.31177282938132234),
        (0, 0, 0.0, 1.0),
    ],
)
def test_intervals_are_those_of_scipy(right: int, count: int, low: float, high: float) -> None:
    assert interval(right, count) == pytest.approx((low, high), abs=1e-12)
