"""`quizwright lint --fix`: shown first, asked for, and nothing lost."""

import stat
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.cli.running import ROOT, environment, quizwright
from tests.lint.modules import item, write_items

UNSORTED = item("days", "14 days", "3 days", "28 days", "7 days", key=2, stem="After how long?")
BANK = f"# for the night shift\n{UNSORTED}".replace("text: 3 days", "text: 3 days   # label")
ARGS = ("--select", "IW303", "--fix")


@pytest.fixture
def module(tmp_path: Path) -> Path:
    return write_items(tmp_path, BANK)


def options(module: Path) -> list[str]:
    lines = (module / "items/all.yaml").read_text().splitlines()
    return [line.strip().removeprefix("- text: ") for line in lines if "- text:" in line]


def test_without_a_terminal_the_change_is_shown_and_nothing_is_written(module: Path) -> None:
    before = (module / "items/all.yaml").read_bytes()
    done = quizwright("lint", str(module), *ARGS)
    assert done.returncode == 1
    assert "\n-      - text: 14 days\n" in done.stdout
    assert "Nothing is written: 1 fix in 1 file possible. Add --yes" in done.stdout
    assert (module / "items/all.yaml").read_bytes() == before


def test_with_yes_the_key_moves_along_and_remarks_stay(module: Path) -> None:
    done = quizwright("lint", str(module), *ARGS, "--yes")
    assert done.returncode == 0
    assert options(module) == ["3 days   # label", "7 days", "14 days", "28 days"]
    text = (module / "items/all.yaml").read_text()
    assert "text: 3 days   # label\n        correct: true\n" in text
    assert "# for the night shift\n" in text
    assert "1 fix made" in done.stdout


def test_a_second_run_has_nothing_to_do(module: Path) -> None:
    quizwright("lint", str(module), *ARGS, "--yes")
    before = (module / "items/all.yaml").read_bytes()
    done = quizwright("lint", str(module), *ARGS, "--yes")
    assert "fix" not in done.stdout
    assert (module / "items/all.yaml").read_bytes() == before


def test_a_suppressed_finding_is_not_mended(tmp_path: Path) -> None:
    kept = UNSORTED + "    lint_ignore: [{code: IW303, reason: As they happened}]\n"
    module = write_items(tmp_path, kept)
    quizwright("lint", str(module), *ARGS, "--yes")
    assert options(module)[0] == "14 days"


@pytest.mark.parametrize(("answer", "first"), [("y", "3 days   # label"), ("n", "14 days")])
def test_at_a_terminal_it_asks(module: Path, answer: str, first: str) -> None:
    child = at_terminal(module)
    child.expect_exact("Make 1 fix in 1 file? [y/N]: ")
    child.sendline(answer)
    child.expect(pexpect.EOF)
    assert options(module)[0] == first


def test_an_interrupted_question_changes_nothing(module: Path) -> None:
    child = at_terminal(module)
    child.expect_exact("[y/N]: ")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.wait()
    assert child.exitstatus == 130
    assert options(module)[0] == "14 days"
    assert [path.name for path in (module / "items").iterdir()] == ["all.yaml"]


def at_terminal(module: Path) -> "pexpect.spawn[str]":
    return pexpect.spawn(
        sys.executable,
        ["-m", "generator", "lint", str(module), *ARGS],
        env=environment(),
        cwd=str(ROOT),
        encoding="utf-8",
        timeout=30,
    )


def test_line_ends_byte_order_mark_and_rights_of_the_file_stay(module: Path) -> None:
    path = module / "items/all.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    path.chmod(0o640)
    quizwright("lint", str(module), *ARGS, "--yes")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert options(module)[0].startswith("3 days")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(module: Path, tmp_path: Path) -> None:
    path, elsewhere = module / "items/all.yaml", tmp_path / "elsewhere.yaml"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    quizwright("lint", str(module), *ARGS, "--yes")
    assert path.is_symlink()
    assert options(module)[0].startswith("3 days")


def test_a_disk_that_refuses_is_told_and_nothing_is_lost(module: Path) -> None:
    """No byte may be written to any file, as on a full disk; this holds for root as well."""
    before = (module / "items/all.yaml").read_bytes()
    words = [sys.executable, "-m", "generator", "lint", str(module), *ARGS, "--yes"]
    done = subprocess.run(
        ["bash", "-c", 'ulimit -f 0; exec "$@"', "bash", *words],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        cwd=ROOT,
    )
    assert done.returncode == 5
    assert "not saved" in done.stderr
    assert (module / "items/all.yaml").read_bytes() == before
    assert [path.name for path in (module / "items").iterdir()] == ["all.yaml"]


def test_an_edit_made_while_it_asks_is_not_lost(module: Path) -> None:
    path = module / "items/all.yaml"
    child = at_terminal(module)
    child.expect_exact("[y/N]: ")
    edited = path.read_text().replace("14 days", "15 days")
    path.write_text(edited)
    child.sendline("y")
    child.expect_exact("was edited meanwhile")
    child.expect(pexpect.EOF)
    child.wait()
    assert child.exitstatus == 5
    assert path.read_text() == edited


def test_a_read_only_file_is_told_and_stays(module: Path) -> None:
    path = module / "items/all.yaml"
    path.chmod(0o444)
    before = path.read_bytes()
    done = quizwright("lint", str(module), *ARGS, "--yes")
    assert done.returncode == 5
    assert "is read-only" in done.stderr
    assert path.read_bytes() == before
