"""`quizwright trace`, as a person runs it."""

import json
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.bank.guides import ARTICLE, CLAIMS, SENTENCE, recorded_points, write_guided_module
from tests.cli.running import quizwright
from tests.modules import KEY_POINTS, write_module


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample module, its two key points recorded from the article on bees."""
    folder = tmp_path_factory.mktemp("modules")
    return write_module(folder, **{"key-points": recorded_points(ARTICLE, CLAIMS)})


def guide(folder: Path, text: str) -> str:
    path = folder / "guide.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_an_unchanged_guide_exits_0(module: Path, tmp_path: Path) -> None:
    done = quizwright("trace", str(module), "--guide", guide(tmp_path, ARTICLE))
    assert done.returncode == 0
    assert done.stdout == (
        "Key point  State  Line  Verdict\n"
        "─────────  ─────  ────  ──────────\n"
        "KP-01      found     3  supported\n"
        "KP-02      found    12  overstated\n"
        "\n"
        "2 key points: 2 found\n"
    )


def test_an_edited_sentence_exits_1_and_names_items_and_quizzes(
    module: Path, tmp_path: Path
) -> None:
    done = quizwright(
        "trace", str(module), "--guide", guide(tmp_path, ARTICLE.replace("honey", "sugar"))
    )
    assert done.returncode == 1
    assert "KP-02 is changed" in done.stdout
    assert "H2.B1: edited, near line 12; about" in done.stdout
    assert "Items: dose, match, order, gaps, words" in done.stdout
    assert "Quizzes: all-kinds" in done.stdout
    assert "2 key points: 1 found, 1 changed" in done.stdout
    assert "KP-01 is" not in done.stdout
    assert done.stderr == ""


def test_a_missing_sentence_exits_1(module: Path, tmp_path: Path) -> None:
    done = quizwright(
        "trace", str(module), "--guide", guide(tmp_path, ARTICLE.replace(SENTENCE, ""))
    )
    assert done.returncode == 1
    assert "H2.B1: nothing in the guide resembles it" in done.stdout


def test_a_moved_sentence_is_told_and_exits_0(module: Path, tmp_path: Path) -> None:
    text = f"{SENTENCE}\n{ARTICLE.replace(SENTENCE, '')}"
    done = quizwright("trace", str(module), "--guide", guide(tmp_path, text))
    assert done.returncode == 0
    assert "out of the recorded order" in done.stdout
    assert "2 key points: 1 found, 1 moved" in done.stdout


def test_json_says_the_same(module: Path, tmp_path: Path) -> None:
    path = guide(tmp_path, ARTICLE.replace("honey", "sugar"))
    done = quizwright("trace", str(module), "--guide", path, "--json")
    assert done.returncode == 1
    data = json.loads(done.stdout)
    assert data["module"] == "sample"
    assert data["guide"] == path
    assert data["counts"] == {"found": 1, "moved": 0, "changed": 1, "missing": 0}
    first, second = data["key_points"]
    assert first["passages"] == [
        {"place": "H1.P1", "state": "found", "line": 3, "similarity": None}
    ]
    assert second["state"] == "changed"
    assert second["items"] == ["dose", "match", "order", "gaps", "words"]
    assert second["quizzes"] == ["all-kinds"]
    assert 0.4 <= second["passages"][0]["similarity"] < 1


def test_coverage_names_levels_and_gaps(module: Path) -> None:
    done = quizwright("trace", str(module))
    assert done.returncode == 0
    assert done.stdout == (
        "Key point  remember  understand  apply  analyse  evaluate  create  all\n"
        "─────────  ────────  ──────────  ─────  ───────  ────────  ──────  ───\n"
        "KP-01             3           1      –        –         –       –    4\n"
        "KP-02             1           1      2        –         1       –    5\n"
        "all               4           2      2        –         1       –    9\n"
        "\n"
        "No gaps: each key point has an item above 'remember'.\n"
    )


def test_coverage_as_json(module: Path) -> None:
    data = json.loads(quizwright("trace", str(module), "--json").stdout)
    assert data["totals"]["apply"] == 2
    assert data["key_points"][0]["total"] == 4
    assert data["without_items"] == data["only_remember"] == []


def test_gaps_are_named(tmp_path: Path) -> None:
    extra = KEY_POINTS.replace("key_points:\n", "").replace("KP-0", "KP-1")
    folder = write_module(tmp_path, **{"key-points": KEY_POINTS + extra})
    done = quizwright("trace", str(folder))
    assert "Without an item: KP-11, KP-12\n" in done.stdout


@pytest.mark.parametrize("columns", ["40", "80"])
def test_both_tables_keep_within_the_screen(module: Path, tmp_path: Path, columns: str) -> None:
    edited = guide(tmp_path, ARTICLE.replace("honey", "sugar"))
    for args in ((), ("--guide", edited)):
        done = quizwright("trace", str(module), *args, COLUMNS=columns)
        widths = [wcswidth(line) for line in done.stdout.splitlines()]
        assert max(widths) <= int(columns)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x7fELF\0\0", "is not a text in UTF-8"),
        (b"one\ntwo \xff", "guide.txt:2:5: QW003 the byte 0xFF is not UTF-8"),
        (b"", "holds no words"),
        (b"bee " * 1_600_000, "is larger than 5 MB"),
    ],
)
def test_a_guide_that_cannot_be_used_exits_2(
    module: Path, tmp_path: Path, data: bytes, message: str
) -> None:
    path = tmp_path / "guide.txt"
    path.write_bytes(data)
    for args in (("trace", str(module), "--guide", str(path)), ("passages", str(path))):
        done = quizwright(*args)
        assert done.returncode == 2
        assert done.stdout == ""
        assert done.stderr.count("QW0") == 1
        assert message in done.stderr


@pytest.mark.parametrize("path", ["none.txt", "."])
def test_a_guide_that_is_no_file_exits_2(module: Path, tmp_path: Path, path: str) -> None:
    for args in (("trace", str(module), "--guide", path), ("passages", path)):
        done = quizwright(*args, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"{path}: QW001" in done.stderr


def test_an_unknown_module_exits_2() -> None:
    done = quizwright("trace", "nk-cells-and-cart")
    assert done.returncode == 2
    assert "there is no module" in done.stderr


def test_a_module_that_holds_its_guide_needs_none_named(tmp_path: Path) -> None:
    done = quizwright("trace", str(write_guided_module(tmp_path)))
    assert done.returncode == 0
    assert "2 key points: 2 found\n\n" in done.stdout
    assert done.stdout.index("2 found") < done.stdout.index("remember")


def test_an_edit_of_its_own_guide_exits_1(tmp_path: Path) -> None:
    root = write_guided_module(tmp_path, ARTICLE.replace("honey", "sugar"))
    done = quizwright("trace", str(root), "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["guide"]["counts"]["changed"] == 1
