"""Cut scores: fixed by the blueprint, or what judges expect of the items that were drawn."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assemble.cut import cut_score
from generator.assemble.form import assemble
from generator.bank.load import load_module
from generator.errors import InfeasibleBlueprint
from generator.model.blueprint import Blueprint
from generator.model.item import Item, TrueFalse
from generator.workflows.check import check_structure
from tests.modules import BLUEPRINT, ITEMS, write_module

RATED = ITEMS.replace("    level:", "    difficulty: 0.75\n    level:")


def plan(cut: object) -> Blueprint:
    section = {"title": "All", "draw": 1}
    data = {"title": "A quiz", "summary": "One.", "cut_score": cut, "sections": (section,)}
    return Blueprint.model_validate(data)


def rated(points: int, difficulty: float) -> Item:
    data = {
        "id": "an-item", "kind": "true_false", "key_point": "KP-01", "level": "remember",
        "stem": "So it is.", "answer": True, "points": points, "difficulty": difficulty,
    }  # fmt: skip
    return TrueFalse.model_validate(data)


@pytest.mark.parametrize("given_cut", [None, 1, 80, 100])
def test_a_given_cut_score_stands_whatever_is_drawn(given_cut: int | None) -> None:
    assert cut_score(plan(given_cut), [rated(1, 0.1)]) == given_cut


def test_by_angoff_it_is_the_mean_difficulty_weighted_by_points() -> None:
    assert cut_score(plan("angoff"), [rated(1, 0.9), rated(3, 0.5)]) == 60
    assert cut_score(plan("angoff"), [rated(1, 0.745)]) == 75  # a half goes up


@given(st.lists(st.tuples(st.integers(1, 9), st.floats(0.01, 0.99)), min_size=1))
def test_it_lies_between_the_easiest_and_the_hardest_item(pairs: list[tuple[int, float]]) -> None:
    cut = cut_score(plan("angoff"), [rated(*pair) for pair in pairs])
    difficulties = [difficulty for _, difficulty in pairs]
    assert cut is not None
    assert 100 * min(difficulties) - 0.5 <= cut <= 100 * max(difficulties) + 0.5


def test_a_form_has_the_cut_score_of_its_items(tmp_path: Path) -> None:
    quiz = BLUEPRINT.replace("cut_score: 60", "cut_score: angoff\nminutes: 20")
    folder = write_module(tmp_path, items__all=RATED, **{"blueprints__all-kinds": quiz})
    bank = load_module(folder).bank
    assert bank is not None
    form = assemble(bank, "all-kinds", seed=1)
    assert (form.cut_score, form.cut_method, form.minutes) == (75, "angoff", 20)


def test_without_difficulties_no_form_is_made(tmp_path: Path) -> None:
    quiz = BLUEPRINT.replace("cut_score: 60", "cut_score: angoff")
    bank = load_module(write_module(tmp_path, **{"blueprints__all-kinds": quiz})).bank
    assert bank is not None
    with pytest.raises(InfeasibleBlueprint, match="dose, gaps, match"):
        assemble(bank, "all-kinds", seed=1)


def test_items_without_a_difficulty_are_a_finding(tmp_path: Path) -> None:
    quiz = BLUEPRINT.replace("cut_score: 60", "cut_score: angoff")
    folder = write_module(tmp_path, **{"blueprints__all-kinds": quiz})
    [finding] = check_structure(folder).findings
    assert (finding.code, finding.place.line) == ("QW703", 4)
    assert finding.message.endswith("dose, gaps, match, multiple, order and 4 more")
