"""IW402 true-false-balance."""

from pathlib import Path

import pytest

from generator.lint.reading import BankReading
from generator.lint.rules.iw402_true_false_balance import RULE
from tests.lint.audit.banks import firing, in_module
from tests.lint.items import bank, single, true_false


def statements(right: int, wrong: int) -> BankReading:
    answers = [True] * right + [False] * wrong
    return bank(*(true_false("It is so.", answer=answer) for answer in answers))


def test_it_fires_where_one_answer_prevails() -> None:
    uneven = [statements(right, right // 3) for right in range(18, 48)]
    turned = [statements(wrong // 3, wrong) for wrong in range(18, 48)]
    assert firing(RULE, uneven + turned, "note") >= 0.98


def test_it_is_silent_where_both_are_about_as_many() -> None:
    assert firing(RULE, [statements(n, n + 4) for n in range(10, 40)], "note") <= 0.02


@pytest.mark.parametrize(("right", "wrong", "fires"), [(14, 6, False), (15, 5, True)])
def test_the_test_is_exact(right: int, wrong: int, *, fires: bool) -> None:
    assert bool(list(RULE.find(statements(right, wrong)))) is fires


def test_nineteen_statements_are_too_few() -> None:
    assert not list(RULE.find(statements(19, 0)))
    assert list(RULE.find(statements(20, 0)))


def test_other_kinds_do_not_count() -> None:
    yes = [single("Is it so?", "True", "False") for _ in range(30)]
    assert not list(RULE.find(bank(*yes, *statements(10, 0).items)))


def test_it_says_how_many_are_true_and_which_are_rare() -> None:
    (hit,) = RULE.find(statements(17, 4))
    assert hit.message == "17 of 21 true/false statements are true (p = 0.007)"
    assert hit.hint.startswith("turn some of them into false ones")
    (hit,) = RULE.find(statements(4, 17))
    assert hit.hint.startswith("turn some of them into true ones")


def test_it_points_at_the_title_of_the_module(tmp_path: Path) -> None:
    placed = in_module(statements(20, 1), tmp_path)
    (hit,) = RULE.find(placed)
    assert (hit.entry, hit.way) == (placed.draft.module, ("title",))
