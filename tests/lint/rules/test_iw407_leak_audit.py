"""IW407 leak-audit."""

from pathlib import Path

import pytest

from generator.lint.rules.iw407_leak_audit import RULE
from tests.lint.audit.banks import (
    Planting,
    all_above_keys,
    always_wrong,
    banks,
    firing,
    in_module,
    in_places,
    long_keys,
    made,
    nothing,
    short_keys,
)
from tests.lint.items import bank


@pytest.mark.parametrize("plant", [long_keys, all_above_keys, short_keys, always_wrong])
def test_it_fires_on_banks_that_leak_by_cues(plant: Planting) -> None:
    assert firing(RULE, banks(plant), "error") >= 0.98


def test_it_is_silent_where_cues_do_not_pay() -> None:
    assert firing(RULE, banks(nothing, seeds=range(100)), "error") <= 0.02


def test_it_is_silent_on_small_banks_where_cues_do_not_pay() -> None:
    assert firing(RULE, banks(nothing, size=60, seeds=range(200)), "note") <= 0.05


def test_the_place_of_the_key_is_not_a_cue() -> None:
    found = [in_places(1, 0, 0, 0, size=200, seed=seed) for seed in range(100)]
    assert firing(RULE, found, "error") <= 0.02


def test_it_tells_the_figures_of_the_examinees() -> None:
    (hit,) = RULE.find(made(long_keys, 1))
    assert hit.message.startswith("of 200 items cues alone get right: vote ")
    assert "learned " in hit.message
    assert "95% interval" in hit.message
    assert "below chance" not in hit.message
    assert hit.severity is None


def test_it_says_what_a_score_below_chance_means() -> None:
    (hit,) = RULE.find(made(short_keys, 1))
    assert hit.message.endswith(
        "; vote and learned lie below chance, so that whoever turns the rule of thumb round scores "
        "above it"
    )


def test_a_small_bank_below_chance_gets_a_note_too() -> None:
    (hit,) = RULE.find(made(short_keys, 1, size=99))
    assert hit.severity == "note"
    assert "below chance" in hit.message


def test_a_small_bank_gets_a_note_without_a_verdict() -> None:
    (hit,) = RULE.find(made(all_above_keys, 1, size=99))
    assert hit.severity == "note"
    assert hit.message.endswith("; a verdict needs 100 items")


def test_it_is_silent_on_a_bank_without_single_choice_items() -> None:
    assert not list(RULE.find(bank()))


def test_it_points_at_the_title_of_the_module(tmp_path: Path) -> None:
    placed = in_module(made(long_keys, 1), tmp_path)
    (hit,) = RULE.find(placed)
    assert (hit.entry, hit.way) == (placed.draft.module, ("title",))
