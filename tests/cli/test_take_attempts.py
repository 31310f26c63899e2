"""`quizwright take`: which attempt goes on, and what a bad disk does to it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import ITEM_COUNT, Desk
from tests.cli.running import ROOT, environment, quizwright
from tests.modules import ITEMS, write_module


def test_an_edited_or_broken_bank_does_not_break_a_running_attempt(desk: Desk) -> None:
    answers = desk.answers
    assert desk.pipe(*answers[0]).returncode == 4
    (desk.module / "items/all.yaml").write_text(ITEMS.replace("items:", "itmes: ["))
    done = desk.pipe(*[line for lines in answers[1:] for line in lines])
    assert done.returncode == 0
    assert "Resuming attempt" in done.stdout


def test_new_begins_another_attempt_and_keeps_the_first(desk: Desk) -> None:
    desk.pipe(*desk.answers[0])
    done = desk.pipe(args=("--new",))
    assert "Item 1 of 9" in done.stdout
    assert "Resuming" not in done.stdout
    assert len(desk.journals()) == 2


def test_the_newest_unfinished_attempt_is_resumed(desk: Desk) -> None:
    desk.pipe(*desk.answers[0])
    desk.pipe(*[line for lines in desk.answers for line in lines], args=("--new",))
    assert "Resuming attempt" in desk.pipe().stdout


def test_two_modules_of_one_name_have_attempts_of_their_own(tmp_path: Path) -> None:
    for place in ("here", "there"):
        write_module(tmp_path / place)
        quiz = f"{tmp_path}/{place}/sample/all-kinds"
        done = quizwright("take", quiz, "--home", str(tmp_path / "home"), stdin=":quit\n")
        assert "Resuming" not in done.stdout
    assert len(list((tmp_path / "home").rglob("*.jsonl"))) == 2


def test_after_handing_in_the_next_attempt_is_a_new_one(desk: Desk) -> None:
    desk.pipe(*[":skip"] * 2 * ITEM_COUNT, "")
    assert "Resuming" not in desk.pipe().stdout


def test_another_seed_than_that_of_the_unfinished_attempt_needs_new(desk: Desk) -> None:
    desk.pipe(args=("--seed", "8"))
    assert "Resuming" in desk.pipe(args=("--seed", "8")).stdout
    other = desk.pipe(args=("--seed", "9"))
    assert other.returncode == 2
    assert "has seed 8, not 9" in other.stderr
    assert "--new" in other.stderr
    assert desk.pipe(args=("--seed", "9", "--new")).returncode == 4


@pytest.mark.parametrize(
    ("quiz", "words"),
    [
        ("nowhere/basics", "there is no module"),
        ("nowhere", "is no quiz"),
        ("../../..", "holds no module"),
        ("{module}/basics", "there is no quiz"),
        ("{module}/..", "there is no quiz"),
    ],
)
def test_an_unknown_quiz_exits_2_and_leaves_nothing_behind(
    desk: Desk, quiz: str, words: str
) -> None:
    name = quiz.format(module=desk.module)
    done = quizwright("take", name, "--home", str(desk.home))
    assert done.returncode == 2
    assert words in done.stderr
    assert not desk.home.exists()


def test_half_a_header_is_set_aside_and_the_learner_starts_anew(desk: Desk) -> None:
    desk.pipe()
    (path,) = desk.journals()
    os.truncate(path, 300)
    done = desk.pipe()
    assert done.returncode == 4
    assert "Item 1 of 9" in done.stdout
    assert f"its file is kept as {path.stem}.broken" in " ".join(done.stdout.split())
    assert path.with_suffix(".broken").stat().st_size == 300
    assert len(desk.journals()) == 1


def test_a_flipped_bit_is_named_and_new_leads_on(desk: Desk) -> None:
    desk.pipe(*desk.answers[0])
    (path,) = desk.journals()
    data = bytearray(path.read_bytes())
    data[data.index(b"\n") + 20] ^= 1
    path.write_bytes(data)
    done = desk.pipe()
    assert done.returncode == 2
    assert f"{path}:2:1: QW801" in done.stderr
    assert "--new" in done.stderr
    assert desk.pipe(args=("--new",)).returncode == 4
    assert "Resuming" in desk.pipe().stdout
    desk.pipe(*[":skip"] * 2 * ITEM_COUNT, "")
    assert "Item 1 of 9" in desk.pipe().stdout


def limited(desk: Desk, size: int, *lines: str) -> subprocess.CompletedProcess[str]:
    """As `pipe`, with a kernel that lets no file grow beyond `size` bytes, as on a full disk."""
    code = (
        "import resource, runpy, sys\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))\n"
        "sys.argv[0] = 'quizwright'\n"
        "runpy.run_module('generator', run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *desk.args],
        check=False, input="".join(f"{line}\n" for line in lines), capture_output=True,
        encoding="utf-8", timeout=30, env=environment(), cwd=ROOT,
    )  # fmt: skip


def test_a_full_disk_stops_the_sitting_and_loses_nothing_that_was_saved(desk: Desk) -> None:
    desk.pipe()
    room = desk.journals()[0].stat().st_size + 600
    done = limited(desk, room, *[line for lines in desk.answers for line in lines])
    assert done.returncode == 5
    assert "quizwright: not saved: " in done.stderr
    assert "--home" in done.stderr
    assert "Traceback" not in done.stderr
    confirmed = done.stdout.count("Saved: ") + done.stdout.count("Saved.\n")
    attempt = desk.attempt()
    assert not attempt.torn
    assert len(attempt.sitting.responses) == confirmed
    assert 0 < confirmed < ITEM_COUNT
    rest = [line for lines in desk.answers[confirmed:] for line in lines]
    assert desk.pipe(*rest).returncode == 0


def test_a_disk_without_any_room_begins_no_attempt(desk: Desk) -> None:
    done = limited(desk, 100)
    assert done.returncode == 5
    assert "Item 1" not in done.stdout
    assert desk.journals() == []


def test_a_home_that_cannot_be_written_exits_5(desk: Desk) -> None:
    desk.home.mkdir()
    (desk.home / "attempts").write_text("a file in the way")
    done = desk.pipe()
    assert done.returncode == 5
    assert "quizwright: not saved: " in done.stderr
    assert done.stdout == ""
