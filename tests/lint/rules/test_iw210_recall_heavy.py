"""IW210 recall-heavy."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.lint.reading import BankReading
from generator.lint.rule import Hit
from generator.lint.rules.iw210_recall_heavy import RULE
from tests.lint.items import bank, single
from tests.lint.modules import item, read, write_items


def found(folder: Path, recall: int, others: int, status: str = "reviewed") -> list[Hit]:
    """What the rule says of the sample module with so many items."""
    read_module = read(write_items(folder, item("a", "Fever", "Rash"))).draft.module
    levels = ["remember"] * recall + ["apply"] * others
    items = [single("Which?", "A", "B", level=level, status=status) for level in levels]
    draft = replace(bank(*items).draft, module=read_module)
    return list(RULE.find(BankReading("sample", draft)))


@pytest.mark.parametrize(
    ("recall", "others", "fires"),
    [
        (13, 7, True),
        (12, 8, False),
        (20, 0, True),
        (13, 6, False),
        (61, 39, True),
        (60, 40, False),
        (0, 40, False),
    ],
)
def test_more_than_60_percent_of_at_least_20_items_are_told(
    tmp_path: Path,
    recall: int,
    others: int,
    fires: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    assert bool(found(tmp_path, recall, others)) == fires


def test_the_message_gives_the_numbers_once_at_the_title(tmp_path: Path) -> None:
    (hit,) = found(tmp_path, 30, 10)
    assert hit.message == "30 of 40 reviewed items (75%) ask for remembering only"
    assert hit.way == ("title",)
    assert hit.entry is not None


def test_drafts_do_not_count(tmp_path: Path) -> None:
    assert not found(tmp_path, 40, 0, status="draft")


def test_a_bank_without_a_module_file_has_no_place_to_tell_it() -> None:
    items = [single("Which?", "A", "B", level="remember", status="reviewed") for _ in range(30)]
    assert not list(RULE.find(bank(*items)))
