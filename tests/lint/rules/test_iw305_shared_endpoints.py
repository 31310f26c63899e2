"""IW305 shared-endpoints."""

import pytest

from generator.lint.rules import iw304_overlapping_ranges
from generator.lint.rules.iw305_shared_endpoints import RULE
from tests.lint.bases import planted, share
from tests.lint.items import hits, several, single
from tests.lint.rules.option_sets import all_options, stem_and_options

FLAWS = (
    ("5-10", "10-15", "15-20", "20-25"),
    ("0 to 1 h", "1 to 2 h", "2 to 3 h", "3 to 4 h"),
    ("1900–1910", "1910–1920", "1930–1940", "1950–1960"),
    ("20 to 30 %", "30 to 40 %", "50 to 60 %", "less than 10 %"),
    ("0 to 60 min", "1 to 2 h", "3 to 4 h", "None of the above"),
    ("$5 to $10", "$10 to $20", "$30 to $40", "$50 to $60"),
)
SOUND = (
    ("5-9", "10-14", "15-19", "20-24"),
    ("under 5", "5 to 9", "10 to 14", "over 14"),
    ("< 5", "5-9", "10-14", r"\> 14"),
    ("5", "10", "15", "20"),
    ("1 and 4", "4 and 5", "5 and 6", "6 and 7"),
    ("5-10 mg", "10-15 h", "15-20 km", "20-25"),
)
MEETING = ("60 to 80", "80 to 100", "100 to 120", "120 to 140")
STEMS = (
    "What is the normal pulse?",
    "Which range is right?",
    "Which interval is right?",
    "It lies between",
    "Which period is meant?",
)


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*(all_options(*texts) for texts in FLAWS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*(all_options(*texts) for texts in SOUND))) <= 0.02


def test_it_is_silent_where_the_range_is_the_answer() -> None:
    assert share(RULE, planted(*(stem_and_options(stem, *MEETING) for stem in STEMS))) <= 0.02


def test_one_item_gets_one_finding() -> None:
    (hit,) = hits(RULE, single("How fast?", *MEETING))
    assert hit.message == "options 1 and 2 share an endpoint: '60 to 80' and '80 to 100'"
    assert hit.way == ("options", 1, "text")


def test_the_lower_range_is_named_first() -> None:
    (hit,) = hits(RULE, single("How fast?", "10 to 20", "5 to 10", "1 to 3"))
    assert hit.message == "options 2 and 1 share an endpoint: '5 to 10' and '10 to 20'"


def test_it_is_silent_where_ranges_overlap() -> None:
    item = single("How many?", "1 to 5", "5 to 10", "8 to 12")
    assert not hits(RULE, item)
    assert hits(iw304_overlapping_ranges.RULE, item)


def test_multiple_choice_is_judged_too() -> None:
    assert hits(RULE, several("How many?", "1 to 5", "5 to 8", "9 to 12"))


@pytest.mark.parametrize(
    ("language", "options"),
    [("de", ("1 bis 5", "5 bis 8", "9 bis 12")), ("fr", ("1 à 5", "5 à 8", "9 à 12"))],
)
def test_it_knows_german_and_french(language: str, options: tuple[str, ...]) -> None:
    assert hits(RULE, single("X?", *options, language=language))
