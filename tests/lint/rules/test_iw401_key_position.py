"""IW401 key-position."""

from pathlib import Path

import pytest

from generator.lint.reading import BankReading
from generator.lint.rules.iw401_key_position import RULE
from tests.lint.audit.banks import SEEDS, firing, in_module, in_places
from tests.lint.items import bank, single

UNEVEN = ((5, 1, 1, 1), (1, 5, 1, 1), (1, 1, 5, 1), (1, 1, 1, 5), (0, 1, 1, 0))
MIDDLE = bank(*(single("Which?", "1 mg", "2 mg", "3 mg", key=2) for _ in range(12)))


def leaning(weights: tuple[int, ...]) -> list[BankReading]:
    return [in_places(*weights, size=80, seed=seed) for seed in SEEDS]


@pytest.mark.parametrize("weights", UNEVEN)
def test_it_fires_on_uneven_places(weights: tuple[int, ...]) -> None:
    assert firing(RULE, leaning(weights), "warning") >= 0.98


@pytest.mark.parametrize("weights", [(1, 1), (1, 1, 1), (1, 1, 1, 1), (1, 1, 1, 1, 1)])
def test_it_is_silent_on_even_places(weights: tuple[int, ...]) -> None:
    assert firing(RULE, leaning(weights), "warning") <= 0.02


def test_items_that_are_shuffled_do_not_count() -> None:
    first = [single("Which?", "Fever", "Rash", "Cough") for _ in range(40)]
    assert not list(RULE.find(bank(*first)))


def test_numbers_keep_their_order_and_count() -> None:
    (hit,) = RULE.find(MIDDLE)
    assert hit.message == (
        "in the 12 items that are not shuffled, options 1 to 3 are the key 0, 12, 0 times "
        "(p < 0.001, V 1.00)"
    )


def test_four_items_are_too_few_to_be_sure() -> None:
    assert not list(RULE.find(bank(*MIDDLE.items[:4])))


def test_a_small_effect_in_a_large_bank_is_left_alone() -> None:
    keys = [1] * 1100 + [2] * 900
    items = (single("Which?", "Yes", "No", key=key, shuffle=False) for key in keys)
    assert list(RULE.find(bank(*items)))
    keys = [1] * 5200 + [2] * 4800
    items = (single("Which?", "Yes", "No", key=key, shuffle=False) for key in keys)
    assert not list(RULE.find(bank(*items)))


def test_it_points_at_the_title_of_the_module(tmp_path: Path) -> None:
    placed = in_module(MIDDLE, tmp_path)
    (hit,) = RULE.find(placed)
    assert (hit.entry, hit.way, hit.edit) == (placed.draft.module, ("title",), None)
    (hit,) = RULE.find(MIDDLE)
    assert hit.entry is None
