"""Findings as workflow commands of GitHub Actions, which annotate the lines of a change.

Source: GitHub documentation, "Workflow commands for GitHub Actions".
"""

from generator.errors import Finding

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def annotation(finding: Finding, title: str, subject: str = "") -> str:
    """One finding as a line; `title` is the name of its rule, `subject` what it is about."""
    place = finding.place
    fields = {"file": place.path, "title": f"{finding.code} {title}"}
    if place.line:
        fields |= {"line": str(place.line), "col": str(place.column)}
    properties = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    told = f"{subject}: {finding.message}" if subject else finding.message
    text = f"{told}\n{finding.hint}" if finding.hint else told
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
