"""The sample module with other items in it, as the lint reads it."""

from collections.abc import Sequence
from pathlib import Path

from generator.lint.finding import LintFinding
from generator.lint.reading import BankReading
from generator.lint.registry import RULES
from generator.lint.rule import Rule
from generator.lint.run import lint
from generator.workflows.check import check_structure
from tests.modules import write_module

BLUEPRINT = "title: Quiz\nsummary: A quiz.\nsections: [{title: All, draw: 1}]\n"


def item(
    identifier: str, *options: str, stem: str = "Which one?", key: int = 1, **more: str
) -> str:
    """A single choice item in YAML; `more` are further lines, name and value."""
    rows = "".join(
        f"      - text: {text}\n" + ("        correct: true\n" if n == key else "")
        for n, text in enumerate(options, 1)
    )
    fields = {"rationale": "So it is.", **more}
    extra = "".join(f"    {name}: {value}\n" for name, value in fields.items() if value)
    return (
        f"  - id: {identifier}\n    kind: single_choice\n    key_point: KP-01\n    level: apply\n"
        f"    status: reviewed\n    stem: {stem}\n    options:\n{rows}{extra}"
    )


def write_items(folder: Path, *items: str, **files: str) -> Path:
    """The sample module with these items."""
    texts = {"items__all": "items:\n" + "".join(items), "blueprints__all-kinds": BLUEPRINT}
    return write_module(folder, **texts | files)


def read(folder: Path) -> BankReading:
    loaded = check_structure(folder)
    assert loaded.findings == ()
    return BankReading(folder.name, loaded.draft)


def linted(folder: Path, rules: Sequence[Rule] = RULES) -> list[LintFinding]:
    return lint([read(folder)], rules, known=[rule.code for rule in RULES])


def codes(findings: Sequence[LintFinding]) -> list[str]:
    """Codes of findings that count."""
    return [each.finding.code for each in findings if each.counts]
