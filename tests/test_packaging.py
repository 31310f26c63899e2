"""The wheel carries the package and the shipped modules, and works away from the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.running import ROOT, environment
from tests.lint.modules import item, write_items


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel was unpacked, as an installer does."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    (wheel,) = folder.glob("quizwright-*.whl")
    site = folder / "site"
    zipfile.ZipFile(wheel).extractall(site)
    return site


def run(site: Path, cwd: Path, *args: str) -> str:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "generator", *args],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment(PYTHONPATH=str(site)),
    )
    return done.stdout


def test_the_wheel_holds_the_package_and_the_modules_only(installed: Path) -> None:
    tops = {path.name for path in installed.iterdir()}
    assert {top.partition("-")[0] for top in tops} == {"generator", "quizwright"}
    assert (installed / "generator/quizzes/nk-cells-and-car-t/module.yaml").is_file()
    assert (installed / "generator/py.typed").is_file()


def test_the_installed_command_lists_and_builds_the_shipped_module(
    installed: Path, tmp_path: Path
) -> None:
    assert "nk-cells-and-car-t/safety" in run(installed, tmp_path, "list")
    run(installed, tmp_path, "build", "nk-cells-and-car-t/safety", "--out", "made")
    made = sorted(path.suffix for path in (tmp_path / "made").rglob("*") if path.is_file())
    assert made == [".pdf", ".pdf"]


def test_the_installed_command_lints_with_its_word_lists(installed: Path, tmp_path: Path) -> None:
    bad = item("both", "Fever", "Rash", "All of the above", key=3)
    write_items(tmp_path, bad)
    assert "nothing to say" in run(installed, tmp_path, "lint")
    found = run(installed, tmp_path, "lint", "sample", "--select", "IW102", "--fail-on", "error")
    assert "IW102 warning: both" in found
    assert "# IW102 all-of-the-above" in run(installed, tmp_path, "explain", "IW102")
