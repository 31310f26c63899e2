"""The coverage of a module as `quizwright trace` prints it."""

from collections.abc import Mapping, Sequence

from generator.commands.console import Console
from generator.commands.table import screen_width, table
from generator.markup.wrap import wrap
from generator.model.authored import LEVELS, Level
from generator.workflows.coverage import Coverage

_ROOMY = 72
"""Columns that the table takes with all levels spelled out."""


def show_coverage(console: Console, covered: Coverage) -> None:
    """Print key points by cognitive levels, the totals, and the gaps by name."""
    width = screen_width()
    totals = covered.totals()
    levels = [level for level in LEVELS if width >= _ROOMY or totals[level]]
    rows = [_row(point.id, point.items, levels) for point in covered.points]
    console.result(table([*rows, _row("all", totals, levels)], _headers(levels, width), width))
    console.result()
    gaps = [
        ("Without an item", covered.without_items()),
        ("Without an item above 'remember'", covered.only_remember()),
    ]
    for what, names in gaps:
        if names:
            _list(console, f"{what}: {', '.join(names)}", width)
    if not any(names for _, names in gaps):
        _list(console, "No gaps: each key point has an item above 'remember'.", width)


def coverage_data(covered: Coverage) -> dict[str, object]:
    """The same as JSON data."""
    return {
        "module": covered.module,
        "key_points": [
            {"id": point.id, "items": dict(point.items), "total": point.total()}
            for point in covered.points
        ],
        "totals": covered.totals(),
        "without_items": covered.without_items(),
        "only_remember": covered.only_remember(),
    }


def _headers(levels: Sequence[Level], width: int) -> list[str]:
    if width >= _ROOMY:
        return ["Key point", *levels, "all"]
    return ["Point", *(level[:3] for level in levels), "all"]


def _row(name: str, counts: Mapping[Level, int], levels: Sequence[Level]) -> list[str]:
    total = sum(counts.values())
    return [name, *(str(counts[level] or "–") for level in levels), str(total or "–")]


def _list(console: Console, text: str, width: int) -> None:
    first, *others = wrap(text, width - 2)
    console.result(first)
    for line in others:
        console.result(f"  {line}")
