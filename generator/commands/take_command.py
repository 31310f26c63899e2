"""`quizwright take`: sit a quiz in the terminal."""

import sys
from secrets import choice
from shlex import join
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from generator.commands.console import Console, pass_console, shared_options

if TYPE_CHECKING:
    from generator.session.attempt import Attempt
    from generator.session.dialogue import Dialogue
    from generator.workflows.take import Taken

PAUSED = 4
_SUFFIX = 4
_LETTERS = ascii_lowercase + digits

EPILOG = (
    "Exit codes: 0 passed, or handed in where there is no cut score; 1 below the cut score, or"
    " a person has yet to score the rest; 2 wrong use or unusable input; 4 saved and paused;"
    " 5 not saved; 6 no form found; 129, 130 or 143 hung up, ctrl-C or terminated, saved."
)


@click.command("take", epilog=EPILOG)
@click.argument("quiz", metavar="QUIZ")
@click.option(
    "--seed",
    type=click.IntRange(min=0, max=2**32 - 1),
    help="Draw the form of this seed; otherwise the quiz's own.",
)
@click.option("--new", is_flag=True, help="Begin a new attempt even if one is unfinished.")
@shared_options(data=True)
@pass_console
def command(console: Console, *, quiz: str, seed: int | None, new: bool) -> int:
    """Sit a quiz in the terminal.

    Every answer is saved before the next item is shown. If you leave, or are cut off, the same
    command goes on where you stopped. It also reads answers from a pipe, one a line.
    """
    from generator.session.clock import system_clock
    from generator.session.dialogue import HungUp
    from generator.session.stop import Stopped, stoppable
    from generator.session.streams import dialogue_at
    from generator.workflows.take import Desk, take

    suffix = "".join(choice(_LETTERS) for _ in range(_SUFFIX))
    desk = Desk(console.home, system_clock(), suffix)
    with stoppable() as stops:
        dialogue = dialogue_at(sys.stdin, sys.stderr if console.json else sys.stdout, stops)
        face = _Face(dialogue, _again(console, quiz))
        try:
            taken = take(quiz, desk, face, seed=seed, new=new)
        except Stopped as stopped:
            face.farewell()
            return stopped.exit_code
        except HungUp as error:
            face.farewell(str(error))
            return PAUSED if stops.number is None else 128 + stops.number
    if taken.score is None:
        face.farewell()
    if console.json:
        console.data(taken.as_data())
    return exit_code(taken)


def _again(console: Console, quiz: str) -> str:
    """The command that goes on with this attempt; it names a home that was typed, and only that."""
    words = ["quizwright", "take", quiz]
    context: click.Context | None = click.get_current_context()
    while context is not None:
        if context.get_parameter_source("home") is ParameterSource.COMMANDLINE:
            return join([*words, "--home", str(console.home)])
        context = context.parent
    return join(words)


class _Face:
    """The plain face, and the last words to a learner who leaves it; `again` is how to go on."""

    def __init__(self, dialogue: "Dialogue", again: str) -> None:
        self._dialogue = dialogue
        self._again = again
        self._attempt: Attempt | None = None

    def __call__(self, attempt: "Attempt") -> None:
        from generator.session.dialogue import HungUp
        from generator.session.plain import PlainFace
        from generator.session.streams import silence

        self._attempt = attempt
        try:
            PlainFace(attempt, self._dialogue).sit()
        except HungUp:
            if not attempt.sitting.finished:
                raise
            silence(self._dialogue.sink)  # the report is lost, the result stands

    def farewell(self, reason: str = "") -> None:
        """Say what is saved and how to go on, if anybody listens."""
        from generator.session.dialogue import HungUp
        from generator.session.layout import literal
        from generator.session.opening import standing
        from generator.session.stop import Stopped
        from generator.session.streams import silence

        if self._attempt is None:
            return
        if self._attempt.sitting.finished:
            silence(self._dialogue.sink)  # cut off in the report: what is left of it is dropped
            return
        text = f"Saved: {standing(self._attempt.sitting)}. Go on with:"
        width = self._dialogue.width
        try:
            self._dialogue.say(
                "",
                *(literal(reason, width) if reason else []),
                *literal(text, width),
                self._again,  # on one line, however long, so that it can be copied
            )
        except (HungUp, Stopped):
            silence(self._dialogue.sink)


def exit_code(taken: "Taken") -> int:
    """What the shell is told: `EPILOG` explains it."""
    if taken.score is None:
        return PAUSED
    return 0 if taken.score.outcome in {"passed", "no_cut"} else 1
