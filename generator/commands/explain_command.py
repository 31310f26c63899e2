"""`quizwright explain`: the manual page of a rule, or a table of all rules."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.console import Console, pass_console, shared_options
from generator.errors import BadRequest

if TYPE_CHECKING:
    from generator.lint.rule import Rule

_POINT = re.compile(r"\n(?=- )")
"""Before an entry of a list."""

_ROOMY = 72
"""Columns from which on a table of all rules can be read."""

_NOTE = (
    "Rules in preview run with --preview, or when --select names them."
    " Where a rule has a fix, --fix makes it."
)


@click.command("explain", epilog="Exit codes: 0 done, 2 no such code, 5 not saved.")
@click.argument("code", required=False)
@click.option(
    "--write",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write the pages of all rules into a folder, as Markdown.",
)
@shared_options(data=True)
@pass_console
def command(console: Console, code: str | None, write: Path | None) -> None:
    """Explain a rule of the lint, or list all rules.

    CODE is a rule's code or name, for instance IW303 or lost-sequence, or the code of a finding of
    `quizwright check`. Without one, lists all rules.
    """
    if write is not None:
        if code is not None:
            raise BadRequest("--write writes the pages of all rules", "leave out the code")
        _write(console, write)
    elif code is None:
        _list(console)
    else:
        _explain(console, code)


def _explain(console: Console, code: str) -> None:
    from generator.bank.codes import CATALOGUE
    from generator.lint.formats.data import rule_data
    from generator.lint.manual import page
    from generator.lint.selection import rule_named

    if code.upper() in CATALOGUE:
        name = CATALOGUE[code.upper()]
        if console.json:
            console.data({"code": code.upper(), "name": name})
            return
        console.result(f"{code.upper()} {name}", bold=True)
        console.result("A fault in the structure of a module; docs/findings.md says what to do.")
        return
    rule = rule_named(code)
    if console.json:
        console.data(rule_data(rule) | {"manual": rule.manual})
    else:
        _show(console, page(rule))


def _show(console: Console, text: str) -> None:
    """Print a page: headings in bold, paragraphs as wide as the screen, examples as they are."""
    from generator.commands.table import screen_width
    from generator.markup.wrap import wrap

    for number, block in enumerate(text.strip().split("\n\n")):
        if number:
            console.result()
        if block.startswith("    "):
            console.result(block)
        elif block.startswith("#"):
            console.result(block, bold=True)
        else:
            for piece in _POINT.split(block):
                for line in wrap(" ".join(piece.split()), screen_width()):
                    console.result(line)


def _list(console: Console) -> None:
    from generator.commands.table import screen_width, table
    from generator.lint.formats.data import rule_data
    from generator.lint.registry import RULES
    from generator.markup.wrap import wrap

    if console.json:
        console.data([rule_data(rule) for rule in RULES])
        return
    rows = [(rule.code, rule.name, _state(rule), rule.summary) for rule in RULES]
    width = screen_width()
    if width >= _ROOMY:
        console.result(table(rows, ("Code", "Name", "Severity", "Finds"), width))
    else:
        for code, name, state, summary in rows:
            console.result(f"{code} {name}", bold=True)
            for line in wrap(f"{state}: {summary}", width - 2):
                console.result(f"  {line}")
    console.aside()
    for line in wrap(_NOTE, width):
        console.aside(line)


def _state(rule: "Rule") -> str:
    state = "preview" if rule.preview else rule.severity
    return f"{state}, fix" if rule.fixes else state


def _write(console: Console, folder: Path) -> None:
    from generator.lint.manual import page
    from generator.lint.registry import RULES
    from generator.workflows.files import write_whole

    for rule in RULES:
        path = folder / f"{rule.code}.md"
        write_whole(path, page(rule).encode())
        console.result(str(path))
