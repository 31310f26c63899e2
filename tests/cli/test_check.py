"""`quizwright check`, as a person runs it."""

import json
from pathlib import Path

from tests.cli.running import quizwright
from tests.modules import BLUEPRINT, EVIDENCE, ITEMS, write_module


def test_a_sound_module_exits_0(tmp_path: Path) -> None:
    done = quizwright("check", str(write_module(tmp_path)))
    assert done.returncode == 0
    assert "no faults in 9 items" in done.stdout


def test_faults_are_printed_with_places_and_exit_1(tmp_path: Path) -> None:
    folder = write_module(tmp_path, evidence=EVIDENCE.replace("fact:", "fcat:"))
    done = quizwright("check", "sample", cwd=tmp_path)
    assert done.returncode == 1
    assert "sample/evidence.yaml:3:5: QW202 'fcat' is no field here" in done.stdout
    assert "did you mean 'fact'?" in done.stdout
    assert done.stderr == ""
    assert folder.is_dir()


def test_a_section_that_lacks_items_is_named_with_the_number(tmp_path: Path) -> None:
    text = BLUEPRINT.replace("draw: 6", "draw: 8")
    folder = write_module(tmp_path, **{"blueprints__all-kinds": text})
    done = quizwright("check", str(folder))
    assert done.returncode == 1
    assert "QW701 section 2 'The rest' lacks 2: it draws 8, 6 reviewed items match" in done.stdout


def test_enemies_that_forbid_a_quiz_are_found_before_anyone_sits_it(tmp_path: Path) -> None:
    text = ITEMS.replace("tags: [calculation]", "enemies: [match]")
    done = quizwright("check", str(write_module(tmp_path, items__all=text)))
    assert done.returncode == 1
    assert "all-kinds.yaml:6:3: QW702" in done.stdout
    assert "enemies stand in each other's way" in done.stdout


def test_a_character_that_no_font_has_is_found_at_its_place(tmp_path: Path) -> None:
    text = ITEMS.replace("Answer the patient.", "Answer the patient 🧼.")
    done = quizwright("check", str(write_module(tmp_path, items__all=text)))
    line = text[: text.index("🧼")].count("\n") + 1
    assert done.returncode == 1
    assert f"all.yaml:{line}:11: QW403 no font has the character '🧼' (U+1F9FC)" in done.stdout


def test_a_character_given_by_name_is_looked_up_as_well(tmp_path: Path) -> None:
    text = ITEMS.replace("Answer the patient.", "Answer the patient &#x4e2d;.")
    done = quizwright("check", str(write_module(tmp_path, items__all=text)))
    assert done.returncode == 1
    assert "QW403 no font has the character '中' (U+4E2D)" in done.stdout


def test_json_holds_the_same_findings(tmp_path: Path) -> None:
    folder = write_module(tmp_path, evidence=EVIDENCE.replace("fact:", "fcat:"))
    done = quizwright("check", str(folder), "--json")
    assert done.returncode == 1
    assert [(each["code"], each["line"], each["column"]) for each in json.loads(done.stdout)] == [
        ("QW201", 2, 5),
        ("QW202", 3, 5),
    ]


def test_an_unknown_module_exits_2_and_suggests_a_near_name() -> None:
    done = quizwright("check", "nk-cells-and-cart")
    assert done.returncode == 2
    assert "there is no module 'nk-cells-and-cart'" in done.stderr
    assert "did you mean 'nk-cells-and-car-t'?" in done.stderr


def test_a_folder_without_a_module_exits_2(tmp_path: Path) -> None:
    done = quizwright("check", str(tmp_path))
    assert done.returncode == 2
    assert "holds no module" in done.stderr


def test_a_sign_that_would_be_lost_as_a_quotation_is_found(tmp_path: Path) -> None:
    text = ITEMS.replace("- text: Grade 3", '- text: "> 5.5 mmol/L"')
    done = quizwright("check", str(write_module(tmp_path, items__all=text)))
    assert done.returncode == 1
    assert "QW401 a '>' at the beginning makes a quotation" in done.stdout
    escaped = text.replace('"> 5.5', r'"\\> 5.5')
    done = quizwright("check", str(write_module(tmp_path, items__all=escaped)))
    assert done.returncode == 0
