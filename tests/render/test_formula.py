"""Formulas: set as outlines, found as text, and never a crash."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.tree import Math, Paragraph, Text
from generator.render.page.blocks import Setter
from generator.render.text.formula import MATCH, formula
from generator.render.text.inlines import pieces
from generator.render.text.outlines import rectangle, trace
from generator.render.text.pieces import Glyphs, Picture
from generator.render.text.styles import BODY
from tests.render.reading import ink, one_pdf, paths, poppler_text, whole_text

SETTER = Setter({}, 700)

SET = [
    r"8 \times 72 = 576",
    r"\frac{a}{\sqrt{b}}",
    r"\int_0^\infty e^{-x^2}\,dx",
    r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
    r"\sum_{i=1}^n \overline{x_i}",
    r"\boxed{x}",
]


@pytest.mark.parametrize("latex", SET)
def test_formulas_are_set_as_outlines(latex: str) -> None:
    picture = formula(latex, 10, display=True)
    assert picture is not None
    assert picture.width > 5
    assert paths(one_pdf(SETTER.text(f"$${latex}$$", 400))) > 2


@pytest.mark.parametrize("latex", [r"\frac", "{", "a & b", r"\color{red}{x}", r"\begin{x}"])
def test_what_cannot_be_set_is_shown_as_text(latex: str) -> None:
    assert formula(latex, 10, display=False) is None
    shown = pieces([Math(latex)], BODY)
    assert shown
    assert all(not isinstance(piece, Picture) for piece in shown)


@given(st.text(st.sampled_from(r"\frac{}^_&abc12 $%#~<>"), max_size=20))
def test_no_formula_crashes(latex: str) -> None:
    strips = SETTER.blocks([Paragraph((Text("f "), Math(latex)))], 300)
    assert one_pdf(strips).startswith(b"%PDF")


def test_size_and_baseline_fit_the_line() -> None:
    x = formula("x", 10, display=False)
    y = formula("y", 10, display=False)
    assert x is not None
    assert y is not None
    assert 0.4 * 10 < x.above < 0.6 * 10 * MATCH
    assert x.below < 0.5
    assert y.below > 1.5


def test_a_formula_stands_on_the_baseline_of_its_line() -> None:
    words = ink(one_pdf(SETTER.text("H", 400)))
    with_formula = ink(one_pdf(SETTER.text(r"$\mathrm{H}$", 400)))
    assert abs(words[3] - with_formula[3]) <= 1
    assert abs(words[1] - with_formula[1]) <= 1


def test_a_formula_can_be_found_and_copied(tmp_path: Path) -> None:
    data = one_pdf(SETTER.text(r"Dose: $8 \times 72 = 576$ mg.", 400))
    assert "Dose: 8 × 72 = 576 mg." in whole_text(data)
    assert "Dose: 8 × 72 = 576 mg." in poppler_text(data, tmp_path)


def test_a_wide_formula_is_made_to_fit() -> None:
    latex = "+".join("abcdefghijklmnopqrstuvwxyz")
    for text in (f"$${latex}$$", f"${latex}$"):
        wide, narrow = (ink(one_pdf(SETTER.text(text, width))) for width in (470, 100))
        assert wide[2] - wide[0] > 250
        assert 95 < narrow[2] - narrow[0] < 102


def test_plain_outlines_are_read_and_others_refused() -> None:
    moves = list(trace("M 1 2 L 3 4 Q 1 2 3 4 C 1 2 3 4 5 6 Z"))
    assert [command for command, _ in moves] == ["M", "L", "Q", "C", "Z"]
    assert moves[0] == ("M", (1, -2))
    with pytest.raises(ValueError, match="'A' is no command"):
        list(trace("M 0 0 A 1 1 0 0 0 2 2"))


def test_a_rectangle_is_four_corners() -> None:
    moves = list(rectangle({"x": "1", "y": "2", "width": "3", "height": "4"}))
    assert [numbers for _, numbers in moves] == [(1, -2), (4, -2), (4, -6), (1, -6), ()]


def test_formulas_of_one_size_are_set_once() -> None:
    assert formula("z+1", 11, display=False) is formula("z+1", 11, display=False)


def test_math_in_words_keeps_its_spaces() -> None:
    shown = pieces([Text("of "), Math("n"), Text(" patients")], BODY)
    assert "".join(p.text for p in shown if isinstance(p, Glyphs)) == "ofpatients"
    assert [type(piece).__name__ for piece in shown] == [
        "Glyphs",
        "Space",
        "Picture",
        "Space",
        "Glyphs",
    ]
