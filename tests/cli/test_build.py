"""`quizwright build`, as a person runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from generator.workflows.locate import load_quiz
from tests.cli.running import ROOT, environment, quizwright
from tests.modules import BLUEPRINT, ITEMS, write_module
from tests.render.reading import page_texts, whole_text


@pytest.fixture
def module(tmp_path: Path) -> Path:
    return write_module(tmp_path)


def made(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_one_copy_is_a_worksheet_and_its_key(module: Path, tmp_path: Path) -> None:
    done = quizwright("build", str(module / "all-kinds"), "--out", "paper", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "paper/sample/all-kinds-3-1.pdf",
        "paper/sample/all-kinds-3-1-key.pdf",
        "1 worksheet with answer keys. The same in the terminal:",
        f"  quizwright take {module}/all-kinds",
    ]
    assert made(tmp_path / "paper") == ["sample/all-kinds-3-1-key.pdf", "sample/all-kinds-3-1.pdf"]


def test_worksheet_and_key_belong_together(module: Path, tmp_path: Path) -> None:
    quizwright("build", str(module / "all-kinds"), cwd=tmp_path)
    folder = tmp_path / "output" / "sample"
    sheet = page_texts((folder / "all-kinds-3-1.pdf").read_bytes())
    key = page_texts((folder / "all-kinds-3-1-key.pdf").read_bytes())
    code = sheet[0].split(" Page 1 of")[0].split()[-1]
    assert code.startswith("all-kinds-3.1-")
    assert all(code in page for page in sheet + key)


def test_copies_are_numbered_and_differ(module: Path, tmp_path: Path) -> None:
    done = quizwright(
        "build", str(module / "all-kinds"), "--copies", "3", "--number", "5", "--seed", "9",
        cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0
    folder = tmp_path / "output" / "sample"
    assert made(folder) == [
        f"all-kinds-9-{number}{end}.pdf" for number in (5, 6, 7) for end in ("-key", "")
    ]
    texts = {whole_text((folder / f"all-kinds-9-{n}.pdf").read_bytes()) for n in (5, 6, 7)}
    bodies = {text.replace(f"9.{n}", "") for n, text in zip((5, 6, 7), texts, strict=True)}
    assert len(bodies) == 3


def test_the_same_command_writes_the_same_bytes(module: Path, tmp_path: Path) -> None:
    for out in ("one", "two"):
        quizwright("build", str(module / "all-kinds"), "--out", out, cwd=tmp_path)
    one, two = (
        [path.read_bytes() for path in sorted((tmp_path / out).rglob("*.pdf"))]
        for out in ("one", "two")
    )
    assert one == two


def test_json_names_forms_and_files(module: Path, tmp_path: Path) -> None:
    done = quizwright("build", str(module / "all-kinds"), "--json", cwd=tmp_path)
    (entry,) = json.loads(done.stdout)
    assert entry["form"].startswith("all-kinds-3.1-")
    assert (entry["module"], entry["quiz"], entry["seed"]) == ("sample", "all-kinds", 3)
    assert (entry["items"], entry["points"]) == (9, 19)
    assert (tmp_path / entry["worksheet"]).is_file()
    assert (tmp_path / entry["key"]).is_file()


def test_quiet_prints_only_the_paths(module: Path, tmp_path: Path) -> None:
    done = quizwright("build", str(module / "all-kinds"), "--quiet", cwd=tmp_path)
    assert len(done.stdout.splitlines()) == 2


def test_letter_paper_can_be_chosen(module: Path, tmp_path: Path) -> None:
    import pypdf

    quizwright("build", str(module / "all-kinds"), "--paper", "letter", cwd=tmp_path)
    read = pypdf.PdfReader(tmp_path / "output" / "sample" / "all-kinds-3-1.pdf")
    assert (read.pages[0].mediabox.width, read.pages[0].mediabox.height) == (612, 792)


def test_several_quizzes_are_built_and_one_named_twice_only_once(tmp_path: Path) -> None:
    module = write_module(tmp_path, blueprints__second=BLUEPRINT)
    names = [str(module / quiz) for quiz in ("all-kinds", "second", "all-kinds")]
    done = quizwright("build", *names, "--json", cwd=tmp_path)
    assert [entry["quiz"] for entry in json.loads(done.stdout)] == ["all-kinds", "second"]


def test_an_unknown_quiz_writes_nothing(module: Path, tmp_path: Path) -> None:
    known, unknown = str(module / "all-kinds"), str(module / "all-kids")
    done = quizwright("build", known, unknown, cwd=tmp_path)
    assert done.returncode == 2
    assert "did you mean 'all-kinds'?" in done.stderr
    assert not (tmp_path / "output").exists()


def test_a_sign_without_a_font_is_refused_before_it_is_printed(tmp_path: Path) -> None:
    items = ITEMS.replace("Name the cytokine.", "Name the 细胞 cytokine.")
    module = write_module(tmp_path, items__all=items)
    done = quizwright("build", str(module / "all-kinds"), cwd=tmp_path)
    assert done.returncode == 2
    assert "the item 'short' of 'sample/all-kinds' cannot be printed" in done.stderr
    assert "'细' (U+7EC6), '胞' (U+80DE)" in done.stderr
    assert not (tmp_path / "output").exists()


def test_a_folder_that_cannot_be_made_exits_5(module: Path, tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "sample").write_text("a file")
    done = quizwright("build", str(module / "all-kinds"), cwd=tmp_path)
    assert done.returncode == 5
    assert "quizwright: not saved: output/sample/all-kinds-3-1-key.pdf" in done.stderr
    assert (tmp_path / "output" / "sample").read_text() == "a file"


@pytest.mark.parametrize(
    "flags", [("--copies", "0"), ("--number", "0"), ("--seed", "-1"), ("--paper", "a5")]
)
def test_impossible_flags_exit_2(module: Path, flags: tuple[str, str]) -> None:
    done = quizwright("build", str(module / "all-kinds"), *flags)
    assert done.returncode == 2
    assert flags[0] in done.stderr


def test_a_person_who_waits_sees_progress(module: Path, tmp_path: Path) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "generator", "build", str(module / "all-kinds"), "--copies", "6"],
        cwd=str(tmp_path),
        env=environment(),
        encoding="utf-8",
        timeout=60,
    )
    child.expect("Building")
    child.expect("100%")
    child.expect("6 worksheets with answer keys")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_help_loads_no_heavy_library() -> None:
    code = (
        "import sys; from generator.commands.build_command import command;"
        "print(sorted({'reportlab', 'ziamath', 'PIL', 'pint'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        cwd=ROOT,
    )
    assert done.stdout.strip() == "[]"


def test_the_shipped_quizzes_can_be_printed(tmp_path: Path) -> None:
    listed = json.loads(quizwright("list", "--json").stdout)
    names = [f"{entry['name']}/{quiz['name']}" for entry in listed for quiz in entry["quizzes"]]
    assert names
    done = quizwright("build", *names, "--json", "--copies", "2", cwd=tmp_path, timeout=300)
    assert done.stderr == ""
    for entry in json.loads(done.stdout):
        bank, quiz = load_quiz(f"{entry['module']}/{entry['quiz']}")
        text = whole_text((tmp_path / entry["worksheet"]).read_bytes())
        assert " ".join(bank.blueprints[quiz].title.split()) in text


def test_a_terminated_run_leaves_no_half_written_file(module: Path, tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "generator", "build", str(module / "all-kinds"), "--copies", "400"],
        cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    folder = tmp_path / "output" / "sample"
    while not list(folder.glob("*.pdf")):
        assert program.poll() is None
    program.terminate()
    program.communicate()
    assert program.returncode == 143
    assert [path.name for path in folder.iterdir() if path.suffix != ".pdf"] == []
