"""IW103 none-of-the-above."""

import pytest

from generator.lint.rules.iw103_none_of_the_above import RULE
from tests.lint.bases import Base, Planting, planted, share
from tests.lint.items import hits, several, single

WORDINGS = (
    "None of the above",
    "None of these",
    "none of the above is correct.",
    "None of the options listed",
    "None of the other answers",
    "No answer above is right",
    "None of the answers",
    "None of the abovementioned drugs",
    "Neither of these",
    "No correct answer",
)
NEAR_MISSES = (
    "None of the patients",
    "No correction",
    "Neither kidney",
    "Nonesuch",
    "None",
    "Neither.",
    "The one named above",
    "None of the above drugs is given at night",
)


def fourth(text: str) -> Planting:
    def plant(base: Base) -> Base:
        return base.with_option(4, text)

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(fourth, WORDINGS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(fourth, NEAR_MISSES))) <= 0.02


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Keine der genannten"),
        ("de", "Keine der genannten Antworten"),
        ("fr", "Aucune de ces réponses"),
        ("fr", "Aucune des réponses précédentes"),
    ],
)
def test_it_knows_german_and_french(language: str, text: str) -> None:
    assert hits(RULE, single("Frage?", "Leber", "Niere", text, language=language))


def test_it_says_which_option_and_whether_it_is_the_key() -> None:
    (hit,) = hits(RULE, single("Which?", "Fever", "Rash", "None of the above", key=3))
    assert hit.message == "option 3 (the key) is 'None of the above'"
    assert hit.way == ("options", 2, "text")


@pytest.mark.parametrize(
    "values",
    [
        ("24", "26", "52"),
        ("12 mg", "24 mg", "48 mg"),
        ("1/10 s", "1.0 s", "10 s"),
        ("One", "Two", "Five"),
        ("March", "April", "May"),
        ("$4,000", "$6,000", "$36,000"),
    ],
)
def test_it_may_close_a_calculation(values: tuple[str, ...]) -> None:
    assert not hits(RULE, single("How much?", *values, "None of these"))


def test_it_may_stand_beside_labels() -> None:
    assert not hits(RULE, single("Which?", "I only", "I and II only", "I, II and III", "None"))


def test_it_may_complete_a_choice_between_two() -> None:
    assert not hits(RULE, single("Which?", "calories", "joules", "Both", "Neither"))
    assert not hits(RULE, single("Which?", "Heat", "Light", "Both heat and light", "Neither"))
    german = single(
        "Was?", "Wärme", "Licht", "Sowohl Wärme als auch Licht", "Keines", language="de"
    )
    assert not hits(RULE, german)
    assert hits(RULE, single("Which?", "calories", "joules", "watts", "Neither of these"))


def test_a_bare_none_may_be_a_degree() -> None:
    assert not hits(RULE, single("How severe?", "None", "Mild", "Moderate", "Severe"))
    assert hits(RULE, single("How severe?", "None of these", "Mild", "Moderate", "Severe"))


def test_a_multiple_choice_item_needs_it_no_more() -> None:
    assert hits(RULE, several("Which?", "Fever", "Rash", "None of the above"))
