"""IW307 vague-frequency."""

import pytest

from generator.lint.rules.iw307_vague_frequency import RULE
from tests.lint.bases import Planting, planted, share
from tests.lint.items import hits, several, single
from tests.lint.rules.option_sets import all_options

FLAWS = (
    "It usually swells",
    "Often",
    "Rarely painful",
    "It is often used in children",
    "Frequently used in children",
    "They seldom agree with it",
    "It happens from time to time",
    "Most of the time it is blue",
    "In most cases it melts",
    "A growth which typically occurred in men",
)
SOUND = (
    "Frequently used folders",
    "Drugs often prescribed for asthma",
    "A commonly used dye",
    "More often in men than in women",
    "As often as before",
    "Several of them, many or few",
    "Always",
    "In 30 % of the patients",
    "A usual dose",
    "Oftenness",
    "It is commonly called a cold",
    "How often it happens",
    "Often it rises and often it falls",
    "Sometimes it melts",
    "Name calling, often in the form of insults",
    "They stay at home, usually with their parents",
)


def in_one(text: str) -> Planting:
    return lambda base: base.with_option(base.distractors[0], text)


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(in_one, FLAWS))) >= 0.98


@pytest.mark.parametrize("text", FLAWS)
def test_each_wording_is_found(text: str) -> None:
    assert share(RULE, planted(in_one(text))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(in_one, SOUND))) <= 0.02


@pytest.mark.parametrize("text", SOUND)
def test_each_near_miss_is_left_alone(text: str) -> None:
    assert share(RULE, planted(in_one(text))) <= 0.02


def test_the_stem_may_say_it() -> None:
    assert not hits(RULE, single("What is usually given?", "Water", "Salt", "Sugar"))


def test_one_finding_names_every_option() -> None:
    (hit,) = hits(RULE, single("Is it?", "It often is, and usually", "No", "Rarely", key=3))
    assert hit.message == "option 1 says 'often', option 3 (the key) says 'rarely'"
    assert hit.way == ("options", 0, "text")


def test_multiple_choice_is_judged_too() -> None:
    assert hits(RULE, several("Which?", "It often hurts", "Rash", "Cough"))


def test_code_is_not_read() -> None:
    assert share(RULE, planted(all_options("`often`", "`x`", "`y`", "`z`"))) <= 0.02


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es kommt häufig vor"),
        ("de", "In der Regel vor dem Essen"),
        ("de", "Es wird selten verwendet"),
        ("fr", "Il survient souvent"),
        ("fr", "Le plus souvent le soir"),
        ("fr", "Elle est rarement utilisée"),
    ],
)
def test_it_knows_german_and_french(language: str, text: str) -> None:
    assert hits(RULE, single("X?", text, "b", "c", language=language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Häufig verwendete Ordner"),
        ("de", "Ebenso häufig wie zuvor"),
        ("de", "Eine häufige Ursache"),
        ("fr", "Des dossiers souvent utilisés à tort"),
        ("fr", "Plus souvent chez l'homme"),
        ("fr", "Une cause fréquente"),
    ],
)
def test_it_knows_what_is_sound_in_german_and_french(language: str, text: str) -> None:
    assert not hits(RULE, single("X?", text, "b", "c", language=language))


def test_it_needs_a_list() -> None:
    assert RULE.needs == ("vague",)
