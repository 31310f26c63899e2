"""Lint modules: load them, run the rules, and set against a baseline what was known before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator.bank.files import read_text, shown
from generator.errors import Finding, UnusableInput
from generator.lint.audit.audit import Audit, audit
from generator.lint.baseline import Scope, baseline_text, read_baseline, without_known
from generator.lint.reading import BankReading
from generator.lint.registry import RULES
from generator.lint.report import Report
from generator.lint.rule import Rule
from generator.lint.run import Watch, lint, unwatched
from generator.workflows.check import check_structure, untold
from generator.workflows.files import write_whole
from generator.workflows.targets import Target


def lint_modules(
    chosen: Sequence[Target],
    rules: Sequence[Rule],
    *,
    baseline: Path | None,
    watch: Watch = unwatched,
) -> tuple[Report, tuple[BankReading, ...]]:
    """Lint modules, together where rules compare items; also what was read, for audit and fixes.

    Raises:
        UnusableInput: if the baseline is none.
    """
    known = frozenset() if baseline is None else _baseline(baseline)
    loaded = [(target, check_structure(target.folder)) for target in chosen]
    names = _names([target for target, _ in loaded])
    banks = tuple(
        BankReading(name, each.draft) for name, (_, each) in zip(names, loaded, strict=True)
    )
    found = lint(banks, rules, known=(rule.code for rule in RULES), watch=watch)
    covers = {name: target.covers for name, (target, _) in zip(names, loaded, strict=True)}
    kept = [each for each in found if covers[each.module](Path(each.finding.place.path))]
    whole = {name for name, (target, _) in zip(names, loaded, strict=True) if not target.only}
    scope = Scope(frozenset(whole), frozenset(rule.code for rule in rules))
    findings, gone = without_known(kept, known, scope)
    structure = [
        finding
        for target, each in loaded
        for finding in each.findings
        if target.covers(Path(finding.place.path))
    ]
    counting = [each.finding for each in findings if each.counts]
    report = Report(
        modules=names,
        rules=tuple(rules),
        structure=tuple(sorted(untold(structure, counting))),
        findings=tuple(findings),
        items=sum(
            covers[bank.name](Path(item.entry.source.path)) for bank in banks for item in bank.items
        ),
        scope=scope,
        gone=gone,
    )
    return report, banks


def audits(banks: Iterable[BankReading]) -> dict[str, Audit]:
    """The leak audit of every bank, by the module's name."""
    return {bank.name: audit(bank) for bank in banks}


def update_baseline(path: Path, report: Report) -> None:
    """Write the findings of a run to a baseline; what the run could not find stays in it.

    Raises:
        UnusableInput: if the file exists and is no baseline.
        NotSaved: if the disk refuses.
    """
    older = _baseline(path) if path.exists() else frozenset()
    others = (key for key in older if not report.scope.holds(key))
    write_whole(path, baseline_text(report.findings, others).encode())


def _baseline(path: Path) -> frozenset[tuple[str, ...]]:
    text = read_text(path)
    if isinstance(text, Finding):
        hint = "name another file, or write it with --update-baseline"
        raise UnusableInput("the baseline", [replace(text, hint=hint)])
    return read_baseline(shown(path), text)


def _names(chosen: Sequence[Target]) -> tuple[str, ...]:
    """The folders' names; where two are alike, their paths."""
    short = [target.folder.resolve().name for target in chosen]
    return tuple(
        name if short.count(name) == 1 else shown(target.folder)
        for name, target in zip(short, chosen, strict=True)
    )
