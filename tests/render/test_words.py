"""Numbers as words, and signs that cannot be printed."""

from dataclasses import replace
from fractions import Fraction

import pytest

from generator.render.signs import unprintable
from generator.render.words import counted, listed, minutes, number, spaced
from tests.samples import sample_form


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 min"),
        (1, "1 min"),
        (540, "9 min"),
        (541, "10 min"),
        (3600, "1 h"),
        (5700, "1 h 35 min"),
    ],
)
def test_times_are_rounded_up_to_minutes(seconds: int, text: str) -> None:
    assert minutes(seconds) == text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [([3], "3"), ([3, 4], "3 and 4"), ([3, 4, 5], "3–5"), ([1, 2, 5], "1, 2 and 5")],
)
def test_numbers_are_listed(numbers: list[int], text: str) -> None:
    assert listed(numbers) == text


def test_points_show_two_decimals_at_most() -> None:
    assert [number(Fraction(n, 3)) for n in (1, 2, 3, 30)] == ["0.33", "0.67", "1", "10"]
    assert (counted(1, "point"), counted(3, "point")) == ("1 point", "3 points")


def test_names_become_words() -> None:
    assert spaced("partly_supported") == "partly supported"


def test_a_form_of_known_signs_can_be_printed() -> None:
    assert list(unprintable(sample_form())) == []


def test_a_sign_without_a_font_is_found_wherever_it_stands() -> None:
    form = sample_form()
    first = replace(form.sections[0].placements[0], rationale="as in 中文")
    section = replace(form.sections[0], placements=(first,))
    stimulus = replace(form.stimuli[0], text="עברית")
    found = dict(
        unprintable(sample_form(sections=(section,), stimuli=(stimulus,), disclaimer="😀"))
    )
    assert found["the item 'item-1'"] == {"中", "文"}
    assert found["the stimulus 'case'"] == set("עברית")
    assert "😀" in found["a text"]
