"""The beginning of a stem on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.plain import to_line
from generator.render.stem import short_stem


@pytest.mark.parametrize(
    ("stem", "short"),
    [
        ("Which cell?", "Which cell?"),
        ("One paragraph.\n\nAnother with IFN-γ^+^?", "One paragraph. Another with IFN-γ⁺?"),
        ("Test her. (Twice.) She\n\n- knows one;\n- names two.", "Test her. (Twice.) …"),
        ("She said: “No.” Then she\n\n- slept.", "She said: “No.” …"),
        ("Which of these holds:\n\n1. this\n2. that", "Which of these holds: …"),
        ("Look at the table.\n\n| a |\n|---|\n| b |\n\nWhat follows?", "Look at the table. …"),
        ("The patient\n\n- coughs.", "The patient …"),
        ("- only\n- a list", "• only • a list"),
    ],
)
def test_a_stem_ends_with_a_sentence_before_its_first_list_or_table(stem: str, short: str) -> None:
    assert short_stem(stem) == short


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs")), max_size=60))
def test_a_stem_of_words_alone_is_shown_whole(text: str) -> None:
    assert short_stem(text) == to_line(text)
