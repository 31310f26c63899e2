"""Points for choice items."""

from dataclasses import replace
from fractions import Fraction
from random import Random
from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.interaction import MultipleChoice, SingleChoice, TrueFalse
from generator.model.policy import MultiplePolicy
from generator.model.response import Chosen, Judged
from tests.scoring.work import multiples, placed, share, singles


def single(options: int, policy: str) -> SingleChoice:
    return SingleChoice(placed(options), "2", "formula" if policy == "formula" else "right_only")


def test_one_right_option_earns_all() -> None:
    assert share(single(4, "right_only"), Chosen(("2",))) == 1
    assert share(single(4, "formula"), Chosen(("2",))) == 1


def test_a_wrong_option_earns_nothing() -> None:
    assert share(single(4, "right_only"), Chosen(("1",))) == 0


@pytest.mark.parametrize("options", [2, 3, 4, 5, 8])
def test_under_formula_scoring_blind_guessing_gains_nothing_on_average(options: int) -> None:
    item = single(options, "formula")
    assert sum(share(item, Chosen((option.id,))) for option in item.options) == 0
    assert share(item, Chosen(("1",))) == Fraction(-1, options - 1)


def test_an_open_item_costs_nothing() -> None:
    assert share(single(4, "formula"), None) == 0
    assert share(single(4, "formula"), Chosen(())) == 0


def test_two_options_where_one_is_asked_for_are_wrong() -> None:
    assert share(single(4, "right_only"), Chosen(("2", "1"))) == 0
    assert share(single(4, "formula"), Chosen(("2", "1"))) == Fraction(-1, 3)


def test_a_wrong_judgement_costs_all_under_formula_scoring() -> None:
    item = TrueFalse(key=False, feedback=None, policy="right_only")
    assert share(item, Judged(value=False)) == 1
    assert share(item, Judged(value=True)) == 0
    assert share(replace(item, policy="formula"), Judged(value=True)) == -1


def multiple(policy: MultiplePolicy, options: int = 4) -> MultipleChoice:
    return MultipleChoice(placed(options), ("1", "2"), policy)


SHARES: dict[MultiplePolicy, dict[str, str]] = {
    "right_minus_wrong": {"12": "1", "1": "1/2", "13": "0", "123": "1/2", "34": "0", "1234": "0"},
    "each_option": {"12": "1", "1": "3/4", "13": "1/2", "123": "3/4", "34": "0", "1234": "1/2"},
    "half_point": {"12": "1", "1": "1/2", "13": "0", "123": "1/2", "34": "0", "1234": "0"},
    "all_or_nothing": {"12": "1", "1": "0", "13": "0", "123": "0", "34": "0", "1234": "0"},
}


@pytest.mark.parametrize("policy", SHARES)
def test_policies_of_multiple_choice(policy: MultiplePolicy) -> None:
    shares = {
        chosen: str(share(multiple(policy), Chosen(tuple(chosen)))) for chosen in SHARES[policy]
    }
    assert shares == SHARES[policy]


@pytest.mark.parametrize("policy", SHARES)
def test_an_open_multiple_choice_item_earns_nothing(policy: MultiplePolicy) -> None:
    assert share(multiple(policy), Chosen(())) == share(multiple(policy), None) == 0


def test_a_wrong_option_weighs_by_the_number_of_wrong_ones() -> None:
    item = MultipleChoice(placed(5), ("1", "2"), "right_minus_wrong")
    assert share(item, Chosen(("1", "2", "3"))) == Fraction(2, 3)


def test_where_all_options_are_right_each_counts_alike() -> None:
    item = MultipleChoice(placed(3), ("1", "2", "3"), "right_minus_wrong")
    assert share(item, Chosen(("1", "3"))) == Fraction(2, 3)


@given(multiples())
def test_choosing_one_more_right_option_never_costs(work: tuple[MultipleChoice, Chosen]) -> None:
    item, response = work
    for more in set(item.key) - set(response.options):
        assert share(item, Chosen((*response.options, more))) >= share(item, response)


@given(multiples())
def test_choosing_one_more_wrong_option_never_pays(work: tuple[MultipleChoice, Chosen]) -> None:
    item, response = work
    wrong = {option.id for option in item.options} - set(item.key) - set(response.options)
    for more in wrong:
        assert share(item, Chosen((*response.options, more))) <= share(item, response)


@given(multiples() | singles(), st.randoms())
def test_order_and_letters_of_the_options_do_not_matter(
    work: tuple[MultipleChoice | SingleChoice, Chosen], random: Random
) -> None:
    item, response = work
    options, chosen = list(item.options), list(response.options)
    random.shuffle(options)
    random.shuffle(chosen)
    relettered = tuple(
        replace(option, letter=letter)
        for option, letter in zip(options, ascii_uppercase, strict=False)
    )
    assert share(replace(item, options=relettered), Chosen(tuple(chosen))) == share(item, response)


@given(multiples())
def test_a_stricter_policy_never_earns_more(work: tuple[MultipleChoice, Chosen]) -> None:
    item, response = work
    by = {policy: share(replace(item, policy=policy), response) for policy in SHARES}
    assert by["all_or_nothing"] <= by["half_point"] <= max(by["each_option"], Fraction(1, 2))
    assert by["all_or_nothing"] <= by["right_minus_wrong"]
