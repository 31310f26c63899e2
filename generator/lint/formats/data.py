"""Findings as plain data, for JSON."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from generator.bank.codes import CATALOGUE
from generator.errors import Finding
from generator.lint.audit.audit import Audit
from generator.lint.finding import LintFinding
from generator.lint.report import Report
from generator.lint.rule import Rule

_NO_RULE = {
    "module": None, "subject": None, "fix": False, "suppressed": None, "baseline": False,
}  # fmt: skip
"""What a finding of structure has not."""


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding with the parts of its place."""
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
    }


def report_data(report: Report) -> dict[str, Any]:
    """A whole run; suppressed and known findings are marked."""
    structure = [
        finding_data(finding) | _NO_RULE | {"name": CATALOGUE[finding.code]}
        for finding in report.structure
    ]
    return {
        "modules": list(report.modules),
        "items": report.items,
        "rules": [rule.code for rule in report.rules],
        "counts": report.counts(),
        "baseline_entries_gone": report.gone,
        "findings": structure + [_lint_data(each) for each in report.findings],
    }


def rule_data(rule: Rule) -> dict[str, Any]:
    """What a rule is, without its manual."""
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "severity": rule.severity,
        "preview": rule.preview,
        "fixes": rule.fixes,
        "word_lists": list(rule.needs),
    }


def audit_data(audits: Mapping[str, Audit]) -> dict[str, Any]:
    """Leak audits by module."""
    odds = {module: {"length_odds": audit.length.odds} for module, audit in audits.items()}
    return {module: asdict(audit) | odds[module] for module, audit in audits.items()}


def _lint_data(each: LintFinding) -> dict[str, Any]:
    return finding_data(each.finding) | {
        "name": each.rule.name,
        "module": each.module,
        "subject": each.subject,
        "fix": each.edit is not None,
        "suppressed": each.reason,
        "baseline": each.known,
    }
