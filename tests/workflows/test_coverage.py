"""How many reviewed items measure each key point, at which level."""

from generator.workflows.coverage import cover
from tests.bank.guides import ARTICLE, SENTENCE
from tests.workflows.guided import bank, item

CLAIMS = {identifier: [SENTENCE] for identifier in ("KP-01", "KP-02", "KP-03", "KP-04")}
ITEMS = (
    item("one", "KP-01"),
    item("two", "KP-01", "apply"),
    item("three", "KP-01", "apply"),
    item("four", "KP-02"),
    item("five", "KP-03", "analyse", status="draft"),
    item("six", "KP-04", status="retired"),
)
COVERED = cover(bank(ARTICLE, CLAIMS, ITEMS))


def test_reviewed_items_are_counted_by_key_point_and_level() -> None:
    first = COVERED.points[0]
    assert (first.id, first.total()) == ("KP-01", 3)
    assert {level: count for level, count in first.items.items() if count} == {
        "remember": 1,
        "apply": 2,
    }


def test_totals_are_those_of_all_key_points() -> None:
    assert sum(COVERED.totals().values()) == 4
    assert COVERED.totals()["remember"] == 2


def test_drafts_and_retired_items_leave_a_gap() -> None:
    assert COVERED.without_items() == ["KP-03", "KP-04"]


def test_key_points_that_are_only_remembered_are_named() -> None:
    assert COVERED.only_remember() == ["KP-02"]
