"""IW302 implied-duplicates."""

import pytest

from generator.lint.rules.iw302_implied_duplicates import RULE
from tests.lint.bases import Planting, planted, share
from tests.lint.items import hits, several, single
from tests.lint.rules.option_sets import all_options, asking, stem_and_options, twins, written

FLAWS = (
    ("0.5 g", "500 mg"),
    ("2 weeks", "14 days"),
    ("0.5 mg", "0.50 mg"),
    ("1/2", "0.5"),
    ("1000 ml", "1 L"),
    ("2 × 10^6^ cells", "2,000,000 cells"),
    ("Fever and rash", "Rash and fever"),
    ("{} or fever", "Fever or {}"),
)
SOUND = (
    ("0.5 g", "50 mg"),
    ("0.5 g", "500 ml"),
    ("5", "5 mg"),
    ("$5", "5"),
    ("5-10", "5"),
    ("< 5", "5"),
    ("CD4", "CD 4.0"),
    ("5 mW", "5 MW"),
    ("Fever and rash", "Rash or fever"),
    ("Fever, then rash", "Rash, then fever"),
    ("Fever, rash and cough", "Cough, rash and fever"),
    ("{} and fever", "{} and rash"),
)
STEMS = (
    "Which two layers, in the order of growth, does it have?",
    "Which letters stand for mother and child?",
    "Pairs go first to __ and later to __.",
    "Name leaf and root, respectively.",
    "What is the cause, and what its effect?",
)
STEMS_ON_NUMBERS = (
    "What is a pound of butter, rounded?",
    "How is the dose written?",
    "Which is equivalent to half a gram?",
    "Give the dose with two significant digits.",
    "Convert it.",
)
WHICH = "Which of these does it show?"


def planting(wordings: tuple[tuple[str, str], ...]) -> list[Planting]:
    return [asking(WHICH, twins(written(one), written(other))) for one, other in wordings]


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*planting(FLAWS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*planting(SOUND))) <= 0.02


def test_things_may_change_places_where_the_stem_asks_for_their_order() -> None:
    texts = "High and low", "Low and high", "High and high", "Low and low"
    assert share(RULE, planted(*(stem_and_options(stem, *texts) for stem in STEMS))) <= 0.02


def test_numbers_may_be_equal_where_the_stem_asks_how_they_are_written() -> None:
    texts = "0.5 g", "500 mg", "0.50 g", "7 g"
    plantings = [stem_and_options(stem, *texts) for stem in STEMS_ON_NUMBERS]
    assert share(RULE, planted(*plantings)) <= 0.02


def test_it_leaves_what_equals_the_key_to_iw308() -> None:
    assert not hits(RULE, single("Which dose?", "1 g", "1000 mg", "2 g"))
    assert share(RULE, planted(all_options("1 g", "2 g", "3 g", "4 g"))) <= 0.02


def test_it_leaves_equal_texts_to_iw301() -> None:
    assert not hits(RULE, single("Which dose?", "1 g", "5 g", "5 g."))


def test_it_says_which_options_mean_the_same() -> None:
    (hit,) = hits(RULE, single("Which dose?", "1 g", "500 mg", "0.5 g", "2 g"))
    assert hit.message == "options 2 and 3 are equal: '500 mg' and '0.5 g'"
    assert hit.way == ("options", 2, "text")


def test_three_of_a_kind_are_told_twice() -> None:
    found = hits(RULE, single("Which dose?", "1 g", "500 mg", "0.5 g", "0.50 g"))
    assert [hit.way[1] for hit in found] == [2, 3]


def test_options_of_multiple_choice_are_all_compared() -> None:
    assert hits(RULE, several("Which?", "1 g", "1000 mg", "2 g", keys=(1,)))


@pytest.mark.parametrize(
    ("language", "options"),
    [
        ("de", ("Fieber und Husten", "Husten und Fieber")),
        ("de", ("0,5 g", "500 mg")),
        ("fr", ("Fièvre et toux", "Toux et fièvre")),
        ("fr", ("0,5 g", "500 mg")),
    ],
)
def test_it_knows_german_and_french(language: str, options: tuple[str, ...]) -> None:
    assert hits(RULE, single("X?", "Y", *options, language=language))
