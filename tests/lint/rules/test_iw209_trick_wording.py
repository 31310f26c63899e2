"""IW209 trick-wording."""

import pytest

from generator.lint.rules.iw209_trick_wording import RULE
from tests.lint.bases import Base, Planting, planted, share
from tests.lint.items import hits, single

PAIRS = (
    ("Refraction", "Reflection"),
    ("An intracellular fluid", "An intercellular fluid"),
    ("Hyperthyroidism", "Hypothyroidism"),
    ("The theory of allusion", "The theory of illusion"),
    ("A perfusion scan", "A profusion scan"),
)
NEAR_MISSES = (
    ("It increases the dose", "It decreases the dose"),
    ("A typical finding", "An atypical finding"),
    ("Voluntary movement", "Involuntary movement"),
    ("Vitamin A", "Vitamin D"),
    ("Type 1 reaction", "Type 2 reaction"),
    ("A minor change", "A major change"),
    ("Fever and chills", "Fever and rashes"),
    ("The left lung", "The left lungs hurt"),
)


def options(one: str, other: str) -> Planting:
    def plant(base: Base) -> Base:
        return base.with_option(1, one).with_option(4, other)

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*[options(*pair) for pair in PAIRS])) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*[options(*pair) for pair in NEAR_MISSES])) <= 0.02


@pytest.mark.parametrize(
    ("language", "one", "other", "fires"),
    [
        ("de", "Eine Zunahme", "Eine Abnahme", False),
        ("de", "Perfusion", "Profusion", True),
        ("fr", "Une inclusion", "Une exclusion", False),
        ("fr", "Une perfusion", "Une profusion", True),
    ],
)
def test_it_knows_german_and_french(language: str, one: str, other: str, fires: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert bool(hits(RULE, single("?", one, other, language=language))) == fires


def test_the_message_says_both_words() -> None:
    (hit,) = hits(RULE, single("Which?", "Cough", "Refraction", "Reflection"))
    assert hit.message == "option 2 says 'refraction', option 3 'reflection'"
    assert hit.way == ("options", 2, "text")


def test_it_runs_only_when_asked_for() -> None:
    assert RULE.preview
