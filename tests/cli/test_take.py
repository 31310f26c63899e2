"""`quizwright take` at a real terminal, in a pipe, and in the accidents that befall it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from generator.assemble.form import assemble
from generator.model.form import Form
from generator.session.journal import read_journal
from generator.session.replay import Replayed
from generator.workflows.locate import load_quiz
from tests.cli.running import ROOT, environment, quizwright
from tests.modules import BLUEPRINT, ITEMS, write_module
from tests.session.keys import all_right

ITEM_COUNT = 9


class Desk:
    """A module and a home in a temporary folder, and the terminals opened on them."""

    def __init__(self, folder: Path, blueprint: str = BLUEPRINT) -> None:
        self.folder = folder
        self.module = write_module(folder, **{"blueprints__all-kinds": blueprint})
        self.home = folder / "home"
        self.quiz = f"{self.module}/all-kinds"

    def form(self, seed: int = 3) -> Form:
        bank, quiz = load_quiz(self.quiz)
        return assemble(bank, quiz, seed)

    @property
    def answers(self) -> list[list[str]]:
        """Right lines for each item of the quiz's own form."""
        return all_right(self.form())

    @property
    def args(self) -> list[str]:
        return ["take", self.quiz, "--home", str(self.home)]

    def journals(self) -> list[Path]:
        return sorted((self.home / "attempts/sample/all-kinds").glob("*.jsonl"))

    def attempt(self) -> Replayed:
        """The only attempt."""
        (path,) = self.journals()
        found = read_journal(path)
        assert found is not None
        return found

    def pipe(self, *lines: str, args: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        text = "".join(f"{line}\n" for line in lines)
        done = quizwright(*self.args, *args, stdin=text, timeout=30)
        assert "\x1b" not in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done

    @contextmanager
    def terminal(self, *args: str, columns: int = 80, rows: int = 24) -> Iterator["Terminal"]:
        terminal = Terminal([*self.args, *args], columns, rows)
        try:
            yield terminal
        finally:
            terminal.close()
        assert "\x1b" not in terminal.seen
        assert "Traceback" not in terminal.seen


class Terminal:
    """A pseudo-terminal with the program in it."""

    def __init__(self, args: list[str], columns: int, rows: int) -> None:
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "generator", *args],
            env=environment(),
            cwd=str(ROOT),
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=30,
        )
        self.child.delaybeforesend = None
        self.seen = ""
        self.gone = False

    def wait_for(self, text: str) -> None:
        self.child.expect_exact(text)
        self.seen += self.child.before + self.child.after

    def item(self, number: int) -> None:
        """Wait for an item and the prompt below it."""
        self.wait_for(f"Item {number} of {ITEM_COUNT}")
        self.prompt()

    def prompt(self) -> None:
        self.child.expect([r"\): $", r"\r\n> $"])
        self.seen += self.child.before + self.child.after

    def type(self, lines: list[str]) -> None:
        for n, line in enumerate(lines):
            if n:
                self.prompt()
            self.child.sendline(line)

    def end(self) -> int:
        """Wait for the end; the exit code, or 128 and the signal's number."""
        self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.wait()
        status = self.child.exitstatus
        return int(status) if status is not None else 128 + int(self.child.signalstatus)

    def hang_up(self) -> int:
        """Take the terminal away, as when its window is closed; the exit code."""
        self.gone = True
        self.child.ptyproc.fileobj.close()
        _, status = os.waitpid(self.child.pid, 0)
        return os.waitstatus_to_exitcode(status)

    def close(self) -> None:
        if not self.gone:
            self.child.close(force=True)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_all_items_are_answered_at_a_terminal(desk: Desk) -> None:
    with desk.terminal() as terminal:
        for number, lines in enumerate(desk.answers, 1):
            terminal.item(number)
            terminal.type(lines)
        assert terminal.end() == 0
    assert "Result: passed" in terminal.seen
    assert "16 of 19 points, 84.2 %, cut score 60 %" in terminal.seen
    assert desk.attempt().sitting.finished


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (20, 6), (200, 60)])
def test_a_terminal_of_any_size_will_do(desk: Desk, columns: int, rows: int) -> None:
    with desk.terminal(columns=columns, rows=rows) as terminal:
        terminal.item(1)
        terminal.type(desk.answers[0])
        terminal.item(2)
        terminal.child.sendline(":quit")
        assert terminal.end() == 4


