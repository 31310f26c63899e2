"""Which words a guide has, and what makes no difference to them."""

import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.guide import words
from tests.bank.guides import ARTICLE, texts

CHUNKS = [
    "1,000", "life-threatening", "CAR-T", "≥38", "≥ 38.5 °C", "p > 0.05", "p<.05", "(−5)", "-5",
    "10⁹", "10^9^", "1½", "“self”", "don't", "don’t", "**bold**", "`code`", "[text](http://a.b/c_(d))",
    '[more](page.html "a title")', "+", "a+b", "=", "well—known", "foo--bar", "IFN-γ", "1/2",
    "10:30", "CD16+", "a > b", ">", "#1", "*", "-", "•", "3.", "Straße", "ﬁne", "中文", "~30", "$5",
    "2–4 %", "&ge;", "end.",
]  # fmt: skip

TRICKY = st.text("ab5.,->≥[](){}*_`\"'^$~=+%°:/\\&;#|⁹½é\u0301", min_size=1, max_size=8)
"""Chunks of signs that have a meaning of their own, in any company."""


def is_one_chunk(text: str) -> bool:
    return not any(map(str.isspace, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Life-threatening, LIFE\nThreatening life-\nthreatening",
            "life threatening life threatening life threatening",
        ),
        ("2.5 mg, 1,000 cells; 1/2 at 10:30.", "2.5 mg 1,000 cells 1/2 at 10:30"),
        ("grade ≥3, ≤ 2 or >= 1", "grade ≥ 3 ≤ 2 or ≥ 1"),
        ("p > 0.05, p<.05, n = 9", "p > 0.05 p < .05 n = 9"),
        ("±5 % of 8%", "± 5 % of 8 %"),
        ("38 °C and 38°C", "38 ° c and 38 ° c"),
        ("-5 and (−5) but 2–4 and IL-2", "- 5 and - 5 but 2 4 and il 2"),
        ("10⁹ or 10^9^ or 10⁻⁵", "10 ^ 9 or 10 ^ 9 or 10 ^ - 5"),
        ("1½ and 11/2", "1 1/2 and 11/2"),
        ("“Self”, ‘self’ and 'self' don’t", "self self and self don't"),
        ("## A **bold** `word` _here_", "a bold word here"),
        ("un*believ*able 5*3", "unbelievable 5 3"),
        ("- one\n* two\n• three", "one two three"),
        ("> quoted\n>> twice\n> 5 bees", "quoted twice > 5 bees"),
        ("Title\n=====\n\nText\n---", "title text"),
        ('See [the page](https://a.b/c_(d) "x y") now', "see the page now"),
        ("[1]: https://a.b/c\nText", "1 text"),
        ("zero\u200bwidth and soft\u00adhyphen", "zerowidth and softhyphen"),
        ("中文 AB", "中 文 ab"),
        ("$5 for ~30 %", "$ 5 for ~ 30 %"),
        ("&ge; 5 &amp; R&D", "≥ 5 r d"),
        ("... — (!) ***", ""),
    ],
)
def test_the_words_of_a_text(text: str, expected: str) -> None:
    assert " ".join(texts(text)) == expected


def test_every_word_knows_its_line_and_column() -> None:
    found = [(word.text, word.line, word.column) for word in words("A  bee\n\n  “hums” 10⁹\r\nso")]
    assert found == [
        ("a", 1, 1),
        ("bee", 1, 4),
        ("hums", 3, 4),
        ("10", 3, 10),
        ("^", 3, 12),
        ("9", 3, 12),
        ("so", 4, 1),
    ]


@given(st.lists(st.sampled_from(CHUNKS), min_size=1), st.integers(1, 100))
def test_wrapping_makes_no_difference(chunks: list[str], width: int) -> None:
    text = " ".join(chunks)
    folded = textwrap.fill(text, width, break_long_words=False)
    assert texts(folded) == texts(text)


@given(st.lists(st.text(min_size=1).filter(is_one_chunk) | TRICKY))
def test_it_makes_no_difference_whether_a_space_or_a_line_end_separates(chunks: list[str]) -> None:
    assert texts("\n".join(chunks)) == texts(" ".join(chunks))


@given(st.lists(st.sampled_from(CHUNKS)), st.integers(1, 4))
def test_blank_lines_and_indents_make_no_difference(chunks: list[str], count: int) -> None:
    assert texts(("\n" * count + " " * count).join(chunks)) == texts(" ".join(chunks))


@given(st.lists(st.sampled_from(CHUNKS[:-3] + ARTICLE.split())))
def test_case_makes_no_difference(chunks: list[str]) -> None:
    text = " ".join(chunks)
    assert texts(text.upper()) == texts(text.lower()) == texts(text)


@given(
    st.lists(st.sampled_from(ARTICLE.split())),
    st.sampled_from(['"{}"', "“{}”", "„{}“", "«{}»", "‘{}’"]),
)
def test_quotes_make_no_difference(chunks: list[str], quotes: str) -> None:
    assert texts(" ".join(map(quotes.format, chunks))) == texts(" ".join(chunks))


@given(st.text() | TRICKY)
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    composed, taken_apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert texts(composed) == texts(taken_apart)


@given(st.text() | st.lists(TRICKY).map(" ".join))
def test_words_hold_no_space_and_stand_in_order_within_the_text(text: str) -> None:
    found = words(text)
    places = [(word.line, word.column) for word in found]
    assert places == sorted(places)
    assert not any(character.isspace() for word in found for character in word.text)
    lines = text.split("\n")
    assert all(1 <= word.column <= len(lines[word.line - 1]) for word in found)


def test_marking_up_a_plain_text_makes_no_difference() -> None:
    marked = (
        ARTICLE.replace("Keeping bees in a town", "# Keeping *bees* in a town")
        .replace("- Tools", "* **Tools**")
        .replace("a course", "[a course](https://example.org/course?id=7)")
    )
    assert texts(marked) == texts(ARTICLE)
