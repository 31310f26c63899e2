"""IW206 true-false-series."""

import pytest

from generator.lint.rules.iw206_true_false_series import RULE
from tests.lint.bases import planted, share
from tests.lint.items import hits, single, true_false
from tests.lint.rules.negative_questions import asking

WORDINGS = (
    "Which of the following statements is true?",
    "Which of these is correct?",
    "Which one of the following statements is **not** true?",
    "Which statement is false?",
    "Which of the following is an accurate statement:",
)
NEAR_MISSES = (
    "Which of the following statements about {key} is true?",
    "A patient has a fever. Which statement is true?",
    "Which of these comes first?",
    "What is known of {key}?",
    "Which is true of $x^2$?",
    "Is it true that {key} comes first?",
)


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(asking, WORDINGS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(asking, NEAR_MISSES))) <= 0.02


@pytest.mark.parametrize(
    ("language", "stem"),
    [("de", "Welche Aussage trifft zu?"), ("fr", "Laquelle de ces propositions est exacte ?")],
)
def test_it_knows_german_and_french(language: str, stem: str) -> None:
    assert hits(RULE, single(stem, "A", "B", language=language))


def test_the_message_quotes_the_stem() -> None:
    (hit,) = hits(RULE, single("Which is true?", "A", "B"))
    assert hit.message == "'Which is true?' says nothing of what the statements are about"
    assert hit.way == ("stem",)


def test_a_stimulus_says_what_it_is_about() -> None:
    assert not hits(RULE, single("Which is true?", "A", "B", stimulus="case"))
    assert not hits(RULE, true_false("Which is true?"))


def test_it_runs_only_when_asked_for() -> None:
    assert RULE.preview
