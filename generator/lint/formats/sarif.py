"""A report in SARIF 2.1.0, the exchange format of static analysis (OASIS standard, 2020)."""

from collections import Counter
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from generator.bank.codes import CATALOGUE
from generator.errors import Finding
from generator.lint.finding import LintFinding
from generator.lint.report import Report
from generator.lint.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT = "quizwright/v1"


def sarif(report: Report, rules: tuple[Rule, ...], version: str) -> dict[str, Any]:
    """One run as a SARIF log.

    Every rule is declared, also where nothing fired. A fingerprint is made of module, subject and
    code, so that moved lines are no new findings. Suppressed findings carry their justification,
    those of the baseline count as suppressed from outside.
    """
    index = {rule.code: n for n, rule in enumerate(rules)}
    descriptors = [_descriptor(rule) for rule in rules]
    for code in sorted({finding.code for finding in report.structure}):
        index[code] = len(descriptors)
        descriptors.append({"id": code, "shortDescription": {"text": CATALOGUE[code]}})
    seen: Counter[str] = Counter()
    results = [_result(each, index, _identity(each), seen) for each in report.structure]
    results += [_lint_result(each, index, seen) for each in report.findings]
    driver = {"name": "Quizwright", "version": version, "rules": descriptors}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.manual, "markdown": rule.manual},
        "defaultConfiguration": {"level": rule.severity, "enabled": not rule.preview},
    }


def _identity(finding: Finding) -> str:
    """What a finding of structure is known by: it has no item, so its words stand for it."""
    return f"{PurePath(finding.place.path).as_posix()}/{finding.code}/{finding.message}"


def _lint_result(each: LintFinding, index: dict[str, int], seen: Counter[str]) -> dict[str, Any]:
    identity = f"{each.module}/{each.subject}/{each.finding.code}"
    result = _result(each.finding, index, identity, seen, subject=each.subject)
    if each.reason is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": each.reason}]
    elif each.known:
        result["suppressions"] = [{"kind": "external", "justification": "in the baseline"}]
    return result


def _result(
    finding: Finding, index: dict[str, int], identity: str, seen: Counter[str], subject: str = ""
) -> dict[str, Any]:
    told = f"{subject}: {finding.message}" if subject else finding.message
    text = f"{told}. To do: {finding.hint}" if finding.hint else told
    seen[identity] += 1
    number = f"#{seen[identity]}" if seen[identity] > 1 else ""
    return {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": finding.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(finding)}],
        "partialFingerprints": {_FINGERPRINT: f"{identity}{number}"},
        "suppressions": [],
    }


def _location(finding: Finding) -> dict[str, Any]:
    place = finding.place
    path = PurePath(place.path)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    location: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if place.line:
        location["region"] = {"startLine": place.line, "startColumn": place.column}
    return location
