"""Baselines: findings of a bank as it was, so that only what is new counts.

A baseline is a JSON file with one entry for each finding: module, subject (the item's id), code,
and content, a hash of the subject's data. An item that is edited loses its entries.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.errors import Finding, Place, UnusableInput
from generator.lint.finding import LintFinding

VERSION = 1
_FIELDS = ("module", "subject", "code", "content")
_HINT = "write it anew with --update-baseline"

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run could find: modules that it judged as a whole, and codes of the rules that ran."""

    modules: frozenset[str]
    codes: frozenset[str]

    def holds(self, key: Key) -> bool:
        """Whether the run would have found what stands in the baseline."""
        return key[0] in self.modules and key[2] in self.codes


NOTHING = Scope(frozenset(), frozenset())
"""The scope of a run that judged nothing as a whole."""


def baseline_text(findings: Iterable[LintFinding], others: Iterable[Key] = ()) -> str:
    """The baseline of these findings; those that are suppressed anyway are left out.

    Args:
        findings: those of a run.
        others: entries of an older baseline that stay.
    """
    keys = sorted({_key(finding) for finding in findings if finding.reason is None} | set(others))
    rows = [dict(zip(_FIELDS, key, strict=True)) for key in keys]
    content = {"version": VERSION, "findings": rows}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_baseline(path: str, text: str) -> frozenset[Key]:
    """The entries of a baseline.

    Raises:
        UnusableInput: if it is none.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        place = Place(path, error.lineno, error.colno)
        raise _unusable(place, "this is no JSON") from None
    except (RecursionError, ValueError):  # too deep, or a number of thousands of digits
        raise _unusable(Place(path), "this is no baseline") from None
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise _unusable(Place(path), f"this is no baseline of version {VERSION}")
    rows = data.get("findings")
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        fields = ", ".join(_FIELDS)
        raise _unusable(Place(path), f"'findings' must be a list of entries with {fields}")
    return frozenset(tuple(row[name] for name in _FIELDS) for row in rows)


def without_known(
    findings: Sequence[LintFinding], known: frozenset[Key], scope: Scope
) -> tuple[list[LintFinding], int]:
    """The findings, those in the baseline marked, and how many entries of it fit none any more."""
    met = {_key(finding) for finding in findings}
    marked = [each.kept(known=True) if _key(each) in known else each for each in findings]
    return marked, sum(map(scope.holds, known - met))


def _key(finding: LintFinding) -> Key:
    return finding.module, finding.subject, finding.finding.code, finding.content()


def _is_row(row: Any) -> bool:
    return isinstance(row, dict) and all(isinstance(row.get(name), str) for name in _FIELDS)


def _unusable(place: Place, message: str) -> UnusableInput:
    return UnusableInput("the baseline", [Finding(place, "QW901", message, _HINT)])
