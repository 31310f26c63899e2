"""Texts in plain characters."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from generator.markup.characters import printable
from generator.markup.parse import parse
from generator.markup.plain import to_line, to_lines
from generator.markup.tree import CodeBlock
from generator.markup.walk import walk
from tests.markup.texts import PRINTABLE, TEXTS

LINES = {
    "**NOT** *this* `code`": "NOT this code",
    "H~2~O, 10^9^, Ca^2+^, T~max~, x^a+b^": "H₂O, 10⁹, Ca²⁺, T_max, x^(a+b)",
    r"$8 \times 72$ mg": "8 × 72 mg",
    "by [[enzyme]]": "by [enzyme]",
    "a\n\nb\\\nc": "a b c",
    '![A curve.](media/a.png "Levels")': "[Figure: A curve]",
    "- a\n- b\n\n3. c\n4. d": "• a • b 3. c 4. d",
    "> a\n\n$$x^2$$": "a x²",
    "| a | b |\n|---|---|\n| 1 | 2 |": "a | b; 1 | 2",
    "```\na\n  b\n```": "a b",
    "5\u00a0mg": "5\u00a0mg",
}


@pytest.mark.parametrize("text", LINES)
def test_a_text_on_one_line(text: str) -> None:
    assert to_line(text) == LINES[text]


PAGE = """\
A patient with *IFN-γ* and 10^9^ cells has
**NOT** had [[drug]].\\
New line.

- first entry that is longer than a line
  - nested
- second

10. ten

| Grade | Seen in the patient | n |
|:--|---|--:|
| 1 | fever | 5 |
| 2 | hypotension that needs fluids | 17 |

$$\\frac{576}{72} = 8$$

![A curve.](media/x.png "Serum levels.")

> quoted

```
code   kept
```
"""

AT_32 = """\
A patient with IFN-γ and 10⁹
cells has NOT had (1).
New line.

- first entry that is longer
  than a line
  - nested
- second

10. ten

Grade  Seen in the patient     n
-----  ---------------------  --
1      fever                   5

2      hypotension that       17
       needs fluids

    576/72 = 8

[Figure: A curve. Serum levels]

> quoted

code   kept"""


def test_a_page_for_a_terminal() -> None:
    assert to_lines(PAGE, 32, gap=lambda name: {"drug": "(1)"}[name]) == AT_32.splitlines()


def test_a_table_that_is_too_wide_shows_one_cell_a_line() -> None:
    text = "| Grade | Seen |\n|--|--|\n| 1 | fever |\n| 2 | hypotension and hypoxia |"
    assert to_lines(text, 16) == [
        *("Grade: 1", "Seen: fever", "", "Grade: 2"),
        *("Seen:", "  hypotension", "  and hypoxia"),
    ]


def test_no_word_of_a_table_is_cut_where_all_words_fit_side_by_side() -> None:
    text = (
        "| Time | Blood pressure | Vasopressor | Oxygen |\n|--|--|--|--|\n"
        "| 20:00 | 84/50, after 1 litre of crystalloid 102/60 mmHg | noradrenaline 0.05 µg/kg/min"
        " | nasal cannula, 3 L/min |"
    )
    for width in (52, 60, 72, 80):
        page = to_lines(text, width)
        assert max(map(len, page)) <= width
        assert {"noradrenaline", "µg/kg/min", "crystalloid"} <= set(" ".join(page).split())


WORDS = st.lists(st.text("abc", min_size=1, max_size=20), min_size=1, max_size=4).map(" ".join)


@given(st.lists(WORDS, min_size=2, max_size=4), st.integers(20, 100))
def test_the_words_of_a_table_stay_whole_if_they_fit(cells: list[str], width: int) -> None:
    longest = [max(map(len, cell.split())) for cell in cells]
    assume(sum(longest) + 2 * (len(cells) - 1) <= width)
    text = "\n".join(f"|{'|'.join(row)}|" for row in (cells, ["-"] * len(cells), cells))
    shown = set(" ".join(to_lines(text, width)).split())
    assert {word for cell in cells for word in cell.split()} <= shown


def test_wide_characters_take_two_columns() -> None:
    assert to_lines("漢字漢字漢字漢字。", 12) == ["漢字漢字漢字", "漢字。"]
    assert to_lines("漢字漢字漢字。", 12) == ["漢字漢字漢", "字。"]
    table = to_lines("| 漢字 | b |\n|--|--|\n| a | b |", 40)
    assert table == ["漢字  b", "----  -", "a     b"]


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert to_lines("a " + "b" * 30, 12) == ["a", "b" * 12, "b" * 12, "b" * 6]


def test_spaces_that_must_not_break_do_not() -> None:
    assert to_lines("a dose of 576\u00a0mg", 14) == ["a dose of", "576\u00a0mg"]


@given(TEXTS, st.integers(12, 100))
def test_no_line_is_wider_than_the_terminal(text: str, width: int) -> None:
    assert all(wcswidth(line) <= width for line in to_lines(text, width))


@given(TEXTS, st.integers(12, 100))
def test_lines_hold_nothing_that_a_terminal_obeys(text: str, width: int) -> None:
    for line in to_lines(text, width):
        assert printable(line) == line
        assert not {"\n", "\t"} & set(line)


@given(TEXTS, st.integers(12, 100))
def test_no_page_begins_or_ends_with_an_empty_line(text: str, width: int) -> None:
    assume(not any(isinstance(each, CodeBlock) for each in walk(parse(text))))
    lines = to_lines(text, width)
    assert "" not in {*lines[:1], *lines[-1:]}


def test_blocks_without_content_leave_no_trace() -> None:
    assert to_lines("a\n\n>\n\n```\n```\n\n\u00a0\n\nb", 20) == ["a", "", "b"]


@given(PRINTABLE.filter(str.isalnum), st.integers(12, 40))
def test_wrapping_loses_no_character(text: str, width: int) -> None:
    assert "".join(to_lines(text, width)) == text


@given(TEXTS)
def test_one_line_is_one_line(text: str) -> None:
    line = to_line(text)
    assert printable(line) == line
    assert not {"\n", "\t"} & set(line)
    assert line == line.strip(" ")