def test_killed_after_every_item_it_resumes_to_the_same_score(desk: Desk) -> None:
    undisturbed = desk.pipe(*[line for lines in desk.answers for line in lines])
    report = undisturbed.stdout.partition("Handed in.")[2]
    for path in desk.journals():
        path.unlink()
    for number in range(1, ITEM_COUNT):
        with desk.terminal() as terminal:
            terminal.item(number)
            terminal.type(desk.answers[number - 1])
            terminal.item(number + 1)
            terminal.child.kill(signal.SIGKILL)
            assert terminal.end() == 128 + signal.SIGKILL
        assert list(desk.attempt().sitting.responses) == list(range(1, number + 1))
    with desk.terminal() as terminal:
        terminal.item(ITEM_COUNT)
        terminal.type(desk.answers[-1])
        assert terminal.end() == 0
    assert terminal.seen.partition("Handed in.")[2].replace("\r\n", "\n") == report
    assert len(desk.journals()) == 1


def test_a_second_window_is_told_that_the_attempt_is_open(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.item(1)
        second = desk.pipe()
        assert second.returncode == 2
        assert "is open in another window or process" in second.stderr
        assert "--new" in second.stderr
        assert second.stdout == ""
        terminal.type(desk.answers[0])
        terminal.item(2)


def test_the_end_of_input_saves_and_leaves(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.item(1)
        terminal.type(desk.answers[0])
        terminal.item(2)
        terminal.child.sendeof()
        assert terminal.end() == 4
    assert "Saved: item 2 of 9, 1 answered. Go on with: quizwright take" in terminal.seen
    assert desk.attempt().sitting.paused


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_signals_save_and_leave(desk: Desk, number: signal.Signals, code: int) -> None:
    with desk.terminal() as terminal:
        terminal.item(1)
        terminal.type(desk.answers[0])
        terminal.item(2)
        if number is signal.SIGINT:
            terminal.child.sendintr()
        else:
            terminal.child.kill(number)
        assert terminal.end() == code
    assert "Saved: item 2 of 9, 1 answered." in terminal.seen
    assert desk.attempt().sitting.paused
    with desk.terminal() as terminal:
        terminal.wait_for("Resuming attempt")
        terminal.item(2)


def test_a_closed_terminal_leaves_a_whole_paused_journal(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.item(1)
        terminal.type(desk.answers[0])
        terminal.item(2)
        assert terminal.hang_up() in {4, 129}  # told by the signal, or by the terminal first
    sitting = desk.attempt().sitting
    assert sitting.paused
    assert list(sitting.responses) == [1]


def test_half_an_essay_survives_kill_9(desk: Desk) -> None:
    essay = next(p.number for p in desk.form().placements() if p.interaction.kind == "essay")
    with desk.terminal() as terminal:
        for number in range(1, essay):
            terminal.item(number)
            terminal.type(desk.answers[number - 1])
        terminal.item(essay)
        terminal.type(["A first line that took a long time to write."])
        terminal.prompt()
        terminal.child.kill(signal.SIGKILL)
        terminal.end()
    with desk.terminal() as terminal:
        terminal.wait_for("> A first line that took a long time to write.")


# Pipes and files.


def test_answers_from_a_pipe_lead_to_the_score(desk: Desk) -> None:
    done = desk.pipe(*[line for lines in desk.answers for line in lines])
    assert done.returncode == 0
    assert "Result: passed" in done.stdout
    assert done.stderr == ""


def test_below_the_cut_score_exits_1(desk: Desk) -> None:
    done = desk.pipe(*[":skip"] * 2 * ITEM_COUNT)
    assert done.returncode == 1
    assert "Result: below the cut score" in done.stdout


def test_a_result_that_waits_for_a_person_exits_1(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BLUEPRINT.replace("cut_score: 60", "cut_score: 90"))
    done = desk.pipe(*[line for lines in desk.answers for line in lines])
    assert done.returncode == 1
    assert "Result: open until a person has scored the rest" in done.stdout


def test_no_cut_score_exits_0(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BLUEPRINT.replace("cut_score: 60\n", ""))
    assert desk.pipe(*[":skip"] * 2 * ITEM_COUNT).returncode == 0


def test_json_holds_the_result_and_the_dialogue_goes_to_the_other_stream(desk: Desk) -> None:
    done = desk.pipe(*[line for lines in desk.answers for line in lines], args=("--json",))
    result = json.loads(done.stdout)
    assert done.returncode == 0
    assert result["state"] == "finished"
    assert result["seed"] == 3
    assert (result["items"], result["answered"]) == (9, 9)
    score = result["score"]
    assert (score["points"], score["max_points"], score["outcome"]) == (16, 19, "passed")
    assert score["waiting"] == 3
    assert [each["outcome"] for each in score["items"]].count("right") == 8
    assert Path(result["journal"]).is_file()
    assert "Item 1 of 9" in done.stderr


def test_json_of_a_paused_attempt_says_so(desk: Desk) -> None:
    done = desk.pipe(*desk.answers[0], args=("--json",))
    result = json.loads(done.stdout)
    assert done.returncode == 4
    assert (result["state"], result["answered"]) == ("paused", 1)
    assert "score" not in result


def test_no_input_at_all_ends_at_once(desk: Desk) -> None:
    done = desk.pipe()
    assert done.returncode == 4
    assert "Saved: item 1 of 9, 0 answered." in done.stdout


def test_an_endless_stream_of_nonsense_ends(desk: Desk) -> None:
    with (
        subprocess.Popen(["yes"], stdout=subprocess.PIPE) as yes,
        Path(desk.folder / "out").open("w", encoding="utf-8") as out,
    ):
        done = subprocess.run(
            [sys.executable, "-m", "generator", *desk.args],
            check=False, stdin=yes.stdout, stdout=out, timeout=30, env=environment(), cwd=ROOT,
        )  # fmt: skip
        yes.kill()
    assert done.returncode == 4
    assert "lines in a row held no answer" in (desk.folder / "out").read_text(encoding="utf-8")


def test_a_reader_that_goes_away_pauses_without_a_word(desk: Desk) -> None:
    command = f"{sys.executable} -m generator {' '.join(desk.args)} | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        check=False, input="\n" * 50, capture_output=True, encoding="utf-8", timeout=30,
        env=environment(), cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 4
    assert done.stderr == ""
    assert desk.attempt().sitting.paused


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_terminal_will_do(desk: Desk, encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", *desk.args],
        check=False, input=b"\xff\xfe\xce\xb3\n:quit\n", capture_output=True, timeout=30,
        env=environment(PYTHONIOENCODING=encoding), cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 4
    assert b"Traceback" not in done.stderr


# Which attempt.


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


def test_after_handing_in_the_next_attempt_is_a_new_one(desk: Desk) -> None:
    desk.pipe(*[":skip"] * 2 * ITEM_COUNT)
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


# What the disk can do.


def test_half_a_header_is_set_aside_and_the_learner_starts_anew(desk: Desk) -> None:
    desk.pipe()
    (path,) = desk.journals()
    os.truncate(path, 300)
    done = desk.pipe()
    assert done.returncode == 4
    assert "Item 1 of 9" in done.stdout
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


# What it loads.


def test_going_on_with_an_attempt_loads_no_bank_no_pages_and_no_units(desk: Desk) -> None:
    answers = desk.answers
    desk.pipe(*answers[0])
    code = (
        "import sys\nfrom generator.commands.main import main\n"
        f"try: main({desk.args!r})\n"
        "except SystemExit: pass\n"
        "print('\\n@', *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8",
        input="".join(f"{line}\n" for lines in answers[1:] for line in lines),
        cwd=ROOT, env=environment(),
    )  # fmt: skip
    assert "Result: passed" in done.stdout
    loaded = set(done.stdout.rpartition("@")[2].split())
    heavy = {"yaml", "reportlab", "ziamath", "ziafont", "pint", "PIL", "numpy", "simpleeval"}
    assert loaded & heavy == set()
