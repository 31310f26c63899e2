"""What `quizwright lint` says to a person: findings, a count, and the leak audit."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from generator.commands.console import Console
from generator.errors import Finding
from generator.lint.report import Report

if TYPE_CHECKING:
    from generator.lint.audit.audit import Audit

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def show_text(console: Console, report: Report) -> None:
    """Print every finding that counts, and what they add up to."""
    for finding, subject, name in _rows(report):
        head = f"{finding.place}: {finding.code} {finding.severity}: "
        console.result(f"{head}{subject}{finding.message}{name}", fg=_COLOURS[finding.severity])
        if finding.hint:
            console.result(f"    {finding.hint}", dim=True)
    console.aside(_summary(report))
    fixable = sum(each.edit is not None for each in report.findings if each.counts)
    if fixable:
        console.aside(f"{fixable} can be mended with --fix, which shows the change first.")
    if report.gone:
        entries = "1 entry" if report.gone == 1 else f"{report.gone} entries"
        console.aside(f"{entries} of the baseline fit nothing any more; see --update-baseline.")


def _rows(report: Report) -> Iterator[tuple[Finding, str, str]]:
    rows = [(finding, "", "") for finding in report.structure]
    rows += [
        (each.finding, f"{each.subject}: ", f" [{each.rule.name}]")
        for each in report.findings
        if each.counts
    ]
    yield from sorted(rows)


def _summary(report: Report) -> str:
    found = [_many(count, severity) for severity, count in report.counts().items() if count]
    kept = [
        f"{count} {what}"
        for count, what in (
            (report.suppressed(), "suppressed"),
            (report.known(), "in the baseline"),
        )
        if count
    ]
    told = "; ".join(", ".join(part) for part in (found or ["nothing to say"], kept) if part)
    return f"{', '.join(report.modules)}: {_many(report.items, 'item')}: {told}"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
