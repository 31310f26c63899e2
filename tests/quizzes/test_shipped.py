"""The shipped modules are free of faults and hold what they promise."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from generator.assemble.form import assemble
from generator.bank.guide import words
from generator.bank.load import digests_of
from generator.bank.reading import read_module
from generator.bank.reviewing import review_digest, state_of
from generator.lint.audit.audit import audit
from generator.lint.selection import selected
from generator.model.bank import Bank
from generator.model.item import Item, Kind, MultipleChoice, SingleChoice
from generator.workflows.check import check_module
from generator.workflows.folders import module_folder, module_names
from generator.workflows.lint import lint_modules
from generator.workflows.locate import load_module_named
from generator.workflows.targets import Target
from generator.workflows.trace import trace_own
from tests.quizzes.grams import hashed

CELLS = "nk-cells-and-car-t"
WRITING = "writing-good-items"
MODULES = module_names()

BRAND = {"e251e6ce9ef659ae"}
"""Hash of the three words that name the provider whom the promotional guide recommends."""

MARGIN = 0.03
"""How far above chance an examinee may score who reads nothing but cues."""

BANKS = {name: load_module_named(name) for name in MODULES}


def each_item() -> Iterator[tuple[Bank, Item]]:
    for bank in BANKS.values():
        for item in bank.items.values():
            yield bank, item


def test_both_modules_are_shipped() -> None:
    assert MODULES == [CELLS, WRITING]


@pytest.mark.parametrize("name", MODULES)
def test_a_shipped_module_has_no_findings(name: str) -> None:
    assert check_module(name).findings == ()


@pytest.mark.parametrize("name", MODULES)
def test_no_rule_of_the_lint_has_anything_to_say(name: str) -> None:
    report, banks = lint_modules([Target(module_folder(name))], selected([]), baseline=None)
    assert list(report.counting()) == []
    assert report.suppressed() <= 0.02 * len(banks[0].items)


@pytest.mark.parametrize("name", MODULES)
def test_nobody_passes_by_cues_alone(name: str) -> None:
    _, banks = lint_modules([Target(module_folder(name))], selected(["IW407"]), baseline=None)
    result = audit(banks[0])
    assert result.items >= 40
    for score in (result.vote, result.learned):
        assert score.accuracy <= score.chance + MARGIN, str(score)
        assert score.p > 2 * 0.05, str(score)  # p is two-sided
    assert result.verdict != "leaks"
    assert result.all_above.items + result.none_above.items == 0


@pytest.mark.parametrize(("name", "least"), [(CELLS, 220), (WRITING, 80)])
def test_the_banks_are_as_large_as_promised_and_ask_for_more_than_memory(
    name: str, least: int
) -> None:
    items = BANKS[name].items.values()
    assert len(items) >= least
    assert sum(item.level != "remember" for item in items) >= 0.4 * len(items)


def test_every_key_point_on_cells_has_five_items_on_two_levels() -> None:
    bank = BANKS[CELLS]
    assert list(bank.key_points) == [f"KP-{n:02}" for n in range(1, 37)]
    for point in bank.key_points:
        levels = [item.level for item in bank.items.values() if item.key_point == point]
        assert len(levels) >= 5, point
        assert len(set(levels)) >= 2, point


def test_every_key_point_on_writing_has_two_items() -> None:
    bank = BANKS[WRITING]
    counts = Counter(item.key_point for item in bank.items.values())
    assert [point for point in bank.key_points if counts[point] < 2] == []


@pytest.mark.parametrize("name", MODULES)
def test_all_kinds_are_met(name: str) -> None:
    assert {item.kind for item in BANKS[name].items.values()} == set(get_args(Kind))


def test_all_sections_of_the_guides_are_met() -> None:
    for bank in BANKS.values():
        met = {
            passage.place.split(".")[0]
            for item in bank.items.values()
            for passage in bank.key_points[item.key_point].passages
        }
        assert met == {section.id for section in bank.module.guide.sections}


def test_every_item_teaches_is_rated_and_rests_on_evidence_or_on_the_guide() -> None:
    for _, item in each_item():
        assert item.status == "reviewed", item.id
        assert item.rationale or item.kind == "essay", item.id
        assert item.difficulty is not None, item.id
        assert item.evidence or item.stance != "fact", item.id


def test_every_item_is_as_its_review_accepted_it() -> None:
    for bank, item in each_item():
        digest = review_digest(
            item, bank.stimuli, bank.key_points, bank.evidence, digests_of(bank.media)
        )
        assert state_of(item, digest) == "accepted", item.id
        assert item.reviewed is not None
        assert set(item.reviewed.checked) == {"facts", "key", "distractors", "language"}, item.id


def test_single_choice_items_have_three_or_four_options_and_distractors_teach() -> None:
    for _, item in each_item():
        if isinstance(item, SingleChoice):
            assert 3 <= len(item.options) <= 4, item.id
            told = [option.feedback for option in item.options if not option.correct]
            assert all(told), item.id


def test_true_statements_are_about_as_frequent_as_false_ones() -> None:
    for bank in BANKS.values():
        answers = Counter(item.answer for item in bank.items.values() if item.kind == "true_false")
        assert 0.35 <= answers[True] / answers.total() <= 0.65, bank.name


def test_options_that_may_be_chosen_are_not_all_right() -> None:
    for _, item in each_item():
        if isinstance(item, MultipleChoice):
            assert 0 < sum(option.correct for option in item.options) < len(item.options), item.id


def test_nobody_named_by_the_guide_as_a_provider_is_named() -> None:
    for name in MODULES:
        for source in read_module(module_folder(name)).sources:
            for _, text in source.texts():
                folded = [word.text for word in words(text)]
                runs = zip(folded, folded[1:], folded[2:], strict=False)
                assert not BRAND & {hashed(" ".join(run)) for run in runs}, source.path


def test_key_points_of_the_own_guide_stand_in_it() -> None:
    trace = trace_own(WRITING)
    assert trace is not None
    assert trace.counts()["found"] == len(BANKS[WRITING].key_points)
    assert all(BANKS[WRITING].quotes.values())


def test_the_own_guide_has_the_length_of_a_short_read() -> None:
    text = (module_folder(WRITING) / "guide.md").read_text(encoding="utf-8")
    assert 1500 <= len(text.split()) <= 2500


QUIZZES = {
    CELLS: [
        "access-and-efficacy", "basics", "bedside", "critical-reading", "final", "medicines",
        "patient-conversations", "pre-check", "safety",
    ],
    WRITING: ["basics", "review"],
}  # fmt: skip


@pytest.mark.parametrize("name", MODULES)
def test_thirty_forms_of_each_quiz_can_be_drawn_and_differ(name: str) -> None:
    bank = BANKS[name]
    assert sorted(bank.blueprints) == QUIZZES[name]
    for quiz, blueprint in bank.blueprints.items():
        forms = [assemble(bank, quiz, seed) for seed in range(30)]
        drawn = {placement.item for form in forms for placement in form.placements()}
        assert len(drawn) > 1.3 * sum(section.draw for section in blueprint.sections), quiz


def test_the_final_quiz_has_forty_items_a_time_limit_and_a_cut_score_from_its_items() -> None:
    forms = [assemble(BANKS[CELLS], "final", seed) for seed in range(10)]
    for form in forms:
        assert sum(1 for _ in form.placements()) == 40
        assert form.minutes is not None
        assert form.seconds() <= 60 * form.minutes
        assert form.cut_score is not None
        assert 50 <= form.cut_score <= 85


def test_the_promotional_guide_is_not_in_its_module() -> None:
    folder = Path("quizzes") / CELLS
    kinds = {path.suffix for path in folder.rglob("*") if path.is_file()}
    assert kinds == {".yaml", ".svg"}
