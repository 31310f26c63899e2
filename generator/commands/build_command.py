"""`quizwright build`: worksheets and answer keys as PDF."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from generator.commands.console import Console, pass_console, shared_options
from generator.render.paper import PAPERS

if TYPE_CHECKING:
    from generator.model.bank import Bank
    from generator.workflows.build import Built, PrintRun

EPILOG = (
    "Exit codes: 0 done, 2 wrong use or unusable input, 5 not saved, 6 no form found,"
    " 130 interrupted."
)
_FEW = 4
"""Up to so many copies are made before a progress bar could be read."""


@click.command("build", epilog=EPILOG)
@click.argument("quizzes", metavar="QUIZ...", nargs=-1, required=True)
@click.option(
    "--copies",
    type=click.IntRange(1, 10_000),
    default=1,
    show_default=True,
    help="How many copies of each quiz: the same items, each copy in an order of its own.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**32 - 1),
    help="Draw the forms of this seed; otherwise the quiz's own.",
)
@click.option(
    "--number",
    type=click.IntRange(1, 1_000_000),
    default=1,
    show_default=True,
    help="Number of the first copy.",
)
@click.option(
    "--paper",
    type=click.Choice(list(PAPERS)),
    default="a4",
    show_default=True,
    help="Size of the paper.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("output"),
    show_default=True,
    help="Folder for the files; each module has a folder in it.",
)
@shared_options(data=True)
@pass_console
def command(
    console: Console,
    *,
    quizzes: tuple[str, ...],
    copies: int,
    seed: int | None,
    number: int,
    paper: str,
    out: Path,
) -> None:
    """Write worksheets and answer keys as PDF.

    Each copy of a QUIZ becomes two files, OUT/MODULE/QUIZ-SEED-NUMBER.pdf and the same name with
    -key. Equal seed and number give the same files again, as long as the module is not edited.
    """
    from generator.workflows.build import PrintRun
    from generator.workflows.locate import load_quiz

    names = list(dict.fromkeys(quizzes))
    loaded = [load_quiz(name) for name in names]
    run = PrintRun(out, copies, seed, number, PAPERS[paper])
    built: list[Built] = []
    try:
        _build(console, loaded, run, built)
    finally:
        _report(console, names, built, seed)  # also if the disk is full half-way


def _build(
    console: Console,
    loaded: list[tuple["Bank", str]],
    run: "PrintRun",
    built: list["Built"],
) -> None:
    """Build all copies; each is added to `built` as soon as its files are on the disk."""
    from generator.workflows.build import build

    made = (each for bank, quiz in loaded for each in build(bank, quiz, run))
    with _progress(console, made, len(loaded) * run.copies) as watched:
        built.extend(watched)


@contextmanager
def _progress(console: Console, made: Iterator["Built"], total: int) -> Iterator[Iterator["Built"]]:
    """A progress bar around many copies, if a person watches."""
    if total <= _FEW or console.quiet or console.json or not sys.stderr.isatty():
        yield made
        return
    with click.progressbar(made, length=total, label="Building", file=sys.stderr) as bar:
        yield iter(bar)


def _report(console: Console, names: list[str], built: list["Built"], asked: int | None) -> None:
    """Say what was made, and how the quizzes are taken without paper."""
    if console.json:
        console.data([each.as_data() for each in built])
        return
    for each in built:
        console.result(str(each.worksheet))
        console.result(str(each.key))
    if built:
        count = f"{len(built)} worksheet{'s' * (len(built) != 1)}"
        console.aside(f"{count} with answer keys. The same in the terminal:")
    seed = "" if asked is None else f" --seed {asked}"
    for name in names if built else ():
        console.aside(f"  quizwright take {quote(name)}{seed}")
