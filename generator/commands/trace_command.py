"""`quizwright trace`: key points against their guide, or against the items that measure them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.console import Console, pass_console, shared_options

if TYPE_CHECKING:
    from generator.workflows.trace import Trace, TracedPassage, TracedPoint

EPILOG = (
    "Exit codes: 0 every passage stands in the guide (perhaps moved), or coverage shown;"
    " 1 a passage is changed or missing; 2 no such module, unusable module or guide."
)

ADVICE = (
    "Read what was edited. Where the claim still stands, record the passage anew with"
    " `quizwright passages`; where it does not, mend the key point and its items."
)


@click.command("trace", epilog=EPILOG)
@click.argument("module")
@click.option(
    "--guide",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The guide as it is now: plain text or Markdown.",
)
@shared_options(data=True)
@pass_console
def command(console: Console, module: str, guide: Path | None) -> int:
    """Compare a module's key points with its guide, or show its coverage.

    With a guide, tells for every key point of MODULE whether the passages it rests on still stand
    there, and which items and quizzes rest on those that do not. Without a guide, counts the
    reviewed items on every key point by cognitive level and names the gaps; a module that holds its
    guide is compared with it first.
    """
    if guide is None:
        return _own(console, module)
    from generator.workflows.trace import trace_module

    traced = trace_module(module, guide)
    if console.json:
        console.data({"guide": str(guide), **_as_data(traced)})
    else:
        _show(console, traced)
    return 0 if traced.holds() else 1


def _own(console: Console, module: str) -> int:
    from generator.commands.coverage_table import coverage_data, show_coverage
    from generator.workflows.coverage import cover_module
    from generator.workflows.trace import trace_own

    traced, covered = trace_own(module), cover_module(module)
    if console.json:
        found = {} if traced is None else {"guide": _as_data(traced)}
        console.data(coverage_data(covered) | found)
    else:
        if traced is not None:
            _show(console, traced)
            console.result()
        show_coverage(console, covered)
    return 0 if traced is None or traced.holds() else 1


def _as_data(traced: "Trace") -> dict[str, object]:
    from dataclasses import asdict

    return {
        "module": traced.module,
        "counts": traced.counts(),
        "key_points": [asdict(point) for point in traced.points],
    }


def _show(console: Console, traced: "Trace") -> None:
    from generator.commands.table import screen_width, table
    from generator.markup.wrap import wrap

    rows = [
        (point.id, point.state, _lines(point), point.verdict.replace("_", " "))
        for point in traced.points
    ]
    headers = ("Key point", "State", "Line", "Verdict")
    console.result(table(rows, headers, screen_width()))
    for point in traced.points:
        if point.state != "found":
            _explain(console, point, screen_width())
    counts = [f"{count} {state}" for state, count in traced.counts().items() if count]
    console.result()
    console.result(f"{len(rows)} key point{'s' * (len(rows) != 1)}: {', '.join(counts)}")
    if not traced.holds():
        for line in wrap(ADVICE, screen_width()):
            console.aside(line)


def _lines(point: "TracedPoint") -> str:
    return ", ".join(dict.fromkeys(str(each.line or "–") for each in point.passages))


def _explain(console: Console, point: "TracedPoint", width: int) -> None:
    from generator.markup.wrap import wrap

    console.result()
    console.result(f"{point.id} is {point.state}", bold=True)
    told = [_told(each) for each in point.passages if each.state != "found"]
    for text in (
        *told,
        f"Items: {', '.join(point.items) or 'none'}",
        f"Quizzes: {', '.join(point.quizzes) or 'none'}",
    ):
        first, *others = wrap(text, width - 4)
        console.result(f"  {first}")
        for line in others:
            console.result(f"    {line}")


def _told(passage: "TracedPassage") -> str:
    if passage.line is None:
        return f"{passage.place}: nothing in the guide resembles it"
    if passage.similarity is None:
        return f"{passage.place}: now on line {passage.line}, out of the recorded order"
    return (
        f"{passage.place}: edited, near line {passage.line};"
        f" about {100 * passage.similarity:.0f}% of its word pairs are still there"
    )
