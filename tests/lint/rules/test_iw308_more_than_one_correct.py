"""IW308 more-than-one-correct."""

import pytest

from generator.lint.rules import iw301_duplicate_options, iw302_implied_duplicates
from generator.lint.rules.iw308_more_than_one_correct import RULE
from tests.lint.bases import Planting, planted, share
from tests.lint.items import hits, several, single
from tests.lint.rules.option_sets import asking, stem_and_options, twin_of_key, twins, written

FLAWS = (
    ("{}", "{}"),
    ("{}", "{}."),
    ("{} ", "  {}"),
    ("White blood cells", "white blood cells"),
    ("0.5 mg", "0.50 mg"),
    ("1,000", "1000"),
    (".25 ml", "0.25 ml."),
)
DOUBTFUL = (
    ("0.5 g", "500 mg"),
    ("1/2", "0.5"),
    ("2 weeks", "14 days"),
    ("Fever and rash", "Rash and fever"),
    ("60 min", "1 h"),
)
SOUND = (
    ("{}", "{} alone"),
    ("{}", "`{}`"),
    ("the", "The"),
    ("BRCA1 gene", "Brca1 gene"),
    ("Bb × bb", "BB × bb"),
    ("5 mg", "5 g"),
    ("5", "5 %"),
    ("A", "a"),
    ("`5`", "`5.0`"),
)
STEMS = (
    "What is half a gram in milligrams? Give the unit.",
    "How many significant figures are right?",
    "Reduce the fraction.",
    "Which is the answer, rounded?",
    "Which notation is right?",
)
WHICH = "Which of these does it show?"


def planting(wordings: tuple[tuple[str, str], ...]) -> list[Planting]:
    return [asking(WHICH, twin_of_key(written(one), written(other))) for one, other in wordings]


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*planting(FLAWS))) >= 0.98
    assert share(RULE, planted(*planting(DOUBTFUL))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*planting(SOUND))) <= 0.02


def test_numbers_may_be_equal_where_the_stem_asks_how_they_are_written() -> None:
    texts = "0.5 g", "500 mg", "0.50 g", "2/4"
    assert share(RULE, planted(*(stem_and_options(stem, *texts) for stem in STEMS))) <= 0.02


def test_it_leaves_wrong_options_to_other_rules() -> None:
    assert share(RULE, planted(twins(written("{}"), written("{}")))) <= 0.02
    assert share(RULE, planted(twins(written("1 g"), written("1000 mg")))) <= 0.02


@pytest.mark.parametrize(("one", "other"), [*FLAWS, *DOUBTFUL])
def test_one_flaw_is_told_by_one_rule(one: str, other: str) -> None:
    for item in planted(*planting(((one, other),))):
        assert len(hits(RULE, item)) == 1
        assert not hits(iw301_duplicate_options.RULE, item)
        assert not hits(iw302_implied_duplicates.RULE, item)
    for item in planted(asking(WHICH, twins(written(one), written(other)))):
        told = [
            *hits(iw301_duplicate_options.RULE, item),
            *hits(iw302_implied_duplicates.RULE, item),
        ]
        assert len(told) == 1


def test_what_is_equal_beyond_doubt_is_an_error_and_the_rest_a_warning() -> None:
    for item in planted(*planting(FLAWS)):
        assert [hit.severity for hit in hits(RULE, item)] == [None]
    for item in planted(*planting(DOUBTFUL)):
        assert [hit.severity for hit in hits(RULE, item)] == ["warning"]
    assert RULE.severity == "error"


def test_it_says_which_option_equals_the_key() -> None:
    (hit,) = hits(RULE, single("What is 2,396 − 1,709?", "687", "1,493", "687"))
    assert hit.message == "option 3 and option 1 (the key) are the same: '687'"
    assert hit.way == ("options", 2, "text")
    (hit,) = hits(RULE, single("Which dose?", "500 mg", "0.5 g", "2 g", key=2))
    assert hit.message == "option 1 and option 2 (the key) are equal: '500 mg' and '0.5 g'"
    assert hit.way == ("options", 0, "text")


def test_every_option_that_equals_the_key_is_told() -> None:
    found = hits(RULE, single("What is it?", "687", "687", "687."))
    assert [hit.way[1] for hit in found] == [1, 2]


def test_multiple_choice_has_no_only_key() -> None:
    assert not hits(RULE, several("Which?", "Fever", "Fever", "Rash", keys=(1, 2)))


def test_a_language_without_lists_has_equal_texts_and_no_more() -> None:
    assert hits(RULE, single("X?", "Nile", "Nile ", "Elbe", language="xx"))
    assert not hits(RULE, single("X?", "1 g", "1000 mg", "2 g", language="xx"))


@pytest.mark.parametrize("language", ["de", "fr"])
def test_it_knows_german_and_french(language: str) -> None:
    assert hits(RULE, single("X?", "0,5 g", "0,50 g", "2 g", language=language))
    assert hits(RULE, single("X?", "La Loire", "la Loire", "2 g", language=language))
