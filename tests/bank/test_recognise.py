"""Recognising recorded passages in a guide that was edited since."""

import textwrap
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.bank.guide import words
from generator.bank.recognise import Changed, Found, Missing, Moved, Outcome, recognise
from generator.model.key_point import Passage
from tests.bank.guides import (
    ARTICLE,
    SENTENCE,
    VOCABULARY,
    passage,
    prose,
    recorded,
    sentences,
    texts,
)

Parts = list[list[str]]


def record(parts: Parts, first: int, last: int) -> Passage:
    """Sentences `first` to `last`, both included, recorded as one passage."""
    ends = [sum(map(len, parts[:n])) for n in range(len(parts) + 1)]
    return passage(texts(prose(parts)), ends[first], ends[last + 1])


def outcomes(passages: list[Passage], text: str) -> list[Outcome]:
    return list(recognise(passages, words(text)))


def kinds(passages: list[Passage], text: str) -> list[type[Outcome]]:
    return [type(outcome) for outcome in outcomes(passages, text)]


@st.composite
def spans(draw: st.DrawFn, count: int) -> list[tuple[int, int]]:
    """First and last sentence of passages of one or two sentences; they may overlap."""
    firsts = draw(st.lists(st.integers(0, count - 1), min_size=1, max_size=8))
    return [(first, min(count - 1, first + draw(st.integers(0, 1)))) for first in firsts]


@given(sentences(), st.data(), st.integers(10, 120))
def test_wrapping_case_quotes_and_blank_lines_flag_nothing(
    parts: Parts, data: st.DataObject, width: int
) -> None:
    passages = [record(parts, *span) for span in data.draw(spans(len(parts)))]
    text = prose(parts)
    wrapped = textwrap.fill(text, width)
    quoted = ". ".join(f"“{part}”" for part in text.split(". "))
    for variant in (wrapped, text.upper(), quoted, wrapped.replace("\n", "\n\n")):
        assert set(kinds(passages, variant)) == {Found}


@given(sentences(), st.data())
def test_editing_a_sentence_flags_exactly_the_passages_that_hold_it(
    parts: Parts, data: st.DataObject
) -> None:
    chosen = data.draw(spans(len(parts)))
    passages = [record(parts, *span) for span in chosen]
    edited = data.draw(st.integers(0, len(parts) - 1))
    word = data.draw(st.integers(0, len(parts[edited]) - 1))
    parts[edited][word] = "xylophone"
    found = kinds(passages, prose(parts))
    assert [kind is Found for kind in found] == [
        not first <= edited <= last for first, last in chosen
    ]


@given(sentences(), st.data())
def test_text_that_is_put_in_or_taken_out_elsewhere_flags_nothing(
    parts: Parts, data: st.DataObject
) -> None:
    chosen = data.draw(spans(len(parts)))
    passages = [record(parts, *span) for span in chosen]
    held = {n for first, last in chosen for n in range(first, last + 1)}
    inside = {n for first, last in chosen if first < last for n in (last,)}
    edited: Parts = []
    for n, part in enumerate(parts):
        if n not in inside and data.draw(st.booleans()):
            edited.append(["something", "else", "entirely"] * data.draw(st.integers(1, 40)))
        if n in held or data.draw(st.booleans()):
            edited.append(part)
    assert set(kinds(passages, prose(edited))) == {Found}


EDITS = {
    "one word": lambda part: [*part[:4], "xylophone", *part[5:]],
    "two words": lambda part: [*part[:3], "xylophone", *part[4:9], "quartz", *part[10:]],
    "words put in": lambda part: [*part[:5], "xylophone", "and", "quartz", *part[5:]],
    "words taken out": lambda part: [*part[:5], *part[8:]],
    "other end": lambda part: [*part[:-4], "xylophone", "quartz"],
    "split in two": lambda part: [*part[:6], "it", "is", *part[7:]],
}


@pytest.mark.parametrize("edit", EDITS)
@given(sentences(shortest=15), st.data())
def test_an_edited_sentence_is_recognised_near_its_line(
    edit: str, parts: Parts, data: st.DataObject
) -> None:
    chosen = data.draw(st.integers(0, len(parts) - 1))
    passages = [record(parts, n, n) for n in range(len(parts))]
    lines = [" ".join(EDITS[edit](part) if n == chosen else part) for n, part in enumerate(parts)]
    outcome = outcomes(passages, "\n".join(lines))[chosen]
    assert isinstance(outcome, Changed)
    assert outcome.line == chosen + 1
    assert 0.4 <= outcome.similarity <= 1


