"""Baselines: what was known lets pass, what is new counts."""

from pathlib import Path

import pytest

from generator.errors import UnusableInput
from generator.lint.baseline import Scope, baseline_text, read_baseline, without_known
from generator.lint.finding import LintFinding
from generator.lint.selection import selected
from tests.lint.modules import item, linted, write_items

WHOLE = Scope(frozenset({"sample"}), frozenset({"IW102", "IW501"}))
BOTH = item("both", "Fever", "Rash", "All of the above", key=3)


def found(folder: Path, *items: str) -> list[LintFinding]:
    return linted(write_items(folder, *items), selected(["IW102", "IW501"]))


def still_counting(folder: Path, known: str, *items: str) -> list[str]:
    marked, _ = without_known(found(folder, *items), read_baseline("b.json", known), WHOLE)
    return [each.finding.code for each in marked if each.counts]


def test_what_stands_in_the_baseline_no_longer_counts(tmp_path: Path) -> None:
    known = baseline_text(found(tmp_path, BOTH))
    assert still_counting(tmp_path, known, BOTH) == []


def test_an_item_keeps_its_entry_wherever_it_moves(tmp_path: Path) -> None:
    known = baseline_text(found(tmp_path, BOTH))
    assert still_counting(tmp_path, known, item("new", "Fever", "Rash"), "# moved\n", BOTH) == []


def test_an_edited_item_and_a_new_flaw_count(tmp_path: Path) -> None:
    known = baseline_text(found(tmp_path, BOTH))
    edited = BOTH.replace("Fever", "Chills")
    other = item("other", "Fever", "Rash", rationale="")
    assert still_counting(tmp_path, known, edited, other) == ["IW102", "IW501"]


def test_a_suppression_added_to_an_item_does_not_make_it_another(tmp_path: Path) -> None:
    bare = BOTH.replace("    rationale: So it is.\n", "")
    known = baseline_text(found(tmp_path, bare))
    more = bare + "    lint_ignore: [{code: IW102, reason: So}]\n"
    assert still_counting(tmp_path, known, more) == []


def test_entries_that_fit_nothing_are_counted(tmp_path: Path) -> None:
    known = read_baseline("b.json", baseline_text(found(tmp_path, BOTH)))
    sound = found(tmp_path, item("sound", "Fever", "Rash"))
    assert without_known(sound, known, WHOLE) == ([], 1)


@pytest.mark.parametrize(
    "scope",
    [
        Scope(frozenset({"other"}), frozenset({"IW102"})),
        Scope(frozenset({"sample"}), frozenset({"IW501"})),
    ],
)
def test_entries_that_a_run_could_not_find_are_not_counted(tmp_path: Path, scope: Scope) -> None:
    known = read_baseline("b.json", baseline_text(found(tmp_path, BOTH)))
    assert without_known([], known, scope) == ([], 0)


def test_entries_of_an_older_baseline_can_stay(tmp_path: Path) -> None:
    other = ("other", "x", "IW303", "0" * 16)
    text = baseline_text(found(tmp_path, BOTH), [other])
    assert other in read_baseline("b.json", text)


def test_the_same_findings_give_the_same_bytes(tmp_path: Path) -> None:
    findings = found(tmp_path, BOTH, BOTH.replace("id: both", "id: again"))
    assert baseline_text(findings) == baseline_text(findings[::-1])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ("[" * 100_000, "no baseline"),
        ("[]", "no baseline of version 1"),
        ('{"version": ' + "9" * 6000 + "}", "no baseline"),
        ('{"version": 2, "findings": []}', "no baseline of version 1"),
        ('{"version": 1}', "list of entries"),
        ('{"version": 1, "findings": [{"code": "IW102"}]}', "list of entries"),
        ('{"version": 1, "findings": [[1]]}', "list of entries"),
    ],
)
def test_what_is_no_baseline_is_refused_in_one_message(text: str, words: str) -> None:
    with pytest.raises(UnusableInput) as caught:
        read_baseline("b.json", text)
    (finding,) = caught.value.findings
    assert (finding.code, finding.place.path) == ("QW901", "b.json")
    assert words in finding.message
