"""`quizwright list`: which modules and quizzes there are."""

import click

from generator.commands.console import Console, pass_console, shared_options


@click.command("list", epilog="Exit codes: 0 done, 2 no such module or a module with faults.")
@click.argument("modules", metavar="[MODULE]...", nargs=-1)
@shared_options(data=True)
@pass_console
def command(console: Console, modules: tuple[str, ...]) -> None:
    """Show modules and their quizzes.

    Without a MODULE, all shipped modules; otherwise the named ones, by name or by the path of
    their folder.
    """
    from generator.workflows.catalogue import catalogue
    from generator.workflows.folders import module_names

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
            cut = "no cut score" if quiz.cut_score is None else f"cut score {quiz.cut_score}%"
            console.result(f"      {quiz.title}: {quiz.items} items, {cut}")
            console.result(f"      {quiz.summary}")
