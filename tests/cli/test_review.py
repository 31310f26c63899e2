"""`quizwright review`, as a reviewer runs it."""

import json
import sys
from pathlib import Path
from typing import get_args

import pexpect
import pytest

from generator.bank.load import load_module
from generator.commands.review_command import VERDICTS
from generator.model.item import Item
from generator.model.review import Verdict
from tests.bank.guides import write_guided_module
from tests.cli.running import ROOT, environment, quizwright
from tests.modules import ITEMS, write_module

ALL = ["single", "multiple", "truth", "short", "dose", "match", "order", "gaps", "words"]


def test_the_verdicts_offered_are_those_of_the_model() -> None:
    assert get_args(Verdict) == VERDICTS


def item_in(module: Path, identifier: str) -> Item:
    return next(e.thing for e in load_module(module).draft.items if e.thing.id == identifier)


def accept(module: Path, *items: str) -> None:
    done = quizwright("review", str(module), *items, "--record", "accepted", "--by", "authors")
    assert done.returncode == 0, done.stderr


def test_items_without_a_review_are_listed_and_exit_1(tmp_path: Path) -> None:
    done = quizwright("review", str(write_module(tmp_path)), "--list")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "9 items to review"
    assert quizwright("review", str(tmp_path / "sample"), "--list", "-q").stdout.split() == ALL


def test_a_recorded_verdict_stands_in_the_file_and_nothing_waits_any_more(tmp_path: Path) -> None:
    module = write_module(tmp_path, items__all="# ours\n" + ITEMS)
    accept(module, *ALL)
    done = quizwright("review", str(module), "--list")
    assert (done.returncode, done.stdout) == (0, "No item waits for a review.\n")
    record = item_in(module, "dose").reviewed
    assert record is not None
    assert (record.by, record.checked) == ("authors", ("facts", "key", "distractors", "language"))
    assert (module / "items/all.yaml").read_text().startswith("# ours\n")
    assert quizwright("check", str(module)).returncode == 0
    assert quizwright("lint", str(module), "--select", "IW606").returncode == 0


def test_an_edit_brings_the_item_back_and_the_lint_tells_it(tmp_path: Path) -> None:
    module = write_module(tmp_path)
    accept(module, *ALL)
    path = module / "items/all.yaml"
    path.write_text(path.read_text().replace("Doses depend", "Doses hang").replace("72 kg", "7 kg"))
    found = json.loads(quizwright("review", str(module), "--json").stdout)
    assert [(each["item"], each["state"]) for each in found] == [
        ("dose", "changed"), ("match", "changed"),
    ]  # fmt: skip
    linted = quizwright("lint", str(module), "--select", "IW606")
    assert linted.returncode == 1
    assert linted.stdout.count("IW606 warning") == 2


def test_an_item_to_be_revised_becomes_a_draft_again(tmp_path: Path) -> None:
    module = write_module(tmp_path)
    told = ("--record", "revise", "--by", "pharmacist", "--note", 'Say "cap": 800 mg')
    done = quizwright("review", str(module), "dose", *told)
    assert done.returncode == 0
    assert "the quiz 'all-kinds' now lacks items" in done.stdout
    item = item_in(module, "dose")
    assert item.status == "draft"
    assert item.reviewed is not None
    assert (item.reviewed.verdict, item.reviewed.note) == ("revise", 'Say "cap": 800 mg')
    assert "QW701" in quizwright("check", str(module)).stdout  # its quiz now lacks an item
    refused = quizwright("review", str(module), "dose", "--record", "accepted", "--by", "a nurse")
    assert refused.returncode == 2
    assert "'dose' is to be revised (pharmacist: Say" in refused.stderr
    again = ("--record", "accepted", "--by", "a nurse", "--note", "The label says the same.")
    assert quizwright("review", str(module), "dose", *again).returncode == 0
    assert item_in(module, "dose").status == "reviewed"


def test_items_are_walked_through_with_key_evidence_and_passage(tmp_path: Path) -> None:
    module = write_guided_module(tmp_path)
    done = quizwright("review", str(module), stdin="a\nauthors\ns\nr\nNot even wrong.\nq\n")
    assert done.returncode == 1
    for text in (
        "1 of 9", "single · never reviewed", "Which grade is right?", "Key\n  B Grade 2",
        "Too low.", "Because of the pressure.", "KP-01, supported: Cells kill.",
        "“Bees find more flowers in a town than in many fields.”", "E-01 (verified)",
        "The cap is 800 mg.", "Seen: label", "Recorded: accepted.", "Recorded: revise.",
        "8 items left to review",
    ):  # fmt: skip
        assert text in done.stdout, text
    assert item_in(module, "single").reviewed is not None
    assert item_in(module, "multiple").reviewed is None
    assert item_in(module, "truth").status == "draft"


