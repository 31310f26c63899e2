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
)
NEAR_MISSES = (
    "All of the patient's cells",
    "Both kidneys",
    "All lymphocytes above the diaphragm",
    "The one named above",
    "Allium",
    "Both of the upper lobes",
)  # fmt: skip


def last_option(text: str) -> Planting:
    def plant(base: Base) -> Base:
        return base.with_option(4, text)

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*map(last_option, WORDINGS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*map(last_option, NEAR_MISSES))) <= 0.02


@pytest.mark.parametrize(
    ("language", "text"), [("de", "Alle oben genannten"), ("fr", "Toutes ces réponses")]
)
def test_it_knows_german_and_french(language: str, text: str) -> None:
    assert hits(RULE, single("Frage?", "A", "B", text, language=language))


def test_it_says_which_option_and_whether_it_is_the_key() -> None:
    (hit,) = hits(RULE, single("Which?", "Fever", "All of the above", key=2))
    assert hit.message == "option 2 (the key) is 'All of the above'"
    assert hit.way == ("options", 1, "text")
