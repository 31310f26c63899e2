"""Texts as rules read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint.prose import Prose


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Which one?", "Which one?"),
        ("Which is *not* right?", "Which is not right?"),
        ("See `never` and $x$ now", "See … and … now"),
        ("10^9^ cells and H~2~O", "10⁹ cells and H₂O"),
        ("See https://example.org/always now", "See … now"),
        ("It’s a non‑drug", "It's a non-drug"),
        ("ﬁne", "fine"),
        ("a\nb", "a b"),
    ],
)
def test_words_are_kept_and_code_formulas_and_addresses_dropped(markup: str, text: str) -> None:
    assert Prose(markup).text == text


def test_blocks_stand_apart_so_that_no_phrase_crosses_them() -> None:
    prose = Prose("One of\n\n- all of\n- the above")
    assert "all of the above" not in prose.folded
    assert prose.words == ("one", "of", "all", "of", "the", "above")


def test_what_is_shown_keeps_everything_for_lengths() -> None:
    assert Prose("See `never` and 10^9^").shown == "See never and 10⁹"


def test_words_in_bold_italics_or_capitals_are_strong() -> None:
    prose = Prose("Which is **not** or NOT or not right?")
    spots = [
        prose.text.index("not"),
        prose.text.index("NOT"),
        prose.text.rindex("not"),
    ]
    assert [prose.is_strong(spot, spot + 3) for spot in spots] == [True, True, False]


@pytest.mark.parametrize(
    ("markup", "lead_in"),
    [
        ("A man of 60 is ill. Which drug helps?", "Which drug helps?"),
        ("Which drug helps? Choose one.", "Which drug helps?"),
        ("He takes, e.g. aspirin. The drug of choice is", "The drug of choice is"),
        ("Name the drug", "Name the drug"),
        ("A table:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWhich?", "Which?"),
    ],
)
def test_the_lead_in_is_the_sentence_that_asks(markup: str, lead_in: str) -> None:
    prose = Prose(markup)
    start, end = prose.lead_in
    assert prose.text[start:end] == lead_in


@given(st.text(max_size=200))
def test_any_text_can_be_read_and_offsets_agree(markup: str) -> None:
    prose = Prose(markup)
    assert len(prose.folded) == len(prose.text)
    assert all(0 <= start <= end <= len(prose.text) for start, end in prose.sentences)
    assert all(0 <= start < end <= len(prose.text) for start, end in prose.strong)
    start, end = prose.lead_in
    assert 0 <= start <= end <= len(prose.text)
    assert isinstance(prose.shown, str)
