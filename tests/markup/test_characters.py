"""Characters that must not be shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.characters import printable, unsafe_character

ANYTHING = st.text(st.characters(exclude_categories=[]))

UNSAFE = (
    *("\x00", "\x07", "\x08", "\x0b", "\x0c", "\r", "\x1b", "\x7f", "\x85", "\x9b"),
    *("\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\u206a", "\u206f"),
    *("\u2028", "\u2029", "\ufeff", "\ufff9", "\ufdd0", "\ufffe", "\uffff", "\ud800", "\udfff"),
    *("\U000e0001", "\U000e0041", "\U0001d173", "\U0001bca0"),
)


@pytest.mark.parametrize("character", UNSAFE, ids=ascii)
def test_unsafe_characters_are_found_and_replaced(character: str) -> None:
    assert unsafe_character(f"a{character}b") == character
    assert printable(f"a{character}b") == "a\ufffdb"


@pytest.mark.parametrize(
    "text", ["", "a\tb\nc", "IFN-γ ≥ 38 °C", "漢字", "e\u0301", "👩‍⚕️", "\u00a0"]
)
def test_what_people_write_is_safe(text: str) -> None:
    assert unsafe_character(text) is None
    assert printable(text) == text


@given(ANYTHING)
def test_what_is_printable_is_safe_and_as_long(text: str) -> None:
    assert unsafe_character(printable(text)) is None
    assert len(printable(text)) == len(text)


def test_no_control_character_but_tab_and_new_line_is_safe() -> None:
    controls = [chr(n) for n in range(0x110000) if unicodedata.category(chr(n)) == "Cc"]
    assert [each for each in controls if unsafe_character(each) is None] == ["\t", "\n"]
