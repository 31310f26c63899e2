"""`quizwright list`, as a person runs it."""

import json
from pathlib import Path

from tests.cli.running import quizwright
from tests.modules import ITEMS, write_module


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
    quizzes = {f"{module['name']}/{quiz['name']}": quiz for quiz in module["quizzes"]}
    assert {"nk-cells-and-car-t/basics", "nk-cells-and-car-t/final"} <= set(quizzes)
    assert quizzes["nk-cells-and-car-t/safety"]["cut_score"] == 80
    assert quizzes["nk-cells-and-car-t/final"]["cut_score"] == "angoff"
    assert quizzes["nk-cells-and-car-t/final"]["minutes"] == 80


def test_a_broken_module_exits_2_with_its_findings(tmp_path: Path) -> None:
    folder = write_module(tmp_path, evidence="evidence: [\n")
    done = quizwright("list", str(folder))
    assert done.returncode == 2
    assert "QW101" in done.stderr
    assert "Traceback" not in done.stderr


def test_detail_counts_items_by_all_that_they_are(tmp_path: Path) -> None:
    items = ITEMS.replace("    level: apply\n", "    level: apply\n    difficulty: 0.6\n")
    items = items.replace("status: reviewed", "status: draft", 1)
    done = quizwright("list", str(write_module(tmp_path, items__all=items)), "--detail")
    assert done.returncode == 0
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    for line in (
        "sample: 8 reviewed items",
        "KP-01 3 KP-02 5",
        "biology 3 dosing 5",
        "remember 3 apply 2 evaluate 1",
        "above 'remember': 5 of 8 (62%)",
        "with a difficulty: 2 of 8, mean 0.60",
        "as their last review accepted them: none",
        "not drawn into quizzes: 1 draft",
    ):
        assert line in lines, line


def test_detail_is_data_too_and_every_count_adds_up(tmp_path: Path) -> None:
    (found,) = json.loads(
        quizwright("list", str(write_module(tmp_path)), "--detail", "--json").stdout
    )
    assert found["items"] == 9
    for name in ("key_points", "topics", "levels", "kinds", "stances"):
        assert sum(found[name].values()) == 9, name
    assert found["above_remember"] == 9 - found["levels"]["remember"]
