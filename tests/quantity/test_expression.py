"""Expressions of authors: what they may say, and what they give."""

import math
from fractions import Fraction
from operator import add, mul, sub, truediv

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.quantity.expression import ExpressionError, evaluate, expression_fault, names_in

VALUES: dict[str, float | str] = {"weight": 72, "rate": 0.1, "group": "adult"}

GIVES: dict[str, float] = {
    "weight * 8": 576,
    "min(weight * 8, 800)": 576,
    "max(1, weight, 3)": 72,
    "576 / weight": 8,
    "1 / 3": 1 / 3,
    "0.1 + 0.2": 0.3,
    "rate * 3": 0.3,
    "ceil(rate * 3 * 10)": 3,
    "ceil(2.1)": 3,
    "floor(-2.1)": -3,
    "abs(-weight)": 72,
    "7 // 2": 3,
    "7 % 4": 3,
    "2 ** 10": 1024,
    "2 ** -2": 0.25,
    "1.1 ** 2": 1.21,
    "round(2.5)": 3,
    "round(3.5)": 4,
    "round(-2.5)": -3,
    "round(2.675, 2)": 2.68,
    "round(1250, -2)": 1300,
    "sqrt(2.25)": 1.5,
    "sqrt(170 * 72 / 3600)": math.sqrt(3.4),
    "800 if weight >= 30 else 400": 800,
    "800 if group == 'child' else 400": 400,
    "1 if 20 < weight <= 72 and not weight == 5 else 0": 1,
    "1 if group != 'child' or weight < 5 else 0": 1,
    "(1 if weight > 5 else 2) + 10": 11,
    "1e3": 1000,
}


@pytest.mark.parametrize("text", GIVES)
def test_an_expression_gives_its_value(text: str) -> None:
    assert expression_fault(text, VALUES) is None
    assert evaluate(text, VALUES) == GIVES[text]


def test_whole_values_are_ints_and_others_floats() -> None:
    assert isinstance(evaluate("576 / 72", {}), int)
    assert isinstance(evaluate("1.5 * 2", {}), int)
    assert isinstance(evaluate("1 / 2", {}), float)


REFUSED = (
    *(
        "",
        " ",
        "1 +",
        "weight =",
        "weight = 3",
        "1; 2",
        "import os",
        "weight\x00",
        "1 if 2",
        "((1)",
    ),
    *("().__class__", "weight.real", "(1).__class__.__base__", "__import__('os')", "open('x')"),
    *("eval('1')", "print(1)", "weight(2)", "(lambda: 1)()", "lambda: 1", "[x for x in (1, 2)]"),
    *("[1]", "(1, 2)", "{1}", "{1: 2}", "weight[0]", "f'{weight}'", "'a'", "'a' * 10 ** 9", "b'a'"),
    *(
        "'a' + 'b'",
        "min('a', 'b')",
        "weight is 72",
        "weight in (1, 2)",
        "weight := 3",
        "weight ^ 2",
    ),
    *(
        "weight & 1",
        "weight | 1",
        "~weight",
        "weight << 100",
        "weight @ weight",
        "True",
        "None",
        "...",
    ),
    *("1j", "1e999", "9 ** 9 ** 9", "2 ** 65", "2 ** -65", "2 ** 0.5", "height", "weight * height"),
    *(
        "min(1)",
        "min()",
        "abs(1, 2)",
        "round(1, 2, 3)",
        "round(number=1)",
        "min(*[1, 2])",
        "sqrt()",
    ),
    *("await weight", "yield", "*weight", "-" * 150 + "1", "1" * 201),
    "1" + " " * 200,
)


@pytest.mark.parametrize("text", REFUSED)
def test_anything_else_is_refused_before_it_runs(text: str) -> None:
    assert expression_fault(text, VALUES)
    with pytest.raises(ExpressionError):
        evaluate(text, VALUES)


FAILS = {
    "1 / 0": "divides by zero",
    "1 % 0": "divides by zero",
    "weight // (72 - weight)": "divides by zero",
    "0 ** -1": "divides by zero",
    "(2 ** 60) ** 60": "too large",
    "1e308 * 1e308 * 1e308": "too large",
    "group * 3": "no number",
    "group + group": "no number",
    "-group": "no number",
    "group < 'b'": "no number",
    "round(group)": "no number",
    "group": "value is no number",
    "weight > 3": "value is no number",
    "not weight": "value is no number",
    "weight ** weight": "power",
    "weight ** rate": "power",
    "round(weight, rate)": "places",
    "sqrt(-weight)": "square root",
}


@pytest.mark.parametrize("text", FAILS)
def test_what_cannot_be_computed_says_why(text: str) -> None:
    with pytest.raises(ExpressionError, match=FAILS[text]):
        evaluate(text, VALUES)


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_values_that_are_not_finite_are_refused(value: float) -> None:
    with pytest.raises(ExpressionError):
        evaluate("a + 1", {"a": value})


def test_faults_name_what_is_wrong() -> None:
    assert "'height'" in (expression_fault("height * 2", ["weight"]) or "")
    assert "**" in (expression_fault("weight ^ 2", ["weight"]) or "")
    assert "character 10" in (expression_fault("weight * )", ["weight"]) or "")


def test_parentheses_may_be_as_many_as_fit() -> None:
    assert evaluate("(" * 99 + "1" + ")" * 99, {}) == 1


def test_names_are_those_of_values() -> None:
    assert names_in("min(weight * 8, cap) if group == 'a' else 0") == {"weight", "cap", "group"}
    assert names_in("min(min, 3)") == {"min"}
    assert names_in("1 +") == frozenset()


NUMBERS = st.integers(-1000, 1000) | st.decimals(-1000, 1000, places=3).map(float)


OPERATIONS = {"+": add, "-": sub, "*": mul, "/": truediv}


@given(NUMBERS, NUMBERS, st.sampled_from(sorted(OPERATIONS)))
def test_arithmetic_is_exact_until_the_end(left: float, right: float, sign: str) -> None:
    assume(sign != "/" or right != 0)
    exact = OPERATIONS[sign](Fraction(str(left)), Fraction(str(right)))
    assert evaluate(f"a {sign} b", {"a": left, "b": right}) == float(exact)


@given(st.decimals(-1000, 1000, places=4).map(float), st.integers(0, 3))
def test_a_half_is_rounded_away_from_zero(value: float, places: int) -> None:
    given_value, step = Fraction(str(value)), Fraction(1, 10**places)
    result = Fraction(str(evaluate(f"round(a, {places})", {"a": value})))
    assert abs(result - given_value) <= step / 2
    assert result % step == 0
    if abs(result - given_value) == step / 2:
        assert abs(result) > abs(given_value)


@given(st.text("weight rate()+-*/%<>=!.,'\"[]{}0123456789e_iflsmnaxou", max_size=60))
def test_no_text_breaks_the_evaluator(text: str) -> None:
    try:
        value = evaluate(text, VALUES)
    except ExpressionError:
        return
    assert math.isfinite(value)


@given(st.text(max_size=60))
def test_no_characters_break_the_check(text: str) -> None:
    assert expression_fault(text, ()) != ""
    assert isinstance(names_in(text), frozenset)
