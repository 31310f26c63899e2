"""IW102 all-of-the-above."""

import pytest

from generator.lint.rules.iw102_all_of_the_above import RULE
from tests.lint.bases import Base, Planting, planted, share
from tests.lint.items import hits, single

WORDINGS = (
    "All of the above",
    "All of these",
    "Both",
    "All",
    "all of the above are correct.",
    "Any of the above",
    "All answers are correct",
    "All of the abovementioned drugs",
    "Both A and B",
    "A and C only",
    "A, B and C",
    "Options 1 and 2",
    "Both 1 and 2 are right",
)
NEAR_MISSES = (
    "All of the patient's cells",
    "Both kidneys",
    "All lymphocytes above the diaphragm",
    "The one named above",
    "Allium",
    "Both of the upper lobes",
    "Vitamins A and D",
    "Type 1 and 2",
    "Hepatitis B and C",
    "C and G",
    "E and F",
    "I and II",
    "5 and 6",
)


def last_option(text: str) -> Planting:
    def plant(base: Base) -> Base:
        return base.with_option(4, text)

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(last_option, WORDINGS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(last_option, NEAR_MISSES))) <= 0.02


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Alle oben genannten"),
        ("de", "A und B"),
        ("de", "Antwort A und B sind richtig"),
        ("de", "Alle Antworten sind richtig"),
        ("fr", "Toutes ces réponses"),
        ("fr", "A et B"),
        ("fr", "Toutes ces réponses sont exactes"),
    ],
)
def test_it_knows_german_and_french(language: str, text: str) -> None:
    assert hits(RULE, single("Frage?", "Leber", "Niere", text, language=language))


def test_it_says_which_option_and_whether_it_is_the_key() -> None:
    (hit,) = hits(RULE, single("Which?", "Fever", "All of the above", key=2))
    assert hit.message == "option 2 (the key) is 'All of the above'"
    assert hit.way == ("options", 1, "text")


@pytest.mark.parametrize("neither", ["Neither", "Neither of these", "Neither A nor B"])
@pytest.mark.parametrize("both", ["Both", "Both of these", "Both A and B"])
def test_both_with_neither_completes_a_choice_between_two(both: str, neither: str) -> None:
    assert not hits(RULE, single("Which side?", "Left", "Right", both, neither))
    assert hits(RULE, single("Which side?", "Left", "Right", "Middle", both, neither))


@pytest.mark.parametrize(
    "stem",
    [
        "Which of the two drugs, morphine or codeine, slows breathing?",
        "What slows breathing: morphine, codeine or both?",
        "Does morphine slow breathing, or codeine?",
    ],
)
def test_both_answers_a_stem_about_two(stem: str) -> None:
    assert not hits(RULE, single(stem, "Morphine", "Codeine", "Both"))
    assert hits(RULE, single("Which drug slows breathing?", "Morphine", "Codeine", "Both"))


def test_labels_that_are_content_are_no_flaw() -> None:
    assert not hits(RULE, single("Which antigens?", "A", "B", "O", "A and B"))
    assert not hits(RULE, single("Which bases?", "A and T", "C and D", "None of the above"))
    assert not hits(RULE, single("Which shells?", "0 and 1", "1 and 2", "2 and 13"))
    stem = "Points A, B and C lie on a line. Where is the force greatest?"
    assert not hits(RULE, single(stem, "At the far end", "In the middle", "A and B"))
    assert not hits(RULE, single("Which?", "I only", "II only", "I and II"))
