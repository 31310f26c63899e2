"""Goodness of fit to equal chances: against SciPy 1.17 and against counting all outcomes."""

from collections import Counter
from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint.evenness import MOST_COUNTED, chi_square_tail, evenness


def statistic(counts: Sequence[int]) -> float:
    expected = sum(counts) / len(counts)
    return sum((count - expected) ** 2 for count in counts) / expected


def by_outcomes(groups: Sequence[Sequence[int]]) -> float:
    """The probability of groups at least as uneven, by going through all outcomes."""
    draws = [list(product(range(len(group)), repeat=sum(group))) for group in groups]
    observed = sum(map(statistic, groups))
    as_uneven = total = 0
    for outcome in product(*draws):
        counts = [
            [Counter(places)[n] for n in range(len(group))]
            for places, group in zip(outcome, groups, strict=True)
        ]
        total += 1
        as_uneven += sum(map(statistic, counts)) >= observed - 1e-9
    return as_uneven / total


@pytest.mark.parametrize(
    ("value", "degrees", "p"),
    [
        (11.3, 3, 0.010209496433133654),
        (0.5, 1, 0.47950012218695337),
        (30, 7, 9.495972508134177e-05),
        (2, 2, 0.36787944117144245),
        (100, 20, 1.2596084591660847e-12),
        (3.2, 5, 0.6691829020332432),
        (0, 3, 1.0),
    ],
)
def test_chi_square_tails_are_those_of_scipy(value: float, degrees: int, p: float) -> None:
    assert chi_square_tail(value, degrees) == pytest.approx(p, rel=1e-12)


@pytest.mark.parametrize(
    ("counts", "p", "v"),
    [
        ((30, 20, 10, 40), 0.00016974243555282632, 0.2581988897471611),
        ((25, 25, 25, 25), 1.0, 0.0),
        ((3204, 3438, 3560, 3748), 1.0644166260405168e-09, 0.03268680958824038),
        ((100, 20, 30), 3.139132792048018e-17, 0.5033222956847166),
    ],
)
def test_many_counts_have_the_p_of_scipy(counts: tuple[int, ...], p: float, v: float) -> None:
    fit = evenness(counts)
    assert fit.p == pytest.approx(p, rel=1e-9)
    assert fit.v == pytest.approx(v)


@given(st.lists(st.integers(0, 3), min_size=2, max_size=4).filter(lambda each: sum(each) <= 7))
def test_few_counts_have_the_exact_p(counts: list[int]) -> None:
    expected = by_outcomes([counts]) if sum(counts) else 1.0
    assert evenness(counts).p == pytest.approx(expected)


@pytest.mark.parametrize("groups", [((2, 0), (3, 0, 0)), ((1, 1), (2, 1, 0)), ((3, 1), (0, 4))])
def test_groups_are_tested_together(groups: Sequence[Sequence[int]]) -> None:
    assert evenness(*groups).p == pytest.approx(by_outcomes(groups))


def test_all_in_one_place_is_the_largest_effect() -> None:
    fit = evenness((5, 0, 0, 0))
    assert (fit.p, fit.v) == (4 / 4**5, 1.0)


@pytest.mark.parametrize("groups", [(), ((),), ((0, 0),), ((7,),)])
def test_nothing_to_compare_is_even(groups: Sequence[Sequence[int]]) -> None:
    fit = evenness(*groups)
    assert (fit.p, fit.v) == (1.0, 0.0)


def test_exact_and_approximate_p_meet() -> None:
    exact = evenness((MOST_COUNTED // 3 + 10, MOST_COUNTED // 3, MOST_COUNTED // 3 - 10))
    near = evenness((MOST_COUNTED // 3 + 11, MOST_COUNTED // 3, MOST_COUNTED // 3 - 10))
    assert near.p == pytest.approx(exact.p, abs=0.003)
