"""A finding of the lint: what a rule saw, where, and what became of it."""

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import Any

from generator.bank.draft import Entry
from generator.bank.rewriting.edits import Edit
from generator.errors import Finding
from generator.lint.rule import Hit, Rule

_REMARKS = {"lint_ignore", "reviewed"}
"""Fields that say something of an entry and are no part of its content."""


@dataclass(frozen=True, slots=True, order=True)
class LintFinding:
    """One finding, in the order of files and places.

    `subject` is the id of the item, key point or evidence entry, or the module's name.
    `reason` says why its author keeps it; `known` that it stands in the baseline.
    """

    finding: Finding
    module: str
    subject: str
    rule: Rule = field(compare=False)
    entry: Entry[Any] = field(compare=False)
    edit: Edit | None = field(default=None, compare=False)
    reason: str | None = field(default=None, compare=False)
    known: bool = field(default=False, compare=False)

    @property
    def counts(self) -> bool:
        """Whether anybody has to do something about it."""
        return self.reason is None and not self.known

    def content(self) -> str:
        """SHA-256 over the data of what it is about, remarks on it left out, in 16 digits.

        A finding on a whole bank counts as another one when its figures change.
        """
        data: Any = self.entry.source.data
        for step in self.entry.way:
            data = data[step]
        if isinstance(data, dict):
            data = {name: value for name, value in data.items() if name not in _REMARKS}
        if not self.entry.way:
            data = [data, self.finding.message]
        text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def kept(self, *, reason: str | None = None, known: bool = False) -> "LintFinding":
        """The same, suppressed for a reason or known from a baseline."""
        return replace(self, reason=reason or self.reason, known=known or self.known)


def finding_of(rule: Rule, hit: Hit, entry: Entry[Any], module: str) -> LintFinding:
    """A rule's hit on an entry as a finding at its place."""
    return LintFinding(
        finding=Finding(
            place=entry.place(*hit.way),
            code=rule.code,
            message=hit.message,
            hint=hit.hint,
            severity=hit.severity or rule.severity,
        ),
        module=module,
        subject=getattr(entry.thing, "id", module),
        rule=rule,
        entry=entry,
        edit=None if hit.edit is None else replace(hit.edit, way=(*entry.way, *hit.edit.way)),
    )
