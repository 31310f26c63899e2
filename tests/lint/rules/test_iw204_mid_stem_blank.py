"""IW204 mid-stem-blank."""

import pytest

from generator.language.lists import lists_for
from generator.lint.reading import ItemReading
from generator.lint.rules.iw204_mid_stem_blank import RULE
from tests.lint.bases import planted, share
from tests.lint.items import entry, hits, single, true_false
from tests.lint.rules.negative_questions import asking

WORDINGS = (
    "The ____ is the answer to this question.",
    "_______ is known to everybody here.",
    "We call ___ what others call {key}.",
    "Of all things, \\_\\_\\_\\_\\_ comes to mind first.",
    "Both ____ and ______ belong to the same group.",
    "Some say _ _ _ _ and mean {key}.",
)
NEAR_MISSES = (
    "What comes to mind first is ____.",
    "The right word is ______",
    "The two words are ____ and ____.",
    "The dose is ____ mg.",
    "The answer is ____. Choose one of these.",
    'She said "well ... perhaps" and left. Why?',
    "What does `a ____ b` print in this language?",
    "What is the value of my___variable after this?",
    "What do the two underscores of __init__ stand for?",
)


def of_kind(kind: str, stem: str, **fields: object) -> ItemReading:
    return ItemReading(entry(kind=kind, stem=stem, **fields), lists_for("en"))


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(asking, WORDINGS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(asking, NEAR_MISSES))) <= 0.02


@pytest.mark.parametrize("language", ["de", "fr", "it"])
def test_it_needs_no_words_of_the_language(language: str) -> None:
    assert hits(RULE, single("Das ____ filtert das Blut.", "A", "B", language=language))


@pytest.mark.parametrize(
    ("stem", "message"),
    [
        ("The ____ gland swells.", "the sentence goes on after the blank, by 2 words"),
        ("The ____ filters the blood.", "the sentence goes on after the blank, by 3 words"),
        ("A ____ of ____ in blood", "the sentence goes on after the blank, by 3 words"),
    ],
)
def test_the_message_counts_the_words_after_the_blank(stem: str, message: str) -> None:
    (hit,) = hits(RULE, single(stem, "A", "B"))
    assert (hit.message, hit.way) == (message, ("stem",))


def test_short_answers_and_numbers_are_judged() -> None:
    stem = "The ____ filters the blood."
    assert hits(RULE, of_kind("short_answer", stem, accepted=["kidney"]))
    assert hits(RULE, of_kind("numeric", stem, value=1))


def test_texts_with_gaps_and_statements_are_not() -> None:
    gaps = {"a": {"kind": "text", "accepted": ["kidney"]}}
    cloze = of_kind("cloze", "Fill in ____ where it is missing.", text="[[a]]", gaps=gaps)
    assert not hits(RULE, cloze)
    assert not hits(RULE, true_false("The ____ filters the blood."))
