"""IW5 and IW6: explanations, coverage and stance."""

from pathlib import Path

import pytest

from generator.lint.selection import selected
from tests.lint.items import bank, entry, single, true_false
from tests.lint.modules import codes, item, linted, write_items
from tests.modules import EVIDENCE, KEY_POINTS

ON_SECOND = {"key_point": "KP-02"}


def on_second(text: str) -> str:
    """An item on KP-02, whose verdict is not `supported`."""
    return text.replace("key_point: KP-01", "key_point: KP-02")


def found_in(folder: Path, *rules: str) -> list[str]:
    return codes(linted(folder, selected(rules)))


def test_an_item_without_a_rationale_is_found(tmp_path: Path) -> None:
    bare = item("bare", "Fever", "Rash", rationale="")
    assert found_in(write_items(tmp_path, bare, item("told", "Fever", "Rash")), "IW501") == [
        "IW501"
    ]


def test_distractors_without_any_feedback_are_found(tmp_path: Path) -> None:
    told = item("told", "Fever", "Rash").replace("Rash\n", "Rash\n        feedback: No.\n")
    key_only = item("key", "Fever", "Rash").replace("Fever\n", "Fever\n        feedback: Yes.\n")
    assert found_in(write_items(tmp_path, told, key_only), "IW502") == ["IW502"]


@pytest.mark.parametrize(("told", "fires"), [(0, True), (4, True), (5, False), (10, False)])
def test_a_bank_that_explains_less_than_half_is_told_once(told: int, fires: bool) -> None:  # noqa: FBT001 - a parameter of the test
    (rule,) = selected(["IW503"])
    items = [
        single("Which?", "A", "B", id=f"i{n}", rationale="So." if n < told else None)
        for n in range(10)
    ]
    assert bool(list(rule.find(bank(*items)))) == fires  # type: ignore[arg-type]


def test_feedback_explains_as_well_as_a_rationale_and_essays_need_neither() -> None:
    from generator.language.lists import lists_for
    from generator.lint.reading import ItemReading
    from generator.lint.rules.iw503_bank_explains_little import explains

    essay = entry(kind="essay", stem="Write.", rubric=[{"text": "All", "points": 1}])
    assert explains(ItemReading(essay, lists_for("en")))
    assert explains(true_false("Yes.", feedback="No."))
    assert not explains(true_false("Yes."))


def test_a_key_point_without_an_item_is_found_at_its_place(tmp_path: Path) -> None:
    found = linted(write_items(tmp_path, item("a", "Fever", "Rash")), selected(["IW601"]))
    assert [(each.subject, each.finding.place.line) for each in found] == [("KP-02", 10)]


def test_a_retired_item_measures_nothing(tmp_path: Path) -> None:
    retired = on_second(item("b", "X", "Y")).replace("status: reviewed", "status: retired")
    assert found_in(write_items(tmp_path, item("a", "Fever", "Rash"), retired), "IW601") == [
        "IW601"
    ]


def test_a_key_point_with_items_that_only_ask_to_remember_is_found(tmp_path: Path) -> None:
    low = item("a", "Fever", "Rash").replace("level: apply", "level: remember")
    assert found_in(write_items(tmp_path / "a", low), "IW602") == ["IW602"]
    assert found_in(write_items(tmp_path / "b", low, item("b", "X", "Y")), "IW602") == []


def test_evidence_that_nothing_rests_on_is_found_unless_it_is_unverified(tmp_path: Path) -> None:
    more = EVIDENCE + EVIDENCE.split("\n", 1)[1].replace("E-01", "E-02")
    unverified = more.rstrip("\n") + "\n    standing: unverified\n"
    one = item("a", "Fever", "Rash")
    assert found_in(write_items(tmp_path / "a", one, evidence=more), "IW603") == ["IW603"]
    assert found_in(write_items(tmp_path / "b", one, evidence=unverified), "IW603") == []


@pytest.mark.parametrize("stance", ["fact", "per_guide", "critical"])
def test_an_item_on_a_doubtful_key_point_must_declare_its_stance(
    tmp_path: Path, stance: str
) -> None:
    silent, declared = on_second(item("a", "X", "Y")), on_second(item("b", "X", "Y", stance=stance))
    assert found_in(write_items(tmp_path / "a", silent), "IW604") == ["IW604"]
    assert found_in(write_items(tmp_path / "b", declared), "IW604") == []
    supported = KEY_POINTS.replace("overstated", "supported")
    assert found_in(write_items(tmp_path / "c", silent, **{"key-points": supported}), "IW604") == []


def test_a_fact_on_a_doubtful_key_point_needs_evidence(tmp_path: Path) -> None:
    bare = on_second(item("a", "X", "Y", stance="fact"))
    rested = on_second(item("b", "X", "Y", stance="fact", evidence="[E-01]"))
    judged = on_second(item("c", "X", "Y", stance="critical"))
    assert found_in(write_items(tmp_path, bare, rested, judged), "IW605") == ["IW605"]
