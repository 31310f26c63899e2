"""Certainty-based marks reward honesty, and nothing but honesty."""

from dataclasses import replace
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.response import Certainty
from generator.scoring.certainty import certain_share
from generator.scoring.score import score_form
from tests.samples import RIGHT, sample_form

LEVELS: tuple[Certainty, ...] = get_args(Certainty)
THIRD = Fraction(1, 3)


@pytest.mark.parametrize(
    ("level", "right", "wrong"),
    [(1, THIRD, 0), (2, 2 * THIRD, -2 * THIRD), (3, 1, -2), (None, THIRD, 0)],
)
def test_marks_are_those_of_the_table(
    level: Certainty | None, right: Fraction, wrong: Fraction
) -> None:
    assert certain_share(Fraction(1), level) == right
    assert certain_share(Fraction(0), level) == wrong


@given(st.fractions(0, 1))
def test_the_level_that_fits_ones_chance_of_being_right_gains_most(chance: Fraction) -> None:
    def expected(level: Certainty) -> Fraction:
        right, wrong = certain_share(Fraction(1), level), certain_share(Fraction(0), level)
        return chance * right + (1 - chance) * wrong

    honest: Certainty = 3 if chance > Fraction(4, 5) else 2 if chance > Fraction(2, 3) else 1
    assert expected(honest) == max(map(expected, LEVELS))


@given(st.fractions(-1, 1), st.fractions(-1, 1), st.sampled_from(LEVELS))
def test_more_right_is_never_worth_less(one: Fraction, other: Fraction, level: Certainty) -> None:
    low, high = sorted((one, other))
    assert certain_share(low, level) <= certain_share(high, level)


def test_a_form_scores_by_certainty_only_where_it_says_so() -> None:
    form = sample_form()
    sure: dict[int, Certainty] = {1: 3, 2: 1}
    right = {1: RIGHT[0], 2: RIGHT[1]}
    plain = score_form(form, right, sure)
    scored = score_form(replace(form, certainty="scored"), right, sure)
    assert plain.items[0].points == scored.items[0].points
    assert scored.items[1].points == plain.items[1].points * THIRD
    assert scored.items[1].outcome == "right"
