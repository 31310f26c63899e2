"""`quizwright take`: sit a quiz in the terminal."""

from typing import TYPE_CHECKING

import click

from generator.commands.console import Console, pass_console, shared_options

if TYPE_CHECKING:
    from generator.workflows.take import Desk, Face, Mode, Taken

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
@click.option(
    "--practice",
    "mode",
    flag_value="practice",
    help="Feedback after each answer; missed items come back until they were right twice.",
)
@click.option(
    "--exam",
    "mode",
    flag_value="exam",
    help="Feedback at the end; answers can be changed until then.",
)
@shared_options(data=True)
@pass_console
def command(
    console: Console, *, quiz: str, seed: int | None, new: bool, mode: "Mode | None"
) -> int:
    """Sit a quiz in the terminal.

    Every answer is saved before the next item is shown. If you leave, or are cut off, the same
    command goes on where you stopped. It also reads answers from a pipe, one a line.
    """
    from generator.commands.leading import exit_code, lead
    from generator.workflows.take import take

    def sit(desk: "Desk", face: "Face") -> "Taken":
        return take(quiz, desk, face, seed=seed, new=new, mode=mode)

    taken = lead(console, ["quizwright", "take", quiz], sit)
    if isinstance(taken, int):
        return taken
    if console.json:
        console.data(taken.as_data())
    return exit_code(taken)
