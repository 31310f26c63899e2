"""Lint modules: load them, run the rules, and set against a baseline what was known before."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.bank.files import read_text, shown
from generator.errors import Finding, UnusableInput
from generator.lint.audit.audit import Audit, audit
from generator.lint.baseline import baseline_text, read_baseline, without_known
from generator.lint.finding import LintFinding
from generator.lint.reading import BankReading
from generator.lint.registry import RULES
from generator.lint.report import Report
from generator.lint.rule import Rule
from generator.lint.run import Watch, lint, unwatched
from generator.workflows.check import check_structure
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
    findings, gone = without_known(kept, known)
    structure = [
        finding
        for target, each in loaded
        for finding in each.findings
        if target.covers(Path(finding.place.path))
    ]
    report = Report(
        modules=names,
        rules=tuple(rules),
        structure=tuple(sorted(_untold(structure, findings))),
        findings=tuple(findings),
        items=sum(len(bank.items) for bank in banks),
        gone=gone,
    )
    return report, banks


def audits(banks: Iterable[BankReading]) -> dict[str, Audit]:
    """The leak audit of every bank, by the module's name."""
    return {bank.name: audit(bank) for bank in banks}


def update_baseline(path: Path, findings: Iterable[LintFinding]) -> None:
    """Write the baseline of these findings.

    Raises:
        NotSaved: if the disk refuses.
    """
    write_whole(path, baseline_text(findings).encode())


def _baseline(path: Path) -> frozenset[tuple[str, ...]]:
    text = read_text(path)
    if isinstance(text, Finding):
        raise UnusableInput("the baseline", [text])
    return read_baseline(shown(path), text)


def _names(chosen: Sequence[Target]) -> tuple[str, ...]:
    """The folders' names; where two are alike, their paths."""
    short = [target.folder.resolve().name for target in chosen]
    return tuple(
        name if short.count(name) == 1 else shown(target.folder)
        for name, target in zip(short, chosen, strict=True)
    )


def _untold(structure: Iterable[Finding], findings: Sequence[LintFinding]) -> list[Finding]:
    """Findings of structure but for those where a rule, which can do more, tells the same."""
    told = {each.finding.place for each in findings if each.finding.code == "IW301"}
    return [each for each in structure if each.code != "QW303" or each.place not in told]