def test_on_a_wide_screen_item_and_evidence_stand_side_by_side(tmp_path: Path) -> None:
    module = write_module(tmp_path)
    done = quizwright("review", str(module), "single", stdin="q\n", COLUMNS="120")
    line = next(line for line in done.stdout.splitlines() if "KP-01, supported" in line)
    assert line.startswith("Which grade is right?")
    assert " │ " in line


def test_all_pages_can_be_printed(tmp_path: Path) -> None:
    done = quizwright("review", str(write_module(tmp_path)), "--show")
    assert done.returncode == 1
    assert done.stdout.count("Rationale") == len(ALL)
    assert "accept" not in done.stdout


def test_with_the_key_covered_the_item_comes_first_and_the_key_after_an_answer(
    tmp_path: Path,
) -> None:
    done = quizwright("review", str(write_module(tmp_path)), "single", "--blind", stdin="B\nq\n")
    before, _, after = done.stdout.partition("Your own answer")
    assert "Which grade is right?" in before
    assert "Key" not in before
    assert "Key\n  B Grade 2" in after


def test_a_guide_that_the_module_does_not_hold_can_be_named(tmp_path: Path) -> None:
    module = write_guided_module(tmp_path)
    (module / "guide.md").rename(tmp_path / "elsewhere.md")
    text = (module / "module.yaml").read_text()
    (module / "module.yaml").write_text(text.replace("  file: guide.md\n", ""))
    shown = ("review", str(module), "single", "--show")
    assert "“Bees find" not in quizwright(*shown).stdout
    assert "“Bees find" in quizwright(*shown, "--guide", str(tmp_path / "elsewhere.md")).stdout


def test_every_draw_of_a_parametrised_item_is_shown_with_its_formula(tmp_path: Path) -> None:
    items = ITEMS.replace("{from: 40, to: 120, step: 4}", "{values: [60, 90, 120]}")
    shown = quizwright("review", str(write_module(tmp_path, items__all=items)), "dose", "--show")
    for text in ("dose = min(weight * 8, 800)", "right: dose", "weight 90, dose 720", "dose 800"):
        assert text in shown.stdout, text


def test_what_cannot_be_recorded_is_told_and_asked_again(tmp_path: Path) -> None:
    module = write_module(tmp_path)
    lines = ["r", "a nurse", "x" * 501, "r", "a nurse", "Too hard.", "q"]
    done = quizwright("review", str(module), "single", stdin="\n".join([*lines, ""]))
    assert "Not recorded: the note has 501 characters" in done.stdout
    record = item_in(module, "single").reviewed
    assert record is not None
    assert record.note == "Too hard."


def test_the_end_of_input_ends_the_walk(tmp_path: Path) -> None:
    done = quizwright("review", str(write_module(tmp_path)), stdin="a\n")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert item_in(tmp_path / "sample", "single").reviewed is None


def test_at_a_terminal_the_reviewer_is_asked_until_the_answer_is_one(tmp_path: Path) -> None:
    module = write_module(tmp_path)
    child = pexpect.spawn(
        sys.executable, ["-m", "generator", "review", str(module), "truth", "--by", "authors"],
        env=environment(), cwd=str(ROOT), encoding="utf-8", timeout=20,
    )  # fmt: skip
    child.expect("ccept, .*uit")
    child.sendline("yes")
    child.expect("Please type a, r, s or q")
    child.sendline("A")
    child.expect("Recorded: accepted")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("nobody",), "there is no item 'nobody'"),
        (("dose", "--record", "accepted"), "who reviews?"),
        (("--record", "accepted", "--by", "x"), "--record needs the items"),
        (("dose", "--record", "revise", "--by", "x"), "what is to be revised?"),
        (("dose", "--record", "accepted", "--by", "\x1b[0m"), "the reviewer cannot be written"),
        (("dose", "--record", "accepted", "--by", " "), "the reviewer cannot be written"),
        (("dose", "--record", "accepted", "--by", "x", "--checked", ","), "nothing was checked"),
        (("dose", "--record", "accepted", "--by", "x", "--checked", "language"), "facts and key"),
        (("dose", "--record", "revise", "--by", "x", "--note", "y" * 501), "has 501 characters"),
        (("dose", "--record", "accepted", "--by", "x", "--list"), "does not go with"),
        (("--date", "2999-01-01"), "lies in the future"),
        (("--checked", "spelling"), "'spelling' is nothing to check"),
        (("--date", "2026-02-30"), "write it as YYYY-MM-DD"),
    ],
)
def test_requests_that_make_no_sense_exit_2(
    tmp_path: Path, args: tuple[str, ...], message: str
) -> None:
    module = write_module(tmp_path)
    before = (module / "items/all.yaml").read_bytes()
    done = quizwright("review", str(module), *args)
    assert done.returncode == 2
    assert message in done.stderr
    assert (module / "items/all.yaml").read_bytes() == before
