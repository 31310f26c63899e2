"""`quizwright review`: items that wait for a review, one by one, and the verdict on each."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.console import Console, pass_console, shared_options
from generator.errors import BadRequest

if TYPE_CHECKING:
    from generator.model.review import Check, Verdict
    from generator.workflows.review import Reviewing, Standing

EPILOG = (
    "Exit codes: 0 nothing waits any more, or the verdicts were recorded; 1 items wait; 2 no such"
    " module or item, or a module with faults; 5 not saved."
)
VERDICTS = ("accepted", "revise")
"""As in the model, which `--help` does not load."""


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
    today = date.today()  # noqa: DTZ011 - the reviewer's own day
    try:
        day = date.fromisoformat(value) if value else today
    except ValueError:
        raise click.BadParameter("write it as YYYY-MM-DD") from None
    if day > today:
        raise click.BadParameter("it lies in the future")
    return day.isoformat()


@click.command("review", epilog=EPILOG)
@click.argument("module")
@click.argument("items", metavar="[ITEM]...", nargs=-1)
@click.option("--list", "listed", is_flag=True, help="Name the items, and do no more.")
@click.option("--show", is_flag=True, help="Print the pages of the items, to read or to print.")
@click.option("--blind", is_flag=True, help="Show key and evidence only after you have answered.")
@click.option(
    "--guide",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The guide, to quote its passages, where the module does not hold it.",
)
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
    show: bool,
    blind: bool,
    guide: Path | None,
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
    from generator.commands.review_walk import Walk, warn
    from generator.workflows.review import Opinion, reviewing

    if record is not None and (listed or show or blind):
        raise BadRequest("--record does not go with --list, --show or --blind", "leave one out")
    session = reviewing(module, guide)
    chosen = session.chosen(items, every=every)
    if listed or (console.json and record is None):
        return _list(console, chosen)
    if show:
        return _show(console, session, chosen)
    opinion = Opinion(record or "accepted", day, by or "", checked, note)
    if record is None:
        return Walk(console, module, guide, opinion, blind=blind).through(chosen)
    if not items:
        raise BadRequest("--record needs the items that it is about", "name them after the module")
    if by is None:
        raise BadRequest("who reviews?", "say it with --by: a role or a name")
    session.record(chosen, opinion)
    console.aside(f"recorded '{record}' for {len(chosen)} item{'s' * (len(chosen) != 1)}")
    warn(console, module)
    return 0


def _show(console: Console, session: "Reviewing", chosen: Sequence["Standing"]) -> int:
    from generator.commands.review_page import review_page
    from generator.commands.review_walk import WIDEST

    width = min(shutil.get_terminal_size().columns, WIDEST)
    for standing in chosen:
        for line in review_page(session.bank, standing, width):
            console.result(line)
        console.result("─" * width)
    return 1 if any(each.waits for each in chosen) else 0


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
