"""The result of a lint run: what the files' structure and the rules have to say."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Finding, Severity
from generator.lint.baseline import NOTHING, Scope
from generator.lint.finding import LintFinding
from generator.lint.rule import Rule

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From worst to mildest."""


@dataclass(frozen=True, slots=True)
class Report:
    """One run over some modules.

    `structure` holds findings of `check` (QW…), which nothing suppresses; `findings` those of the
    rules, suppressed and known ones included; `rules` those that ran; `items` how many were judged;
    `scope` says what could be found, and `gone` how many entries of the baseline, of those that
    could, were not.
    """

    modules: tuple[str, ...]
    rules: tuple[Rule, ...]
    structure: tuple[Finding, ...]
    findings: tuple[LintFinding, ...]
    items: int = 0
    scope: Scope = NOTHING
    gone: int = 0

    def counting(self) -> Iterator[Finding]:
        """Findings that somebody has to do something about, by place."""
        own = (each.finding for each in self.findings if each.counts)
        yield from sorted([*self.structure, *own])

    def counts(self) -> dict[Severity, int]:
        """Number of these for each severity."""
        found = Counter(finding.severity for finding in self.counting())
        return {severity: found[severity] for severity in SEVERITIES}

    def fails(self, on: Severity) -> bool:
        """Whether there is a finding of this severity or a worse one."""
        bad = SEVERITIES[: SEVERITIES.index(on) + 1]
        return any(finding.severity in bad for finding in self.counting())

    def suppressed(self) -> int:
        """Number of findings that their authors keep."""
        return sum(each.reason is not None for each in self.findings)

    def known(self) -> int:
        """Number of findings that stand in the baseline."""
        return sum(each.known and each.reason is None for each in self.findings)
