"""Which characters the fonts have, and which font a character is set in."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.text.fonts import FALLBACK, REPLACEMENT, normal, runs, uncovered, width
from generator.render.text.styles import Face

FACES: tuple[Face, ...] = ("regular", "bold", "italic", "bold_italic")
SIGNS = "αβγδµΩ≥≤≠±×÷−→←↔⇌∞√∑∈°′‰–—“”…•½⁹₂☐☑☒○●✓✗✔✘éüßőșћжЖ€"


def test_the_signs_of_worksheets_are_covered() -> None:
    assert uncovered(string.printable + SIGNS) == frozenset()


@pytest.mark.parametrize("sign", ["中", "😀", "ב", "ب"])
def test_signs_that_no_font_has_are_named(sign: str) -> None:
    assert uncovered(f"a {sign} b") == {sign}


def test_letters_are_set_in_roboto_and_arrows_in_stix() -> None:
    assert runs("IL→2", "bold") == (("Roboto-Bold", "IL"), (FALLBACK, "→"), ("Roboto-Bold", "2"))


@pytest.mark.parametrize("face", FACES)
def test_every_face_has_greek_and_cyrillic_letters_of_its_own(face: Face) -> None:
    ((font, text),) = runs("IFN-γ Жук", face)
    assert (font is not None and font.startswith("Roboto-"), text) == (True, "IFN-γ Жук")


@given(st.text(max_size=30), st.sampled_from(FACES))
def test_runs_keep_every_character_or_show_that_it_is_missing(text: str, face: Face) -> None:
    clean = normal(text)
    joined = "".join(run for _, run in runs(clean, face))
    assert len(joined) == len(clean)
    assert all(b in {a, REPLACEMENT} for a, b in zip(clean, joined, strict=True))


def test_composed_and_decomposed_letters_are_one() -> None:
    assert normal("e\u0301") == "é"
    assert uncovered("e\u0301") == frozenset()


def test_invisible_characters_take_no_room() -> None:
    assert normal("soft\u00adhyphen✔\ufe0f") == "softhyphen✓"


@given(st.text(st.sampled_from("abc γ"), min_size=1), st.floats(1, 50))
def test_width_grows_with_size(text: str, size: float) -> None:
    assert width(text, "Roboto-Regular", 2 * size) == pytest.approx(
        2 * width(text, "Roboto-Regular", size)
    )