@given(sentences(shortest=15), st.data())
def test_a_sentence_put_into_a_passage_of_two_changes_it(parts: Parts, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(parts) - 2))
    both = record(parts, first, first + 1)
    parts.insert(first + 1, ["something", "else", "stands", "here", "now"])
    (outcome,) = outcomes([both], prose(parts))
    assert isinstance(outcome, Changed)
    assert outcome.similarity > 0.8


@given(sentences(), st.data())
def test_a_sentence_that_is_taken_out_is_missing(parts: Parts, data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, len(parts) - 1))
    passages = [record(parts, n, n) for n in range(len(parts))]
    found = kinds(passages, prose(parts[:chosen] + parts[chosen + 1 :]))
    assert found == [Missing if n == chosen else Found for n in range(len(parts))]


@given(sentences(fewest=4), st.data())
def test_a_sentence_that_is_put_elsewhere_is_moved(parts: Parts, data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, len(parts) - 1))
    to = data.draw(st.integers(0, len(parts) - 1))
    assume(abs(to - chosen) > 1)
    passages = [record(parts, n, n) for n in range(len(parts))]
    rest = parts[:chosen] + parts[chosen + 1 :]
    found = kinds(passages, prose([*rest[:to], parts[chosen], *rest[to:]]))
    assert found == [Moved if n == chosen else Found for n in range(len(parts))]


@given(sentences(fewest=4), st.lists(st.integers(1, 9), min_size=2, max_size=2))
def test_each_copy_of_a_repeated_text_is_found_at_its_own_place(
    parts: Parts, sizes: list[int]
) -> None:
    refrain = ["so", "it", "hums", "on"]
    filler = [["meanwhile"] * size for size in sizes]
    text = [parts[0], refrain, parts[1], refrain, parts[2]]
    passages = [record(text, n, n) for n in range(len(text))]
    edited = [filler[0], *text[:3], filler[1], *text[3:]]
    lines = "\n".join(" ".join(part) for part in edited)
    assert [getattr(each, "line", 0) for each in outcomes(passages, lines)] == [2, 3, 4, 6, 7]
    assert set(kinds(passages, lines)) == {Found}


def test_a_copy_that_is_taken_out_is_missing_and_the_other_found() -> None:
    text = [["one", "two", "three"], ["so", "it", "hums"], ["four", "five"], ["so", "it", "hums"]]
    passages = [record(text, n, n) for n in range(len(text))]
    edited = prose([text[0], text[2], text[3]])
    assert kinds(passages, edited) == [Found, Missing, Found, Found]


def test_what_belongs_to_another_passage_does_not_stand_in_for_a_missing_one() -> None:
    one = "The safety of bees in towns depends on flowers."
    other = "The safety of bees in towns depends on water."
    guide = f"{one} {other}"
    passages = [recorded(guide, one), recorded(guide, other)]
    assert kinds(passages, f"{one}") == [Found, Missing]


def test_key_points_may_share_a_passage() -> None:
    same = recorded(ARTICLE, SENTENCE)
    assert kinds([same, same], ARTICLE) == [Found, Found]
    assert kinds([same, same], ARTICLE.replace("honey", "sugar")) == [Changed, Changed]


def test_a_changed_sign_or_number_is_a_changed_passage() -> None:
    warm = recorded(
        ARTICLE, "Below ≥ 10 °C bees hardly fly, so that a hive is opened on warm days only."
    )
    for old, new in (("≥ 10", "≤ 10"), ("10 °C", "1.0 °C"), ("10 °C", "-10 °C")):
        assert kinds([warm], ARTICLE.replace(old, new)) == [Changed]


@pytest.mark.parametrize("length", [1, 2, 3])
def test_very_short_passages_are_found_or_missing(length: int) -> None:
    short = passage(texts(ARTICLE), 0, length)
    assert kinds([short], ARTICLE) == [Found]
    assert kinds([short], "Nothing of it is here.") == [Missing]


def test_no_passages_have_no_outcomes() -> None:
    assert recognise([], words(ARTICLE)) == ()


def test_40_passages_are_looked_up_among_100000_words() -> None:
    dice = Random(5)  # noqa: S311 - no secret, a text to search
    folded = [dice.choice(VOCABULARY) for _ in range(100_000)]
    passages = [passage(folded, at, at + 30) for at in range(0, 100_000, 2_500)]
    guide = words(" ".join(folded[:40_000] + ["xylophone"] * 500 + folded[41_000:]))
    found = [type(outcome) for outcome in recognise(passages, guide)]
    assert found.count(Missing) == 1
    assert found.count(Found) == 39
