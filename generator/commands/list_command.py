"""`quizwright list`: which modules and quizzes there are."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from generator.commands.console import Console, pass_console, shared_options

if TYPE_CHECKING:
    from generator.workflows.catalogue import QuizEntry


@click.command("list", epilog="Exit codes: 0 done, 2 no such module or a module with faults.")
@click.argument("modules", metavar="[MODULE]...", nargs=-1)
@click.option("--detail", is_flag=True, help="Count the items by all that they are.")
@shared_options(data=True)
@pass_console
def command(console: Console, *, modules: tuple[str, ...], detail: bool) -> None:
    """Show modules and their quizzes.

    Without a MODULE, all shipped modules; otherwise the named ones, by name or by the path of
    their folder. With --detail, counts of the reviewed items by key point, topic, level, kind,
    stance, tag and review.
    """
    from generator.workflows.catalogue import catalogue
    from generator.workflows.folders import module_names

    if detail:
        from generator.commands.composition_tables import show_compositions
        from generator.workflows.composition import composition_of

        show_compositions(console, [composition_of(name) for name in modules or module_names()])
        return
    entries = catalogue(modules or module_names())
    if console.json:
        console.data([entry.as_data() for entry in entries])
        return
    for entry in entries:
        console.result(f"{entry.name}  {entry.title}", bold=True)
        console.result(
            f"  {entry.reviewed} reviewed items, {entry.key_points} key points, as of {entry.as_of}"
        )
        for quiz in entry.quizzes:
            console.result(f"  {entry.name}/{quiz.name}")
            console.result(f"      {quiz.title}: {', '.join(_facts(quiz))}")
            console.result(f"      {quiz.summary}")


def _facts(quiz: "QuizEntry") -> Iterator[str]:
    yield f"{quiz.items} items"
    if quiz.minutes is not None:
        yield f"{quiz.minutes} minutes"
    match quiz.cut_score:
        case None:
            yield "no cut score"
        case "angoff":
            yield "cut score from the items' difficulties"
        case percentage:
            yield f"cut score {percentage}%"
