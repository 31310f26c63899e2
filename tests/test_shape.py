"""The shape of the code itself: sizes, names, leftovers, and documents that tell the truth."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from generator.bank.codes import CATALOGUE

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_is_longer_than_300_lines(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_package_files_hold_a_docstring_and_nothing_else(path: Path) -> None:
    if path.name == "__init__.py":
        (only,) = ast.parse(path.read_text()).body
        assert isinstance(only, ast.Expr)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_class_is_named_like_a_test(path: Path) -> None:
    tree = ast.parse(path.read_text())
    classes = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    assert not [each for each in classes if each.startswith("Test")]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_left_undone(path: Path) -> None:
    marks = "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "Not" + "ImplementedError"))
    assert not re.search(marks, path.read_text())


def test_every_finding_code_is_documented_once() -> None:
    rows = re.findall(r"^\| (QW\d{3}) \|", (ROOT / "docs/findings.md").read_text(), re.MULTILINE)
    assert rows == list(CATALOGUE)


def test_every_dependency_is_documented() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = [re.split(r"[<>=~]", each)[0].lower() for each in wanted]
    text = (ROOT / "docs/dependencies.md").read_text().lower()
    assert [each for each in names if each not in text] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    prose = re.sub(r"(`+).*?\1", "", path.read_text(), flags=re.DOTALL)  # examples lead nowhere
    targets = re.findall(r"\]\(([^)#\s]+)", prose)
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (path.parent / target).exists()] == []


def test_every_field_of_every_file_is_documented() -> None:
    import json

    from generator.bank.schema import schema_of

    text = (ROOT / "docs/bank-format.md").read_text()
    fields: set[str] = set()
    for file in ("module", "key-points", "evidence", "items", "blueprint"):
        schema = json.loads(schema_of(file))
        for shape in (schema, *schema["$defs"].values()):
            fields |= set(shape.get("properties", {}))
    assert sorted(field for field in fields if not re.search(rf"\b{field}\b", text)) == []


def test_published_schemas_are_those_of_the_model() -> None:
    from generator.bank.schema import schema_of

    for file in ("module", "key-points", "evidence", "items", "blueprint"):
        assert (ROOT / f"docs/schema/{file}.schema.json").read_text() == schema_of(file)
