"""Leads a learner through a sitting at the streams of this process, and says goodbye."""

import sys
from secrets import choice
from shlex import join
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from generator.commands.console import Console

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.session.attempt import Attempt
    from generator.session.dialogue import Dialogue
    from generator.workflows.take import Desk, Face, Taken

PAUSED = 4
_SUFFIX = 4
_LETTERS = ascii_lowercase + digits


def lead(console: Console, words: list[str], sit: "Callable[[Desk, Face], Taken]") -> "Taken | int":
    """Let a learner sit an attempt; how it ended, or the exit code if it was cut off.

    Args:
        console: where results go; with JSON, the dialogue is on standard error.
        words: the command that goes on with the attempt.
        sit: begins or resumes the attempt and lets the face lead through it.
    """
    from generator.session.clock import system_clock
    from generator.session.dialogue import HungUp
    from generator.session.stop import Stopped, stoppable
    from generator.session.streams import dialogue_at
    from generator.workflows.take import Desk

    suffix = "".join(choice(_LETTERS) for _ in range(_SUFFIX))
    desk = Desk(console.home, system_clock(), suffix)
    with stoppable() as stops:
        dialogue = dialogue_at(sys.stdin, sys.stderr if console.json else sys.stdout, stops)
        face = _Face(dialogue, _with_home(console, words))
        try:
            taken = sit(desk, face)
        except Stopped as stopped:
            face.farewell()
            return stopped.exit_code
        except HungUp as error:
            face.farewell(str(error))
            return PAUSED if stops.number is None else 128 + stops.number
    if taken.score is None:
        face.farewell()
    return taken


def exit_code(taken: "Taken") -> int:
    """What the shell is told: 0 passed or no cut score, 1 below or waiting, 4 paused."""
    if taken.score is None:
        return PAUSED
    return 0 if taken.score.outcome in {"passed", "no_cut"} else 1


def _with_home(console: Console, words: list[str]) -> str:
    """The command on one line; it names a home that was typed, and only that."""
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
