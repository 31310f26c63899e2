"""Tables that keep within the width of the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from generator.commands.table import screen_width, shortened, table

CELLS = st.text("abc def 中文é…", max_size=40).map(str.strip)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=5)


def test_a_table_that_fits() -> None:
    printed = table([("KP-01", "7", "a claim"), ("KP-2", "12", "–")], ("Id", "N", "Text"), 80)
    assert printed.split("\n") == [
        "Id      N  Text",
        "─────  ──  ───────",
        "KP-01   7  a claim",
        "KP-2   12  –",
    ]


def test_the_widest_column_gives_way_and_wraps_between_words() -> None:
    rows = [("KP-01", "a claim of several words")]
    assert table(rows, ("Id", "Text"), 20) == (
        "Id     Text\n"
        "─────  ─────────────\n"
        "KP-01  a claim of\n"
        "       several words"
    )  # fmt: skip


@given(ROWS, st.integers(22, 90))
def test_no_line_is_wider_than_asked(rows: list[tuple[str, str, str]], width: int) -> None:
    for line in table(rows, ("One", "Two", "Three"), width).split("\n"):
        assert wcswidth(line) <= width


@given(ROWS, st.integers(22, 90))
def test_no_character_is_lost(rows: list[tuple[str, str, str]], width: int) -> None:
    printed = table(rows, ("One", "Two", "Three"), width)
    letters = sorted(letter for row in rows for cell in row for letter in cell if letter != " ")
    body = printed.partition("─")[2]
    assert sorted(letter for letter in body if letter not in " ─\n") == letters


@given(CELLS, st.integers(3, 50))
def test_a_shortened_text_fits_and_says_that_it_goes_on(text: str, width: int) -> None:
    short = shortened(text, width)
    assert wcswidth(short) <= width
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


@pytest.mark.parametrize(("columns", "expected"), [("40", 40), ("5", 20), ("300", 100)])
def test_the_width_is_that_of_the_screen_within_reason(
    monkeypatch: pytest.MonkeyPatch, columns: str, expected: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert screen_width() == expected
