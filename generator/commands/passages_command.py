"""`quizwright passages`: fingerprints of a guide's passages, for `key-points.yaml`."""

import re
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.console import Console, pass_console, shared_options
from generator.errors import BadRequest

if TYPE_CHECKING:
    from generator.workflows.passages import Stretch

EPILOG = "Exit codes: 0 done, 2 unusable guide, or a text that does not stand there exactly once."


@click.command("passages", epilog=EPILOG)
@click.argument("guide", type=click.Path(path_type=Path))
@click.option("--text", metavar="WORDS", help="Only the stretch of the guide with these words.")
@click.option("--lines", metavar="A-B", help="Only the stretch on these lines, all their words.")
@click.option("--yaml", is_flag=True, help="Print entries for `passages:` in key-points.yaml.")
@click.option("--place", metavar="PLACE", help="Place to write in the entry, for instance H3.B2.")
@shared_options(data=True)
@pass_console
def command(
    console: Console,
    guide: Path,
    text: str | None,
    lines: str | None,
    *,
    yaml: bool,
    place: str | None,
) -> None:
    """Print the fingerprints of a guide's passages.

    Shows each heading, list entry and sentence of GUIDE, a plain text or Markdown file, with its
    lines, its length in words, its fingerprint and its beginning. A key point is tied to the
    guide by these fingerprints; `quizwright trace` looks for them.
    """
    from generator.workflows.passages import NO_PLACE, as_yaml

    _refuse_contradictions(console, text, lines, yaml=yaml, place=place)
    stretches = _chosen(guide, text, lines)
    if console.json:
        console.data([asdict(stretch) for stretch in stretches])
    elif yaml:
        console.result("\n".join(as_yaml(stretch, place or NO_PLACE) for stretch in stretches))
    else:
        _show(console, stretches)


def _refuse_contradictions(
    console: Console, text: str | None, lines: str | None, *, yaml: bool, place: str | None
) -> None:
    if text is not None and lines is not None:
        raise BadRequest("--text and --lines exclude each other", "give one of them")
    if yaml and console.json:
        raise BadRequest("--yaml and --json exclude each other", "give one of them")
    if place is not None and not (yaml and (text or lines)):
        hint = "add --yaml, and --text or --lines"
        raise BadRequest("--place names one stretch in an entry of YAML", hint)


def _chosen(guide: Path, text: str | None, lines: str | None) -> "list[Stretch]":
    from generator.workflows.passages import all_stretches, stretch_on_lines, stretch_with_text

    if text is not None:
        return [stretch_with_text(guide, text)]
    if lines is None:
        return all_stretches(guide)
    match = re.fullmatch(r"([0-9]{1,9})(?:-([0-9]{1,9}))?", lines)
    if match is None:
        raise BadRequest(f"'{lines}' are no lines", "write them as 43-45, or 43 for one line")
    return [stretch_on_lines(guide, int(match[1]), int(match[2] or match[1]))]


def _show(console: Console, stretches: "list[Stretch]") -> None:
    from generator.commands.table import screen_width, shortened

    for each in stretches:
        size = f"{each.words} word{'s' * (each.words != 1)}"
        console.result(f"{each.lines:<9}  {each.kind:<8}  {size:>9}  {each.hash}")
        console.result(f"    {shortened(each.text, screen_width() - 4)}", dim=True)
