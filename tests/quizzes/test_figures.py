"""The shipped figures: drawings that the bank accepts, in letters that can be read on paper."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.bank.svg.check import faults
from generator.render.page.drawings import drawing
from generator.render.paper import PAPERS

ROOT = Path(__file__).parent.parent.parent
FIGURES = sorted((ROOT / "quizzes").glob("*/media/*.svg"))
FRAME = 20
"""Points that the frame of a stimulus takes from the column."""


def name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", FIGURES, ids=name)
def test_a_figure_can_be_drawn(path: Path) -> None:
    assert list(faults(path.read_bytes())) == []


@pytest.mark.parametrize("path", FIGURES, ids=name)
def test_a_figure_is_shown_at_its_size_with_letters_of_11_pixels_at_least(path: Path) -> None:
    columns = [paper.text_width - FRAME for paper in PAPERS.values()]
    assert drawing(path.read_bytes()).width <= min(columns)
    text = path.read_text()
    assert re.match(r"<svg [^>]*font-size=", text)
    assert min(map(float, re.findall(r'font-size="([\d.]+)"', text))) >= 11


@pytest.mark.parametrize("path", FIGURES, ids=name)
def test_a_figure_needs_no_colour(path: Path) -> None:
    colours = re.findall(r'(?:fill|stroke)="#([0-9a-f]+)"', path.read_text())
    assert [each for each in colours if len({each[:2], each[2:4], each[4:]}) > 1] == []


def test_the_curve_is_the_one_that_is_computed(tmp_path: Path) -> None:
    made = tmp_path / "zero-events.svg"
    script = ROOT / "docs/figures/zero_events.py"
    subprocess.run([sys.executable, str(script), str(made)], check=True)
    (shipped,) = (path for path in FIGURES if path.name == made.name)
    assert made.read_text() == shipped.read_text()
