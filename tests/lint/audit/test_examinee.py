"""Examinees without knowledge, and what their scores say."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint.audit.examinee import EXAMINEES, LONGEST, VOTE, Tally, examine, in_order, picks
from generator.lint.audit.features import NAMES, features
from generator.lint.audit.weights import WEIGHTS
from tests.lint.items import several, single, true_false

ANSWERS = st.lists(
    st.tuples(st.integers(2, 5), st.integers(1, 5), st.integers(0, 4)).filter(
        lambda each: each[1] <= each[0] > each[2]
    ),
    min_size=1,
    max_size=5,
)
"""Number of options, how many of them tie at the top, and the place of the key."""


def tallied(answers: list[tuple[int, int, int]]) -> Tally:
    tally = Tally("anyone")
    for options, ties, key in answers:
        tally.mark(range(ties), options, key)
    return tally


@given(ANSWERS)
def test_p_is_that_of_all_keys_drawn_at_random(answers: list[tuple[int, int, int]]) -> None:
    def right(keys: tuple[int, ...]) -> Fraction:
        drawn = zip(answers, keys, strict=True)
        return sum((Fraction(key < ties, ties) for (_, ties, _), key in drawn), Fraction())

    observed = right(tuple(key for _, _, key in answers))
    drawn = list(product(*(range(options) for options, _, _ in answers)))
    score = tallied(answers).score()
    above = sum(right(keys) >= observed for keys in drawn) / len(drawn)
    below = sum(right(keys) <= observed for keys in drawn) / len(drawn)
    assert score.p == pytest.approx(min(1, 2 * min(above, below)))
    assert score.accuracy == pytest.approx(float(observed / len(answers)))


def test_a_tie_scores_its_expected_share() -> None:
    assert tallied([(4, 2, 0), (4, 2, 1), (4, 2, 2)]).score().accuracy == pytest.approx(1 / 3)


def test_chance_is_the_mean_over_items_of_all_sizes() -> None:
    assert tallied([(2, 1, 0), (4, 1, 0)]).score().chance == pytest.approx(0.375)


def test_no_items_give_no_score() -> None:
    score = Tally("anyone").score()
    assert (score.items, score.accuracy, score.p) == (0, 0.0, 1.0)


def test_who_has_no_cue_cannot_decide() -> None:
    rows = features(single("Which?", "fever", "chill", "cramp"))
    assert all(picks(rows, in_order(weights)) == [0, 1, 2] for weights in EXAMINEES.values())


def test_longest_picks_all_of_the_longest() -> None:
    rows = features(single("Which?", "fever", "rash", "cramp"))
    assert picks(rows, in_order(LONGEST)) == [0, 2]


@pytest.mark.parametrize(
    ("options", "picked"),
    [
        (("Fever", "Rash", "All of the above"), 2),
        (("Fever", "Chill", "Neither"), None),
        (("Fever and rash", "Always cramps", "A mild tremor"), 0),
        (("Day 1", "Day 4", "Day 9"), 1),
    ],
)
def test_vote_adds_up_cues(options: tuple[str, ...], picked: int | None) -> None:
    found = picks(features(single("Which?", *options)), in_order(VOTE))
    if picked is None:
        assert len(options) - 1 not in found
    else:
        assert found == [picked]


def test_the_examinees_use_cues_that_exist() -> None:
    assert tuple(WEIGHTS) == NAMES
    assert set(VOTE) <= set(NAMES)


def test_items_without_a_single_key_are_left_out() -> None:
    items = [several("Which?", "A", "B", "C"), true_false("So."), single("Which?", "A", "Bc")]
    assert {score.items for score in examine(items)} == {1}


def test_a_bank_of_any_size_is_sure_or_likely_or_neither() -> None:
    large = replace(tallied([(4, 1, 0)]).score(), items=100, accuracy=0.4, chance=0.25, p=0.004)
    assert (large.leaks, large.may_leak) == (True, False)
    assert not replace(large, p=0.006).leaks
    assert not replace(large, accuracy=0.279).leaks
    low = replace(large, accuracy=0.1)
    assert (low.leaks, low.is_below, large.is_below) == (True, True, False)
    assert not replace(low, accuracy=0.221).leaks
    small = replace(large, items=99, p=0.02)
    assert (small.leaks, small.may_leak) == (False, True)
    assert not replace(small, p=0.03).may_leak


def test_a_score_is_told_with_its_interval() -> None:
    score = replace(tallied([(4, 1, 0)]).score(), accuracy=0.4123, low=0.35, high=0.47, p=1e-5)
    assert str(score) == "anyone 41.2% (95% interval 35.0 to 47.0%, p < 0.001)"
