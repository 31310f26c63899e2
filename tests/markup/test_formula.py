"""Formulas in plain characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.formula import latex_to_unicode

SHOWN = {
    r"8 \times 72": "8 × 72",
    r"8\times72=576": "8 × 72=576",
    r"\frac{576}{72}": "576/72",
    r"\frac{a+b}{c}": "(a+b)/c",
    r"\frac{1}{2a}": "1/(2a)",
    r"\frac12": "1/2",
    r"2\frac{1}{2}": "2(1/2)",
    r"\frac{1}{2} x": "(1/2) x",
    r"\frac{a}{b} \cdot c": "a/b · c",
    r"a \div \frac{1}{2}": "a ÷ (1/2)",
    r"\dfrac{a}{b}^2": "(a/b)²",
    r"\frac{\frac{a}{b}}{c}": "(a/b)/c",
    "10^9": "10⁹",
    "10^{-3}": "10⁻³",
    "e^{-kt}": "e^(−kt)",
    "x_1": "x₁",
    r"C_\mathrm{max}": "C_max",
    "x^{ab}": "x^ab",
    "x^": "x^",
    r"\sqrt{2}": "√2",
    r"\sqrt{a+b}": "√(a+b)",
    r"\sqrt[3]{8}": "³√8",
    "5-3": "5−3",
    r"38\,^\circ\mathrm{C}": "38 °C",
    r"\alpha \le \beta \ne \gamma": "α ≤ β ≠ γ",
    r"a\lt b": "a < b",
    r"\mu g": "μg",
    r"\text{dose per day-time}": "dose per day-time",
    r"\log x + \ln 2": "log x + ln 2",
    r"\min(800, 8 w)": "min(800, 8 w)",
    r"\left( \frac{a}{b} \right)": "(a/b)",
    r"\left. x \right|": "x |",
    r"\bar{x}": "x\u0304",
    r"\overline{ab}": "overline(ab)",
    r"\operatorname{AUC}": "AUC",
    r"50\,\%": "50 %",
    r"\{a\}": "{a}",
    "a~b": "a b",
}


@pytest.mark.parametrize("latex", SHOWN)
def test_formulas_are_shown_in_unicode(latex: str) -> None:
    assert latex_to_unicode(latex) == SHOWN[latex]


@pytest.mark.parametrize(
    "latex",
    [r"\unheard{x}{y}", r"\begin{cases} a \\ b \end{cases}", "{", "a}", "}{", r"\frac{a}{b", "\\"],
)
def test_what_is_beyond_us_stays_as_it_is(latex: str) -> None:
    assert latex_to_unicode(latex) == latex


@given(st.text(r"\frac{}^_ab12 $%&~-+[]()sqrt", max_size=60))
def test_no_formula_breaks_and_all_are_one_line(latex: str) -> None:
    shown = latex_to_unicode(latex)
    assert shown == " ".join(shown.split())


@given(st.text("0123456789abcxyz+=,;:()", max_size=30))
def test_what_needs_no_latex_stays_the_same(latex: str) -> None:
    assert latex_to_unicode(latex) == latex


@given(st.text(r"\frac{}ab12 times^", max_size=40))
def test_no_digit_is_lost(latex: str) -> None:
    raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    digits = [each for each in latex if each.isdigit()]
    shown = latex_to_unicode(latex).translate(raised)
    assert [each for each in shown if each.isdigit()] == digits
