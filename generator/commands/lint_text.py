"""What `quizwright lint` says to a person: findings, a count, and the leak audit."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from generator.commands.console import Console
from generator.commands.table import screen_width, table
from generator.errors import Finding
from generator.lint.report import Report
from generator.markup.wrap import wrap

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
    _aside(console, _summary(report))
    if any(report.counts().values()):
        _aside(console, "`quizwright explain CODE` says why, and when to let it be.")
    fixable = sum(each.edit is not None for each in report.findings if each.counts)
    if fixable:
        _aside(console, f"{fixable} may be mended by --fix, which shows the change first.")
    if report.gone:
        entries = "entry fits" if report.gone == 1 else "entries fit"
        told = f"{report.gone} baseline {entries} nothing any more; see --update-baseline."
        _aside(console, told)


def _aside(console: Console, text: str) -> None:
    """Say something on the side, in lines that fit the screen; findings keep a line each."""
    for line in wrap(text, screen_width()):
        console.aside(line)


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


def show_audit(console: Console, module: str, audit: "Audit") -> None:
    """Print the leak audit of one bank: scores as a table, other cues in words, the verdict."""
    width = screen_width()
    console.result()
    title = f"Leak audit of {module}: {_many(audit.items, 'single choice item')}"
    _wrapped(console, title, width, bold=True)
    rows = [("chance", f"{100 * audit.chance:.1f}", "", "")]
    for score in (audit.longest, audit.vote, audit.learned):
        spread = f"{100 * score.low:.1f} to {100 * score.high:.1f}"
        rows.append((score.examinee, f"{100 * score.accuracy:.1f}", spread, f"{score.p:.3f}"))
    headers = ("Examinee", "Right, %", "95% interval", "p by chance")
    console.result(table(rows, headers, width))
    for cue in (audit.length, audit.positions, audit.all_above, audit.none_above):
        _wrapped(console, f"- {cue}", width)
    reasons = f": {'; '.join(audit.reasons)}" if audit.reasons else ""
    colour = {"clean": "green", "leaks": "red", "too small": "yellow"}[audit.verdict]
    _wrapped(console, f"Verdict: {audit.verdict}{reasons}", width, fg=colour)


def _wrapped(console: Console, text: str, width: int, **style: Any) -> None:
    for line in wrap(text, width):
        console.result(line, **style)
