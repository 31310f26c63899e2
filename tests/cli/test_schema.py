"""`quizwright schema`: an editor that knows YAML and JSON Schema can complete and check a bank."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.bank.yaml_reader import read_yaml
from tests.cli.running import ROOT, quizwright
from tests.modules import FILES, ITEMS

SORTS = {
    "module.yaml": "module",
    "key-points.yaml": "key-points",
    "evidence.yaml": "evidence",
    "items": "items",
    "blueprints": "blueprint",
}
SHIPPED = sorted((ROOT / "quizzes").rglob("*.yaml"))


def validator(sort: str) -> Draft202012Validator:
    schema = json.loads(quizwright("schema", sort).stdout)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def sort_of(path: Path) -> str:
    return SORTS.get(path.name) or SORTS[path.parent.name]


def as_json(text: str) -> Any:
    """A file as an editor hands it to JSON Schema."""
    return json.loads(json.dumps(read_yaml("file.yaml", text).data))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_files_satisfy_their_schema(path: Path) -> None:
    data = as_json(path.read_text())
    assert list(validator(sort_of(path)).iter_errors(data)) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_files_name_their_schema_for_editors(path: Path) -> None:
    first = path.read_text().splitlines()[0]
    prefix = "# yaml-language-server: $schema="
    assert first.startswith(prefix)
    assert (path.parent / first.removeprefix(prefix)).resolve() == (
        ROOT / f"docs/schema/{sort_of(path)}.schema.json"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("level: remember", "level: rember"),
        ("kind: essay", "kind: esay"),
        ("stem: Answer the patient.", "stm: Answer the patient."),
        ("answer: false", "answer: maybe"),
        ("points: 2\n    stimulus", "points: 0\n    stimulus"),
    ],
)
def test_an_editor_would_mark_a_fault(old: str, new: str) -> None:
    data = as_json(ITEMS.replace(old, new, 1))
    assert list(validator("items").iter_errors(as_json(ITEMS))) == []
    assert list(validator("items").iter_errors(data))


def test_all_schemas_are_written_to_a_folder(tmp_path: Path) -> None:
    done = quizwright("schema", "--write", str(tmp_path / "new"))
    assert done.returncode == 0
    assert len(list((tmp_path / "new").glob("*.schema.json"))) == len(FILES)


def test_writing_all_and_naming_one_do_not_go_together(tmp_path: Path) -> None:
    assert quizwright("schema", "items", "--write", str(tmp_path)).returncode == 2


def test_without_a_file_it_says_which_there_are() -> None:
    done = quizwright("schema")
    assert done.returncode == 2
    assert "module, key-points, evidence, items, blueprint" in done.stderr
