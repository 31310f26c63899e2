"""`quizwright review`: items that wait for a review, one by one, and the verdict on each."""

import shutil
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from generator.commands.console import Console, pass_console, shared_options
from generator.errors import BadRequest

if TYPE_CHECKING:
    from generator.model.review import Check, Verdict
    from generator.workflows.review import Opinion, Reviewing, Standing

EPILOG = (
    "Exit codes: 0 nothing waits any more, or the verdicts were recorded; 1 items wait; 2 no such"
    " module or item, or a module with faults; 5 not saved."
)
VERDICTS = ("accepted", "revise")
"""As in the model, which `--help` does not load."""

_WIDEST = 160
_ACCEPT, _REVISE, _SKIP, _QUIT = "a", "r", "s", "q"


def _checks(
    _context: click.Context, _parameter: click.Parameter, value: str
) -> tuple["Check", ...]:
    from generator.model.review import CHECKS

    names = {name.strip() for name in value.split(",") if name.strip()}
    unknown = sorted(names.difference(CHECKS))
    if unknown:
        hint = f"there are: {', '.join(CHECKS)}"
        raise click.BadParameter(f"'{unknown[0]}' is nothing to check; {hint}")
    return tuple(check for check in CHECKS if check in names)


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str:
    try:
        return (date.fromisoformat(value) if value else date.today()).isoformat()  # noqa: DTZ011 - the reviewer's own day
    except ValueError:
        raise click.BadParameter("write it as YYYY-MM-DD") from None


@click.command("review", epilog=EPILOG)
@click.argument("module")
@click.argument("items", metavar="[ITEM]...", nargs=-1)
@click.option("--list", "listed", is_flag=True, help="Name the items, and do no more.")
@click.option("--all", "every", is_flag=True, help="Take items that are accepted as they are too.")
@click.option(
    "--record",
    type=click.Choice(VERDICTS),
    help="Record this verdict on the named items without asking.",
)
@click.option("--by", help="Who reviews: a role or a name. Asked for unless given.")
@click.option(
    "--checked",
    default="facts,key,distractors,language",
    show_default=True,
    callback=_checks,
    help="What is looked at, with commas.",
)
@click.option("--note", help="What the reviewer has to say; 'revise' needs it.")
@click.option("--date", "day", callback=_day, metavar="DAY", help="Day of the review; today.")
@shared_options(data=True)
@pass_console
def command(
    console: Console,
    *,
    module: str,
    items: tuple[str, ...],
    listed: bool,
    every: bool,
    record: "Verdict | None",
    by: str | None,
    checked: "tuple[Check, ...]",
    note: str | None,
    day: str,
) -> int:
    """Walk through items that wait for a review, and record the verdict.

    An item of MODULE waits if it is new or was changed since its last review. Each is shown with
    its key, the passage of the guide and the evidence; the verdict is written into the item's
    file, with the day and what was checked. An accepted item gets the status `reviewed`, one to be
    revised goes back to `draft`, so that no quiz draws it. With ITEMs, only these.
    """
    from generator.workflows.review import Opinion, reviewing

    session = reviewing(module)
    chosen = session.chosen(items, every=every)
    if listed or (console.json and record is None):
        return _list(console, chosen)
    opinion = Opinion(record or "accepted", day, by or "", checked, note)
    if record is None:
        return _Walk(console, module, opinion).through(chosen)
    if not items:
        raise BadRequest("--record needs the items that it is about", "name them after the module")
    if by is None:
        raise BadRequest("who reviews?", "say it with --by: a role or a name")
    session.record(chosen, opinion)
    console.aside(f"recorded '{record}' for {len(chosen)} item{'s' * (len(chosen) != 1)}")
    return 0


def _list(console: Console, chosen: Sequence["Standing"]) -> int:
    if console.json:
        console.data([_data(each) for each in chosen])
    elif console.quiet:
        for each in chosen:
            console.result(each.item)
    else:
        _table(console, chosen)
    return 1 if any(each.waits for each in chosen) else 0


def _data(standing: "Standing") -> dict[str, object]:
    last = standing.last
    return {
        "item": standing.item,
        "topic": standing.topic,
        "state": standing.state,
        "last": None if last is None else last.model_dump(mode="json"),
    }


def _table(console: Console, chosen: Sequence["Standing"]) -> None:
    from generator.commands.table import screen_width, table

    if not chosen:
        console.result("No item waits for a review.")
        return
    rows = [
        (each.item, each.topic, each.state, each.last.date if each.last else "–") for each in chosen
    ]
    console.result(table(rows, ("Item", "Topic", "State", "Last review"), screen_width()))
    console.result()
    waiting = sum(each.waits for each in chosen)
    console.result(f"{waiting} item{'s' * (waiting != 1)} to review")


class _Walk:
    """A reviewer at the prompt, going through items one by one."""

    def __init__(self, console: Console, module: str, opinion: "Opinion") -> None:
        self._console = console
        self._module = module
        self._opinion = opinion

    def through(self, chosen: Sequence["Standing"]) -> int:
        """Show each item and record what is said of it; whatever was said before leaving stays."""
        if not chosen:
            self._console.result("No item waits for a review.")
            return 0
        waiting = len(chosen)
        try:
            for number, standing in enumerate(chosen, 1):
                waiting -= self._ask(standing.item, f"{number} of {len(chosen)}")
        except click.Abort:  # ctrl-C, `q`, or no more answers
            self._console.result()
        self._console.aside(f"{waiting} item{'s' * (waiting != 1)} left to review")
        return 1 if waiting else 0

    def _ask(self, item: str, where: str) -> bool:
        """Whether the item was given a verdict that lets it pass."""
        from generator.commands.review_page import review_page
        from generator.workflows.review import reviewing

        session = reviewing(self._module)  # what was recorded has moved the lines of the files
        (standing,) = session.chosen([item], every=True)
        width = min(shutil.get_terminal_size().columns, _WIDEST)
        self._console.result(where, bold=True)
        for line in review_page(session.bank, standing, width):
            self._console.result(line)
        while True:
            match self._prompt("[a]ccept, [r]evise, [s]kip or [q]uit").casefold()[:1]:
                case verb if verb in {_ACCEPT, _REVISE}:
                    return self._record(session, standing, verb)
                case verb if verb == _SKIP:
                    return False
                case verb if verb == _QUIT:
                    raise click.Abort
            self._console.result("Please type a, r, s or q.")

    def _record(self, session: "Reviewing", standing: "Standing", verb: str) -> bool:
        from dataclasses import replace

        by = self._opinion.by or self._prompt("Who reviews (a role or a name)")
        self._opinion = replace(self._opinion, by=by)
        verdict: Verdict = "accepted" if verb == _ACCEPT else "revise"
        note = self._opinion.note
        if verdict == "revise" and note is None:
            note = self._prompt("What is to be revised")
        session.record([standing], replace(self._opinion, verdict=verdict, note=note))
        self._console.result(f"Recorded: {verdict}.", bold=True)
        self._console.result()
        return verdict == "accepted"

    def _prompt(self, text: str) -> str:
        answer: str = click.prompt(text, type=str)
        return answer.strip()
