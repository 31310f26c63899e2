"""IW306 k-type."""

import pytest

from generator.lint.rules.iw306_k_type import RULE
from tests.lint.bases import Planting, planted, share
from tests.lint.items import hits, several, single
from tests.lint.rules.option_sets import stem_and_options

ROMAN = "Which are right? I. fever II. rash III. hair loss"
FLAWS = (
    (ROMAN, ("I only", "II only", "I and II", "I, II, and III")),
    (ROMAN, ("I", "II and III", "I II and III", "None of the above")),
    ("Which? (1) fever (2) rash (3) cough", ("1 and 2", "2 and 3", "1, 2 and 3", "1 only")),
    ("Which of these?\n\n1. fever\n2. rash\n3. cough", ("1, 2", "2, 3", "1, 3", "1")),
    ("Which? a) fever b) rash c) cough", ("a and b", "b & c", "Only a", "a + c")),
    (
        "Statements: A: it burns; B: it floats; C: it melts. Which hold?",
        ("Only A is correct", "A and B are correct", "B and C are correct", "All of the above"),
    ),
    ("Which? i) fever ii) rash iii) cough", ("(i) only", "(i) and (ii)", "(iii)", "(ii)")),
)
SOUND = (
    ("Find all zeros of the polynomial in the field.", ("0", "1", "0, 1", "0, 4")),
    ("Put these in order: 1. cool 2. heat 3. dry", ("1, 2, 3", "3, 2, 1", "2, 1, 3", "1, 3, 2")),
    (ROMAN, ("Fever only", "Rash only", "Fever and rash", "All three")),
    ("Which answers hold?", ("I only", "II only", "I and II", "III")),
    (ROMAN, ("I", "II", "III", "None of the above")),
    ("Which blood group has both? 1. one", ("A and B", "A", "B", "O")),
)


def planting(wordings: tuple[tuple[str, tuple[str, ...]], ...]) -> list[Planting]:
    return [stem_and_options(stem, *texts) for stem, texts in wordings]


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*planting(FLAWS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*planting(SOUND))) <= 0.02


def test_it_names_the_labels_in_their_order() -> None:
    stem = "Which? I. a II. b III. c IV. d V. e"
    (hit,) = hits(RULE, single(stem, "V and IV", "III and II", "I only"))
    assert hit.message == "the options combine statements that the stem lists: I, II, III, IV, V"
    assert hit.way == ("options",)


def test_multiple_choice_is_judged_too() -> None:
    assert hits(RULE, several(ROMAN, "I only", "II and III", "I and II"))


@pytest.mark.parametrize(
    ("language", "stem", "options"),
    [
        ("de", "Was trifft zu? I. Fieber II. Husten", ("nur I", "I und II", "Keine der genannten")),
        ("de", "Was gilt? 1. a 2. b 3. c", ("Aussagen 1 und 2", "Aussage 3", "Aussage 1")),
        ("fr", "Lesquelles ? 1) fièvre 2) toux", ("1 seulement", "1 et 2", "2 seulement")),
    ],
)
def test_it_knows_german_and_french(language: str, stem: str, options: tuple[str, ...]) -> None:
    assert hits(RULE, single(stem, *options, language=language))
