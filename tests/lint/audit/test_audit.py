"""The verdict on a bank."""

import pytest

from generator.lint.audit.audit import Audit, audit
from tests.lint.audit.banks import (
    Planting,
    all_above_keys,
    in_places,
    long_distractors,
    long_keys,
    made,
    nothing,
    short_keys,
)
from tests.lint.items import bank


def verdicts(plant: Planting) -> list[Audit]:
    return [audit(made(plant, seed)) for seed in range(5)]


def test_fair_banks_are_clean() -> None:
    assert {(each.verdict, each.reasons) for each in verdicts(nothing)} == {("clean", ())}


@pytest.mark.parametrize(
    ("plant", "reason"),
    [
        (long_keys, "the key is the conspicuously long option in"),
        (long_keys, "by cues alone: vote"),
        (long_keys, "by cues alone: learned"),
        (long_distractors, "the key is the conspicuously long option in"),
        (short_keys, "by cues alone: vote"),
        (short_keys, "by cues alone: learned"),
        (all_above_keys, '"all of the above" is right in'),
        (all_above_keys, "by cues alone: vote"),
    ],
)
def test_leaky_banks_leak_for_a_reason(plant: Planting, reason: str) -> None:
    for found in verdicts(plant):
        assert found.verdict == "leaks"
        assert any(each.startswith(reason) for each in found.reasons)


def test_a_score_below_chance_is_told_as_such() -> None:
    reasons = [each for each in audit(made(short_keys, 1)).reasons if "by cues" in each]
    assert all(", by chance " in each and ": below chance, so that " in each for each in reasons)


def test_uneven_places_leak_where_nothing_is_shuffled() -> None:
    found = audit(in_places(1, 5, 1, 1, size=120, seed=1))
    assert found.verdict == "leaks"
    assert found.reasons[0].startswith("in the 120 items that are not shuffled, options 1 to 4 are")
    assert sum(found.positions.counts) == found.items


def test_a_small_bank_has_figures_and_no_verdict() -> None:
    found = audit(made(long_keys, 1, size=99))
    assert found.verdict == "too small"
    assert found.reasons == ("99 single choice items; a verdict needs 100",)
    assert found.length.low < found.length.odds < found.length.high
    assert found.vote.low < found.vote.accuracy < found.vote.high


def test_a_bank_without_items_is_too_small() -> None:
    found = audit(bank())
    assert (found.verdict, found.items, found.chance) == ("too small", 0, 0.0)
    assert (found.length.odds, found.length.p, found.positions.counts) == (1.0, 1.0, ())
    assert str(found.length) == "no item has a conspicuously long option"
    assert str(found.positions) == "all items are shuffled"
    assert str(found.all_above) == 'no item offers "all of the above"'


def test_the_order_of_items_does_not_matter() -> None:
    whole = made(long_keys, 3)
    assert audit(bank(*reversed(whole.items))) == audit(whole)
