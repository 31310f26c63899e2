"""IW203 double-negative."""

import pytest

from generator.lint.rules.iw203_double_negative import RULE
from tests.lint.bases import Base, Planting, planted, share
from tests.lint.items import hits, several, single

NEGATIVE_OPTIONS = (
    "It does not cross the placenta",
    "It cannot be given by mouth",
    "There is no effect on blood pressure",
    "It has no place in treatment",
    "It should never be combined",
    "The effect isn't lasting",
    "Does not change the dose",
)
NEAR_MISSES = (
    "Treatment without antipyretics",
    "No established cause",
    "It is used for patients who do not respond",
    "It takes no more than two hours",
    "It is no longer given",
    "The duty not to harm the patient",
    "Not only the liver but also the kidney",
    "When the dose is not known, half of it",
    "An assignment not allowed by law",
    "Non-invasive ventilation",
)
ASKED = ("Which statement is **not** true?", "Which of these statements is false?")


def under(stem: str, text: str) -> Planting:
    def plant(base: Base) -> Base:
        return base.with_stem(stem).with_option(base.distractors[0], text)

    return plant


def test_it_fires_on_planted_flaws() -> None:
    wordings = [under(stem, text) for text in NEGATIVE_OPTIONS for stem in ASKED]
    assert share(RULE, planted(*wordings)) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    wordings = [under(stem, text) for text in NEAR_MISSES for stem in ASKED]
    assert share(RULE, planted(*wordings)) <= 0.02


def test_a_negative_option_under_a_positive_question_is_sound() -> None:
    wordings = [under("Which statement is true?", text) for text in NEGATIVE_OPTIONS]
    assert share(RULE, planted(*wordings)) <= 0.02


@pytest.mark.parametrize(
    ("language", "stem", "text"),
    [
        ("de", "Welche Aussage ist falsch?", "Das Mittel wirkt nicht bei Kindern"),
        ("de", "Welche Aussage ist falsch?", "Das Mittel hat keinen Einfluss"),
        ("fr", "Quelle affirmation est fausse ?", "Le produit n'est pas toxique"),
    ],
)
def test_it_knows_german_and_french(language: str, stem: str, text: str) -> None:
    assert hits(RULE, single(stem, text, "Ja", language=language))


def test_the_message_names_all_options_and_the_way_leads_to_the_first() -> None:
    (hit,) = hits(
        RULE,
        single("Which is NOT true?", "It works", "It does not last", "It cannot spread", key=2),
    )
    assert hit.message == (
        "the question turns on 'NOT', and option 2 (the key) says 'not' (as does 3)"
    )
    assert hit.way == ("options", 1, "text")


def test_multiple_choice_is_judged_and_long_cases_are_not() -> None:
    case = "A patient does not " + "sleep " * 60
    assert hits(RULE, several("Which are false?", "It does not last", "It works"))
    assert not hits(RULE, several("Which are false?", case, "It works"))
