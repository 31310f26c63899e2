"""`quizwright lint --fix`: changes are shown, then asked for, then made."""

import sys
from collections.abc import Callable, Iterable, Sequence

import click

from generator.commands.console import Console
from generator.lint.finding import LintFinding
from generator.workflows.mend import Mending, mendings, write_mending

_ROUNDS = 10
"""A fix may uncover another; so many rounds no item needs."""

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def mend(console: Console, lint: Callable[[], Iterable[LintFinding]], *, yes: bool) -> None:
    """Make the safe fixes of what `lint` finds, round by round, until none is left."""
    for _ in range(_ROUNDS):
        planned = mendings(lint())
        changes = [each for each in planned if each.made]
        if not changes:
            _tell_refused(console, planned)
            return
        for each in changes:
            _show(console, each)
        _tell_refused(console, planned)
        if not _wanted(console, changes, yes=yes):
            return
        for each in changes:
            write_mending(each)
        count = sum(each.made for each in changes)
        console.aside(f"{count} fix{'es' * (count != 1)} made")


def _wanted(console: Console, changes: Sequence[Mending], *, yes: bool) -> bool:
    count = sum(each.made for each in changes)
    what = f"{count} fix{'es' * (count != 1)} in {len(changes)} file{'s' * (len(changes) != 1)}"
    if yes:
        return True
    if not sys.stdin.isatty():
        console.result(f"Nothing is written: {what} possible. Add --yes to make them.")
        return False
    return click.confirm(f"Make {what}?", default=False)


def _show(console: Console, mending: Mending) -> None:
    for line in mending.diff().splitlines():
        console.result(line, fg=_COLOURS.get(line[:1]))


def _tell_refused(console: Console, planned: Iterable[Mending]) -> None:
    for each in planned:
        for finding, reason in each.refused:
            console.result(f"{finding.finding.place}: {finding.finding.code} not mended: {reason}")
