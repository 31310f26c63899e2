"""Placeholders become values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.fill import fill, placeholders
from generator.markup.parse import parse
from generator.markup.tree import Formula, Math
from generator.markup.walk import walk
from tests.markup.texts import TEXTS

VALUES = {"dose": "576", "weight": "72", "unit_2": "mg"}

FILLED = {
    "{dose} {unit_2} for {weight} kg": "576 mg for 72 kg",
    "{dose}{dose}": "576576",
    "{other} and {Dose} and { dose }": "{other} and {Dose} and { dose }",
    r"$\frac{dose}{weight} = 8$": r"$\frac{576}{72} = 8$",
    r"$\frac{a}{b}$": r"$\frac{a}{b}$",
    "$${dose}$$": "$${576}$$",
    "$$\n{dose}\n$$": "$$\n{576}\n$$",
    "$5 for {dose} and $10": "$5 for 576 and $10",
    r"\{dose} and \${dose}\$": r"\{dose} and \$576\$",
    "`{dose}` ``a`{dose}`` {dose}": "`{dose}` ``a`{dose}`` 576",
    "`` {dose}": "`` 576",
    "**{dose}**^{dose}^": "**576**^576^",
    "$a {dose}": "$a 576",
}


@pytest.mark.parametrize("text", FILLED)
def test_names_in_braces_become_values(text: str) -> None:
    assert fill(text, VALUES) == FILLED[text]


def test_a_value_is_not_looked_at_again() -> None:
    assert fill("{a}{b}", {"a": "{b}", "b": "{a}"}) == "{b}{a}"


def test_placeholders_leave_out_formulas_code_and_protected_braces() -> None:
    text = r"{a} $\frac{b}{c}$ `{d}` \{e} {f_1} {G} $$ {h} $$ {f_1}"
    assert placeholders(text) == {"a", "f_1"}


@given(TEXTS)
def test_without_values_nothing_changes(text: str) -> None:
    assert fill(text, {}) == text


@given(TEXTS)
def test_each_placeholder_is_replaced_when_there_is_a_value(text: str) -> None:
    names = placeholders(text)
    filled = fill(text, dict.fromkeys(names, "7"))
    assert names & placeholders(filled) == set()


def formulas(text: str) -> list[str]:
    return [each.latex for each in walk(parse(text)) if isinstance(each, Math | Formula)]


PIECES = ("a", "7", " ", "\\", "*", "_", "^", "`", "``", "$", "$$", "{x}", r"\frac{x}{y}")


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join).map(str.strip))
def test_filling_and_parsing_agree_on_what_a_formula_is(text: str) -> None:
    filled = [latex.replace("{x}", "{z}") for latex in formulas(text)]
    assert formulas(fill(text, {"x": "z"})) == filled
