"""What a command says: results, asides and JSON, alike in every command."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.errors import Finding, QuizwrightError, UnusableInput
from generator.markup.characters import escaped_in_json, printable


class Console:
    """Where a command's words go, and the options that every command shares."""

    def __init__(self) -> None:
        self.quiet = False
        self.json = False
        self.color: bool | None = None
        self._home: Path | None = None

    @property
    def home(self) -> Path:
        """Folder of the learners' data: `--home`, `QUIZWRIGHT_HOME` or the platform's place."""
        if self._home is None:
            chosen = os.environ.get("QUIZWRIGHT_HOME")
            self._home = Path(chosen) if chosen else _platform_home()
        return self._home

    @home.setter
    def home(self, path: Path) -> None:
        self._home = path

    def result(self, text: str = "", **style: Any) -> None:
        """Say what was asked for."""
        self._echo(text, err=False, style=style)

    def aside(self, text: str = "", **style: Any) -> None:
        """Say what is good to know; `--quiet` and `--json` keep it back."""
        if not (self.quiet or self.json):
            self._echo(text, err=False, style=style)

    def data(self, value: Any) -> None:
        """Print a value as JSON."""
        click.echo(escaped_in_json(json.dumps(value, ensure_ascii=False, indent=2)))

    def finding(self, finding: Finding, *, err: bool = False) -> None:
        """Print a finding and, below it, what to do."""
        self._echo(str(finding), err=err, style={})
        if finding.hint:
            self._echo(f"    {finding.hint}", err=err, style={"dim": True})

    def failure(self, error: QuizwrightError) -> None:
        """Print an error on standard error."""
        if isinstance(error, UnusableInput):
            for finding in error.findings:
                self.finding(finding, err=True)
        self._echo(f"quizwright: {error.message}", err=True, style={"fg": "red"})
        if error.hint:
            self._echo(f"    {error.hint}", err=True, style={})

    def _echo(self, text: str, *, err: bool, style: dict[str, Any]) -> None:
        clean = printable(text)
        click.echo(click.style(clean, **style) if style else clean, err=err, color=self._colors())

    def _colors(self) -> bool | None:
        if self.color is False or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
            return False
        return self.color


def _platform_home() -> Path:
    from platformdirs import user_data_path  # only commands with data pay for it

    return user_data_path("quizwright", appauthor=False)


pass_console = click.make_pass_decorator(Console, ensure=True)


def _keep(setting: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(context: click.Context, _parameter: click.Parameter, value: Any) -> None:
        if value is not None and value is not False:
            console = context.find_root().ensure_object(Console)
            setattr(console, setting, False if setting == "color" else value)

    return callback


def shared_options(*, data: bool) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the options that all commands have; `data` adds `--json`."""
    options = [
        click.option(
            "--home",
            type=click.Path(file_okay=False, path_type=Path),
            expose_value=False,
            callback=_keep("home"),
            help="Folder of the learners' data. [env: QUIZWRIGHT_HOME]",
        ),
        click.option(
            "--no-color",
            is_flag=True,
            expose_value=False,
            callback=_keep("color"),
            help="No colours; NO_COLOR does the same.",
        ),
        click.option(
            "-q",
            "--quiet",
            is_flag=True,
            expose_value=False,
            callback=_keep("quiet"),
            help="Say only what was asked for, and errors.",
        ),
    ]
    if data:
        options.append(
            click.option(
                "--json",
                "as_json",
                is_flag=True,
                expose_value=False,
                callback=_keep("json"),
                help="Print data as JSON.",
            )
        )

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate
