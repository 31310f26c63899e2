"""IW310 option-count."""

from dataclasses import replace

import pytest

from generator.lint.rules.iw310_option_count import RULE
from tests.lint.bases import BASES, Base, Planting, planted, share
from tests.lint.items import hits, several, single, true_false
from tests.lint.rules.option_sets import all_options

PAIRS = (
    ("Yes", "No"),
    ("It increases", "It decreases"),
    ("The pressure rises.", "The pressure falls."),
    ("True", "False"),
    ("They do agree with it", "They do not agree with it"),
    ("It is higher than before", "It is lower than before"),
    ("Before the meal", "After the meal"),
    ("Male", "Female"),
)


def only(*numbers: int) -> Planting:
    """The options with these numbers, the key among them."""

    def plant(base: Base) -> Base:
        kept = [base.options[number - 1] for number in numbers]
        return replace(base, options=tuple(kept), key=min(base.key, len(kept)))

    return plant


def with_more(*texts: str) -> Planting:
    return lambda base: replace(base, options=(*base.options, *texts))


def test_it_fires_on_planted_flaws() -> None:
    plantings = (
        only(1, 2),
        only(2, 4),
        only(3, 1),
        with_more("Another", "Still another"),
        with_more("a", "b", "c", "d"),
    )
    assert share(RULE, planted(*plantings)) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    plantings = (
        *(all_options(*pair) for pair in PAIRS),
        only(1, 2, 3),
        only(1, 2, 3, 4),
        with_more("Another"),
    )
    assert share(RULE, planted(*plantings)) <= 0.02


@pytest.mark.parametrize("pair", PAIRS)
def test_a_natural_pair_is_all_there_is(pair: tuple[str, str]) -> None:
    assert not hits(RULE, single("Which?", *pair))
    assert not hits(RULE, single("Which?", *pair[::-1]))


@pytest.mark.parametrize(
    "pair", [("Fever", "Rash"), ("It is red", "It is blue"), ("Yes", "Never"), ("No", "Not now")]
)
def test_other_pairs_are_not(pair: tuple[str, str]) -> None:
    (hit,) = hits(RULE, single("Which?", *pair))
    assert hit.message == "there are only 2 options"
    assert hit.way == ("options",)


def test_it_says_how_many_there_are() -> None:
    (hit,) = hits(RULE, single("Which?", *"abcdef"))
    assert hit.message == "there are 6 options, more than 5"


def test_multiple_choice_may_have_eight() -> None:
    assert not hits(RULE, several("Which?", *"abcdefgh"))
    assert not hits(RULE, several("Which?", *"ab"))
    (hit,) = hits(RULE, several("Which?", *"abcdefghi"))
    assert hit.message == "there are 9 options, more than 8"


def test_statements_have_no_options() -> None:
    assert not hits(RULE, true_false("Water is wet."))


@pytest.mark.parametrize(
    ("language", "pair"),
    [
        ("de", ("Ja", "Nein")),
        ("de", ("Der Druck steigt", "Der Druck sinkt")),
        ("fr", ("Oui", "Non")),
        ("fr", ("La pression augmente", "La pression diminue")),
        ("xx", ("Jes", "Ne")),
        ("xx", ("Nile", "Elbe")),
    ],
)
def test_pairs_are_known_in_other_languages(language: str, pair: tuple[str, str]) -> None:
    assert not hits(RULE, single("X?", *pair, language=language))


@pytest.mark.parametrize("language", ["de", "fr"])
def test_other_pairs_are_told_there_too(language: str) -> None:
    assert hits(RULE, single("X?", "Nil", "Elbe", language=language))


def test_it_is_silent_on_sound_items() -> None:
    assert share(RULE, [base.item() for base in BASES]) <= 0.02
