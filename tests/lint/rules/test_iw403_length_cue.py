"""IW403 length-cue."""

from pathlib import Path

import pytest

from generator.lint.reading import BankReading
from generator.lint.rules.iw403_length_cue import RULE
from tests.lint.audit.banks import (
    MORE,
    Planting,
    all_above_keys,
    banks,
    firing,
    in_module,
    long_distractors,
    long_keys,
    made,
    nothing,
)
from tests.lint.items import bank, single


def with_long(keys: int, distractors: int, others: int = 0, options: int = 4) -> BankReading:
    """Items whose long option is the key, is a distractor, or does not exist."""
    texts = ["fever", "rash", "chills", "cramps"][:options]
    long = ["fever" + MORE, *texts[1:]]
    return bank(
        *(single("Which?", *long, key=1) for _ in range(keys)),
        *(single("Which?", *long, key=2) for _ in range(distractors)),
        *(single("Which?", *texts, key=1) for _ in range(others)),
    )


@pytest.mark.parametrize("plant", [long_keys, long_distractors])
def test_it_fires_in_either_direction(plant: Planting) -> None:
    assert firing(RULE, banks(plant), "error") >= 0.98


@pytest.mark.parametrize("plant", [nothing, all_above_keys])
def test_it_is_silent_where_long_options_tell_nothing(plant: Planting) -> None:
    assert firing(RULE, banks(plant), "error") <= 0.02


def test_it_tells_counts_odds_and_interval() -> None:
    (hit,) = RULE.find(with_long(20, 10, 100))
    assert hit.message == (
        "the key is the conspicuously long option in 20 of the 30 items that have one, "
        "by chance 7.5 (odds 2.67, 95% interval 1.95 to 3.23, p < 0.001)"
    )
    assert hit.severity is None


def test_each_item_counts_with_its_number_of_options() -> None:
    four = list(RULE.find(with_long(16, 24, 80)))
    three = list(RULE.find(with_long(16, 24, 80, options=3)))
    assert (len(four), len(three)) == (0, 0)
    assert list(RULE.find(with_long(18, 22, 80)))
    assert not list(RULE.find(with_long(18, 22, 80, options=3)))


def test_hints_differ_by_direction() -> None:
    (many,) = RULE.find(with_long(30, 10, 80))
    (few,) = RULE.find(with_long(0, 30, 80))
    assert many.hint.startswith("lengthen distractors")
    assert few.hint.startswith("long distractors stand out")


def test_a_small_bank_gets_a_note_without_a_verdict() -> None:
    (hit,) = RULE.find(with_long(20, 10, 69))
    assert hit.severity == "note"
    assert hit.message.endswith("; 99 single choice items, a verdict needs 100")


def test_sure_but_slight_odds_are_no_error() -> None:
    assert not list(RULE.find(with_long(1400, 3600)))
    assert list(RULE.find(with_long(1500, 3500)))


@pytest.mark.parametrize("found", [bank(), with_long(0, 0, 120), with_long(3, 9, 120)])
def test_it_is_silent_where_there_is_nothing_to_tell(found: BankReading) -> None:
    assert not list(RULE.find(found))


def test_it_points_at_the_title_of_the_module(tmp_path: Path) -> None:
    placed = in_module(made(long_keys, 1), tmp_path)
    (hit,) = RULE.find(placed)
    assert (hit.entry, hit.way) == (placed.draft.module, ("title",))
