"""The shipped modules are free of faults and hold what they promise."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from generator.assemble.form import assemble
from generator.model.bank import Bank
from generator.model.item import Kind
from generator.workflows.check import check_module
from generator.workflows.folders import module_names
from generator.workflows.locate import load_module_named


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_module_named("nk-cells-and-car-t")


@pytest.mark.parametrize("name", module_names())
def test_a_shipped_module_has_no_findings(name: str) -> None:
    assert check_module(name).findings == ()


def test_every_key_point_of_the_guide_has_an_item(bank: Bank) -> None:
    assert list(bank.key_points) == [f"KP-{n:02}" for n in range(1, 37)]
    covered = Counter(item.key_point for item in bank.items.values())
    assert [point for point in bank.key_points if not covered[point]] == []


def test_all_kinds_and_all_sections_of_the_guide_are_met(bank: Bank) -> None:
    assert {item.kind for item in bank.items.values()} == set(get_args(Kind))
    sections = {
        passage.place.split(".")[0]
        for item in bank.items.values()
        for passage in bank.key_points[item.key_point].passages
    }
    assert sections == {f"H{n}" for n in range(1, 8)}


def test_every_item_teaches_and_rests_on_evidence_or_on_the_guide(bank: Bank) -> None:
    for item in bank.items.values():
        assert item.status == "reviewed", item.id
        assert item.rationale, item.id
        assert item.evidence or item.stance != "fact", item.id


def test_items_on_doubtful_key_points_say_where_they_stand(bank: Bank) -> None:
    """What the guide alone claims is never keyed as a fact without evidence."""
    for item in bank.items.values():
        verdict = bank.key_points[item.key_point].verdict
        if verdict in {"unsupported", "promotional"} and item.stance == "fact":
            assert item.evidence, item.id


def test_the_key_is_not_given_away_by_its_length(bank: Bank) -> None:
    """Near chance: a bank whose keys are the longest options can be passed without knowing."""
    single = [item for item in bank.items.values() if item.kind == "single_choice"]
    longest = 0
    expected = 0.0
    for item in single:
        lengths = [len(option.text) for option in item.options]
        (key,) = [n for n, option in enumerate(item.options) if option.correct]
        longest += lengths[key] == max(lengths) and lengths.count(max(lengths)) == 1
        expected += 1 / len(lengths)
    assert longest <= expected * 1.3


@pytest.mark.parametrize("quiz", ["basics", "safety"])
def test_a_hundred_forms_of_each_quiz_can_be_drawn(bank: Bank, quiz: str) -> None:
    forms = [assemble(bank, quiz, seed) for seed in range(100)]
    drawn = {placement.item for form in forms for placement in form.placements()}
    assert len(drawn) > 1.4 * sum(section.draw for section in bank.blueprints[quiz].sections)


def test_the_module_does_not_hold_its_guide() -> None:
    folder = Path("quizzes/nk-cells-and-car-t")
    kinds = {path.suffix for path in folder.rglob("*") if path.is_file()}
    assert kinds == {".yaml", ".png"}
