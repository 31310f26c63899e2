"""IW301 duplicate-options."""

import pytest

from generator.bank.rewriting.edits import Remove
from generator.language.lists import lists_for
from generator.lint.reading import ItemReading
from generator.lint.rules.iw301_duplicate_options import RULE
from tests.lint.bases import Planting, planted, share
from tests.lint.items import entry, hits, several, single
from tests.lint.rules.option_sets import twin_of_key, twins, written

FLAWS = (
    ("{}", "{}"),
    ("{}", "{}."),
    ("{}", " {}  "),
    ("White blood cells", "white blood cells."),
    ("Lactic acid\u00a0bacteria", "Lactic  acid bacteria"),
    ("It is red", "it is red"),
    ("**{}** alone", "**{}** alone"),
    ("10 μg", "10 µg"),
    ("`x = 1`", "`x = 1` "),
)
SOUND = (
    ("{}", "{} alone"),
    ("{}", "`{}`"),
    ("*BRCA1*", "BRCA1"),
    ("Brca1 of mice", "BRCA1 of mice"),
    ("BB and Bb", "Bb and bb"),
    ("the", "The"),
    ("II", "ii"),
    ("print(X)", "Print(x)"),
    ("`a  b`", "`a b`"),
    ("10^9^", "10~9~"),
)
WHICH = "Which organ makes bile?"


def planting(wordings: tuple[tuple[str, str], ...]) -> list[Planting]:
    return [twins(written(one), written(other)) for one, other in wordings]


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*planting(FLAWS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*planting(SOUND))) <= 0.02


def test_it_leaves_what_equals_the_key_to_iw308() -> None:
    assert share(RULE, planted(twin_of_key(written("{}"), written("{}")))) <= 0.02
    assert not hits(RULE, single(WHICH, "Liver", "Liver", "Liver", "Lung"))


def test_it_says_how_the_options_differ() -> None:
    (hit,) = hits(RULE, single(WHICH, "The liver", "The lung", "The eye", "the lung."))
    assert hit.message == "options 2 and 4 differ in capitals alone: 'the lung.'"
    assert hit.way == ("options", 3, "text")
    (hit,) = hits(RULE, single(WHICH, "The liver", "The lung", "The lung."))
    assert hit.message == "options 2 and 3 differ in the final full stop alone: 'The lung.'"


def test_a_long_text_is_cut() -> None:
    (hit,) = hits(RULE, single(WHICH, "The liver", "very " * 30 + "so", "very " * 30 + "so"))
    assert len(hit.message) < 100
    assert hit.message.endswith("very…'")


def test_each_copy_is_told_once() -> None:
    found = hits(RULE, single(WHICH, "The liver", "The lung", "The lung", "The lung"))
    assert [hit.way for hit in found] == [("options", 2, "text"), ("options", 3, "text")]


def test_options_of_multiple_choice_are_all_compared() -> None:
    (hit,) = hits(RULE, several(WHICH, "Liver", "Lung", "Eye", "Liver", keys=(1, 2)))
    assert hit.message == "options 1 and 4 are the same: 'Liver'"
    assert hit.edit is None


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("en", "Which sentence has the right capital letters?"),
        ("en", "Which title is written correctly?"),
        ("de", "Welche Schreibweise stimmt? Achte auf Groß- und Kleinschreibung."),
        ("fr", "Où la majuscule est-elle juste ?"),
        ("xx", "Kio?"),
    ],
)
def test_spelling_is_not_judged_where_it_is_asked_for(language: str, stem: str) -> None:
    options = "The river Nile", "the River nile", "The river Nile."
    assert not hits(RULE, single(stem, "x", *options, language=language))
    assert hits(RULE, single(stem, "x", "Nile", "Nile", language=language))


def test_values_of_parameters_can_be_equal() -> None:
    parameters = {"n": {"values": [2, 3]}}
    (hit,) = hits(RULE, single("Which?", "1", "{n}", "2", "4", parameters=parameters))
    assert hit.message == "options 2 and 3 are the same: '2'"
    assert hit.edit is None


def test_the_fix_takes_the_second_wrong_option_out() -> None:
    (hit,) = hits(RULE, single(WHICH, "Eye", "Lung", "Liver", " Lung ", key=3))
    assert hit.edit == Remove(("options",), 3)


def test_the_fix_keeps_the_option_that_explains() -> None:
    rows: list[dict[str, object]] = [
        {"text": "Liver", "correct": True},
        {"text": "Lung"},
        {"text": "Lung", "feedback": "It breathes."},
        {"text": "Eye"},
    ]
    assert _edit(rows) == Remove(("options",), 1)
    rows[1]["feedback"] = "No."
    assert _edit(rows) is None


@pytest.mark.parametrize(
    "options",
    [
        ("Liver", "Lung", "Lung"),
        ("Liver", "The lung", "the lung.", "Eye"),
        ("Liver", "Lung", "Lung", "Lung", "Eye"),
        ("Liver", "Lung", "Lung", "Eye", "Eye"),
    ],
)
def test_there_is_no_fix_where_an_author_must_decide(options: tuple[str, ...]) -> None:
    found = hits(RULE, single(WHICH, *options))
    assert found
    assert all(hit.edit is None for hit in found)


def _edit(rows: list[dict[str, object]]) -> object:
    made = entry(kind="single_choice", stem=WHICH, options=rows)
    (hit,) = hits(RULE, ItemReading(made, lists_for("en")))
    return hit.edit
