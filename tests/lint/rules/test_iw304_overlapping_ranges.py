"""IW304 overlapping-ranges."""

import pytest

from generator.lint.rules.iw304_overlapping_ranges import RULE
from tests.lint.bases import planted, share
from tests.lint.items import hits, several, single
from tests.lint.rules.option_sets import all_options, stem_and_options

FLAWS = (
    ("1 to 10", "5 to 15", "20 to 30", "30 to 40"),
    ("less than 25 %", "less than 50 %", "more than 50 %", "more than 75 %"),
    ("10-20 mg", "15–25 mg", "30-40 mg", "50-60 mg"),
    ("< 5", "< 10", "10-20", r"\> 20"),
    ("up to 3 days", "4 to 7 days", "at least 6 days", "10 days"),
    ("18-30", "25-40", "41-64", "65 or older"),
    ("1 to 10", "5", "20 to 30", "30 to 40"),
    ("30 to 90 min", "1 to 2 h", "2 to 3 h", "None of the above"),
)
SOUND = (
    ("1 to 4", "5 to 9", "10 to 14", "15 to 19"),
    ("5-10", "10-15", "15-20", "20-25"),
    ("less than 25 %", "25 to 49 %", "50 to 74 %", "75 % or more"),
    ("1 and 4", "2 and 3", "1 and 3", "2 and 4"),
    ("5", "10", "15", "20"),
    ("under 5", "5", "over 5", "none"),
    ("60-40", "50-50", "70-30", "80-20"),
    ("1914-18", "1939-45", "1870-71", "1948-49"),
    ("Grade 1", "Grade 2", "Grade 3", "Grade 4"),
)
OVERLAPPING = ("60 to 80", "60 to 100", "60 to 90", "60 to 110")
STEMS = (
    "What is the normal pulse of an adult?",
    "In which range does it lie?",
    "Which interval holds 95 % of the values?",
    "The wave length of visible light is between",
    "How is overweight defined?",
    "What are the odds?",
)


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*(all_options(*texts) for texts in FLAWS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*(all_options(*texts) for texts in SOUND))) <= 0.02


def test_it_is_silent_where_the_range_is_the_answer() -> None:
    assert share(RULE, planted(*(stem_and_options(stem, *OVERLAPPING) for stem in STEMS))) <= 0.02
    assert hits(RULE, single("How fast is it?", *OVERLAPPING))


def test_it_names_the_first_two() -> None:
    (hit,) = hits(RULE, single("How many?", "1 to 5", "6 to 10", "8 to 12"))
    assert hit.message == "options 2 and 3 overlap: '6 to 10' and '8 to 12'"
    assert hit.way == ("options", 2, "text")


def test_it_says_how_many_pairs_there_are() -> None:
    (hit,) = hits(RULE, single("How many?", r"\> 5", r"\> 10", r"\> 20"))
    assert hit.message == "options 1 and 2 overlap: '> 5' and '> 10', one of 3 pairs that do"


def test_multiple_choice_is_judged_too() -> None:
    assert hits(RULE, several("How many?", "1 to 5", "3 to 8", "9 to 12"))


@pytest.mark.parametrize(
    ("language", "stem", "options"),
    [
        ("de", "Wie viele?", ("unter 5", "3 bis 8", "9 bis 12")),
        ("fr", "Combien ?", ("moins de 5", "3 à 8", "9 à 12")),
    ],
)
def test_it_knows_german_and_french(language: str, stem: str, options: tuple[str, ...]) -> None:
    assert hits(RULE, single(stem, *options, language=language))


def test_it_needs_the_words_that_ask_for_a_range() -> None:
    assert RULE.needs == ("asks_range",)
