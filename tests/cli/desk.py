"""A module, a home for attempts, and the terminals and pipes that lead to them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect

from generator.assemble.form import assemble
from generator.model.form import Form
from generator.session.journal import read_journal
from generator.session.replay import Replayed
from generator.workflows.locate import load_quiz
from tests.cli.running import ROOT, environment, quizwright
from tests.modules import BLUEPRINT, write_module
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
        return sorted(self.home.glob("attempts/sample-*/all-kinds/*.jsonl"))

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
