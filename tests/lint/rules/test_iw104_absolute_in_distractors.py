"""IW104 absolute-in-distractors."""

from collections.abc import Iterable

import pytest

from generator.lint.reading import ItemReading
from generator.lint.rules.iw104_absolute_in_distractors import RULE
from tests.lint.bases import Base, Planting, planted, share
from tests.lint.items import hits, several, single

STRONG = (
    "Always {}",
    "{}, without exception",
    "{} under all circumstances",
    "It is never {}",
    "Exclusively {}",
    "{} in every case",
)
MILD = ("Only {}", "All of {} and more", "{}, which must be so", "Every {}", "Nothing but only {}")
SOUND = (
    "Not always {}",
    "{} every two hours",
    "{} in almost all cases",
    "{}, which was never seen again",
    "Not only {}",
    "Only {}",
    "All {} but one",
)


def rewritten(base: Base, numbers: Iterable[int], wording: str) -> Base:
    for number in numbers:
        base = base.with_option(number, wording.format(base.options[number - 1]))
    return base


def in_one(wording: str) -> Planting:
    return lambda base: rewritten(base, base.distractors[:1], wording)


def in_all_wrong(wording: str) -> Planting:
    return lambda base: rewritten(base, base.distractors, wording)


def in_every_option(wording: str) -> Planting:
    return lambda base: rewritten(base, range(1, 5), wording)


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(in_one, STRONG))) >= 0.98
    assert share(RULE, planted(*map(in_all_wrong, MILD))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(in_one, SOUND))) <= 0.02
    assert share(RULE, planted(*map(in_every_option, STRONG))) <= 0.02


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Fieber kommt immer von Keimen"), ("fr", "La fièvre est toujours grave")],
)
def test_it_knows_german_and_french(language: str, text: str) -> None:
    assert hits(RULE, single("Frage?", "Leber", text, "Niere", language=language))


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Fieber kommt fast immer von Keimen"), ("fr", "La fièvre n'est pas toujours grave")],
)
def test_it_knows_what_is_not_absolute_in_german_and_french(language: str, text: str) -> None:
    assert not hits(RULE, single("Frage?", "Leber", text, "Niere", language=language))


def test_it_says_who_says_what_once() -> None:
    item = single("What is true of fever?", "It passes", "It is always mild", "It comes late")
    (hit,) = hits(RULE, item)
    assert hit.message == "option 2 says 'always'; the key has no absolute word"
    assert hit.way == ("options", 1, "text")


def test_it_names_every_wrong_option_where_all_are_absolute() -> None:
    item = single("Who reads it?", "Nurses and doctors", "Only nurses", "Only doctors", "No one")
    (hit,) = hits(RULE, item)
    assert hit.message.startswith("option 2 says 'only', option 3 says 'only', option 4 says")


@pytest.mark.parametrize(
    "item",
    [
        single("Which is always so?", "Fever", "Always rash", "Cough"),
        single("Which is NOT true?", "Fever is rare", "It always passes", "It is seen early"),
        single("Which?", "I, II and III", "I only", "II only", "III only"),
        single("Which?", "Four", "Only 3", "All 5", "Every 2"),
        single("Which?", "Fever", "Rash", "All of the above"),
        single("Which?", "Fever", f"Always {'so very ' * 15}tired", "Cough"),
        single("Which?", "Both kidneys", "Only one", "A lung"),
        single("Which?", "No conclusion follows", "It must be so", "It must be else"),
        single("Which?", "Both kidneys", "Only one", "All organs", "None of the above"),
        single("Which?", "I, II and III", "(i) always", "(ii) always"),
        several("Which?", "Fever", "Rash", "Always cough"),
    ],
)
def test_it_is_silent_where_the_word_gives_nothing_away(item: ItemReading) -> None:
    assert not hits(RULE, item)
