"""A shipped quiz, killed with SIGKILL after every item and resumed, against an undisturbed run.

python -m benchmarks.kill [MODULE/QUIZ]
"""

import signal
import sys
import tempfile
from pathlib import Path

import pexpect

from generator.assemble.form import assemble
from generator.model.form import Form
from generator.workflows.locate import load_quiz
from tests.cli.running import ROOT, environment
from tests.session.keys import all_right


class Sitting:
    """A process that takes the quiz at a pseudo-terminal."""

    def __init__(self, quiz: str, home: Path) -> None:
        self.said = ""
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "generator", "take", quiz, "--home", str(home)],
            env=environment(),
            cwd=str(ROOT),
            dimensions=(24, 80),
            encoding="utf-8",
            timeout=60,
        )
        self.child.delaybeforesend = None

    def wait_for_item(self, number: int, of: int) -> None:
        """Wait until the item and its prompt are on the screen."""
        self.child.expect_exact(f"Item {number} of {of}")
        self.wait_for_prompt()

    def wait_for_prompt(self) -> None:
        """Wait for a prompt."""
        self.child.expect([r"\): $", r"\r\n> $"])

    def answer(self, lines: list[str]) -> None:
        """Type an answer, line by line."""
        for n, line in enumerate(lines):
            if n:
                self.wait_for_prompt()
            self.child.sendline(line)

    def end(self) -> str:
        """The report, after the last answer."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        return str(self.child.before).partition("Result:")[2]


def undisturbed(quiz: str, home: Path, answers: list[list[str]]) -> str:
    """The report of a run from beginning to end."""
    sitting = Sitting(quiz, home)
    for number, lines in enumerate(answers, 1):
        sitting.wait_for_item(number, len(answers))
        sitting.answer(lines)
    return sitting.end()


def killed(quiz: str, home: Path, answers: list[list[str]]) -> str:
    """The report of a run that is killed as soon as each further item is on the screen."""
    for number, lines in enumerate(answers, 1):
        sitting = Sitting(quiz, home)
        sitting.wait_for_item(number, len(answers))
        sitting.answer(lines)
        if number == len(answers):
            return sitting.end()
        sitting.wait_for_item(number + 1, len(answers))
        sitting.child.kill(signal.SIGKILL)
        sitting.child.close(force=True)
    return ""


def some_wrong(form: Form) -> list[list[str]]:
    """Right answers, but every third single choice item gets its first option."""
    answers = all_right(form)
    for n, placement in enumerate(form.placements()):
        if placement.interaction.kind == "single_choice" and n % 3 == 0:
            answers[n] = ["A"]
    return answers


def main() -> None:
    """Print both results and whether they are equal."""
    quiz = sys.argv[1] if len(sys.argv) > 1 else "nk-cells-and-car-t/basics"
    bank, name = load_quiz(quiz)
    answers = some_wrong(assemble(bank, name, bank.blueprints[name].seed))
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        calm, hunted = undisturbed(quiz, Path(one), answers), killed(quiz, Path(two), answers)
    print(f"undisturbed:               {' '.join(calm.split()[:14])}")
    print(f"killed {len(answers) - 1} times, resumed:  {' '.join(hunted.split()[:14])}")
    print("reports equal to the letter" if calm == hunted else "REPORTS DIFFER")
    sys.exit(calm != hunted)


if __name__ == "__main__":
    main()
