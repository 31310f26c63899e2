"""The shipped modules are free of faults and hold what they promise."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from generator.assemble.form import assemble
from generator.lint.audit.audit import audit
from generator.lint.selection import selected
from generator.model.bank import Bank
from generator.model.item import Kind
from generator.workflows.check import check_module
from generator.workflows.folders import module_folder, module_names
from generator.workflows.lint import lint_modules
from generator.workflows.locate import load_module_named
from generator.workflows.targets import Target


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


@pytest.mark.parametrize("name", module_names())
def test_no_rule_of_the_lint_has_anything_to_say(name: str) -> None:
    report, banks = lint_modules([Target(module_folder(name))], selected([]), baseline=None)
    assert list(report.counting()) == []
    assert report.suppressed() <= 0.02 * len(banks[0].items)


@pytest.mark.parametrize("name", module_names())
def test_nobody_passes_by_cues_alone(name: str) -> None:
    """The bar of a bank below 200 items: not above chance at 5%, and no options that sum up."""
    _, banks = lint_modules([Target(module_folder(name))], selected(["IW407"]), baseline=None)
    result = audit(banks[0])
    assert result.items >= 40
    assert result.vote.p > 2 * 0.05  # p is two-sided
    assert result.learned.p > 2 * 0.05
    assert not result.length.leaks
    assert result.all_above.items + result.none_above.items == 0


@pytest.mark.parametrize("quiz", ["basics", "safety"])
def test_a_hundred_forms_of_each_quiz_can_be_drawn(bank: Bank, quiz: str) -> None:
    forms = [assemble(bank, quiz, seed) for seed in range(100)]
    drawn = {placement.item for form in forms for placement in form.placements()}
    assert len(drawn) > 1.4 * sum(section.draw for section in bank.blueprints[quiz].sections)


def test_the_module_does_not_hold_its_guide() -> None:
    folder = Path("quizzes/nk-cells-and-car-t")
    kinds = {path.suffix for path in folder.rglob("*") if path.is_file()}
    assert kinds == {".yaml", ".png"}
