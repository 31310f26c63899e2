"""`quizwright list`, as a person runs it."""

import json
from pathlib import Path

from tests.cli.running import quizwright
from tests.modules import write_module


def test_shipped_modules_and_their_quizzes_are_listed() -> None:
    text = quizwright("list").stdout
    assert "nk-cells-and-car-t/basics" in text
    assert "nk-cells-and-car-t/safety" in text


def test_a_module_of_ones_own_is_listed_by_its_path(tmp_path: Path) -> None:
    write_module(tmp_path)
    done = quizwright("list", "./sample", cwd=tmp_path)
    assert "./sample/all-kinds" in done.stdout
    assert "9 items, cut score 60%" in done.stdout


def test_json_names_what_other_commands_take() -> None:
    (module,) = json.loads(quizwright("list", "nk-cells-and-car-t", "--json").stdout)
    quizzes = {f"{module['name']}/{quiz['name']}" for quiz in module["quizzes"]}
    assert quizzes == {"nk-cells-and-car-t/basics", "nk-cells-and-car-t/safety"}


def test_a_broken_module_exits_2_with_its_findings(tmp_path: Path) -> None:
    folder = write_module(tmp_path, evidence="evidence: [\n")
    done = quizwright("list", str(folder))
    assert done.returncode == 2
    assert "QW101" in done.stderr
    assert "Traceback" not in done.stderr
