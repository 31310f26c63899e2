"""Plain characters as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.escape import escape
from generator.markup.parse import faults, gap_names
from generator.markup.plain import to_line
from tests.markup.texts import PRINTABLE, SOUPS


def one_line(text: str) -> str:
    return " ".join(text.split())


@given((PRINTABLE | SOUPS.filter(lambda text: "\u00a0" not in text)).map(one_line))
def test_escaped_text_reads_as_written(text: str) -> None:
    assert to_line(escape(text)) == text
    assert faults(escape(text)) == ()


@given(SOUPS.filter(lambda text: "\u00a0" not in text))
def test_escaped_text_reads_as_written_after_other_markup(text: str) -> None:
    assert to_line(f"**B** x{escape(one_line(text))}") == f"B x{one_line(text)}"


@given(st.text(" \t\n\r\f\va*", max_size=20))
def test_white_space_is_folded(text: str) -> None:
    assert to_line(escape(text)) == one_line(text)


@pytest.mark.parametrize("text", ["Grade 2", "IFN-γ", "576 mg (± 0.5 mg)", "a, b; c: d.", "50 %"])
def test_words_and_numbers_need_no_backslash(text: str) -> None:
    assert escape(text) == text


def test_a_learner_cannot_write_markup() -> None:
    text = "![x](media/x.png) [[gap]] <b> $x$ &gamma; {dose}"
    assert gap_names(escape(text)) == ()
    assert to_line(escape(text)) == text
