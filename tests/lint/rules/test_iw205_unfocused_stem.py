"""IW205 unfocused-stem."""

import pytest

from generator.lint.rules.iw205_unfocused_stem import RULE
from tests.lint.bases import planted, share
from tests.lint.items import hits, single, true_false
from tests.lint.rules.negative_questions import asking

WORDINGS = (
    "Bone marrow:",
    "Allergies",
    "Social norms are:",
    "The auscultatory gap is",
    "The first principle is that",
    "In the equation of exchange",
)
NEAR_MISSES = (
    "Which organ?",
    "Name the organ.",
    "Complete the sentence.",
    "Diabetes is caused by",
    "The bone marrow of a healthy adult makes",
    "$x^2 = 4$",
    "Stagflation most likely results from",
)


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(asking, WORDINGS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(asking, NEAR_MISSES))) <= 0.02


@pytest.mark.parametrize(("language", "stem"), [("de", "Knochenmark ist"), ("fr", "La moelle :")])
def test_it_knows_german_and_french(language: str, stem: str) -> None:
    assert hits(RULE, single(stem, "A", "B", language=language))


def test_the_message_counts_and_quotes() -> None:
    (hit,) = hits(RULE, single("Bone marrow:", "A", "B"))
    assert hit.message == "the stem has 2 words of content and asks nothing: 'Bone marrow:'"
    assert hit.way == ("stem",)


def test_a_stimulus_gives_the_focus_and_statements_need_none() -> None:
    assert not hits(RULE, single("Bone marrow:", "A", "B", stimulus="case"))
    assert not hits(RULE, true_false("Bone marrow:"))


def test_it_runs_only_when_asked_for() -> None:
    assert RULE.preview
