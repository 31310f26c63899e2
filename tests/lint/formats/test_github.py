"""Annotations for GitHub Actions."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Finding, Place, Severity
from generator.lint.formats.github import annotation


@pytest.mark.parametrize(
    ("severity", "command"), [("error", "error"), ("warning", "warning"), ("note", "notice")]
)
def test_a_finding_annotates_its_line(severity: Severity, command: str) -> None:
    finding = Finding(Place("a/b.yaml", 41, 9), "IW101", "too long", "shorten it", severity)
    assert annotation(finding, "length-outlier", "q-017") == (
        f"::{command} file=a/b.yaml,title=IW101 length-outlier,line=41,col=9"
        "::q-017: too long%0Ashorten it"
    )


def test_a_finding_on_a_whole_file_has_no_line() -> None:
    finding = Finding(Place("b.yaml"), "QW001", "is missing")
    assert annotation(finding, "file missing") == (
        "::error file=b.yaml,title=QW001 file missing::is missing"
    )


@given(st.text(), st.text(), st.text())
def test_no_text_can_break_out_of_its_field(path: str, message: str, title: str) -> None:
    line = annotation(Finding(Place(path, 1, 1), "IW101", message), title)
    assert not re.search("[\r\n]", line)
    head = line.split("::", 2)[1]
    assert head.count(",") == 3
