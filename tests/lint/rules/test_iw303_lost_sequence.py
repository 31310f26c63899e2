"""IW303 lost-sequence."""

import pytest

from generator.bank.rewriting.edits import Reorder
from generator.bank.sequences.sequence import sequence_of
from generator.language.lists import lists_for
from generator.lint.reading import ItemReading
from generator.lint.rules.iw303_lost_sequence import RULE
from tests.lint.bases import BASES, planted, share
from tests.lint.items import entry, hits, several, single
from tests.lint.rules.option_sets import all_options, asking

FLAWS = (
    ("10 mg", "40 mg", "20 mg", "5 mg"),
    ("1,000", "500", "2,500", "750"),
    ("1990", "2004", "1987", "1999"),
    ("10 to 20 %", "40 to 50 %", "30 to 40 %", "20 to 30 %"),
    ("2 g", "500 mg", "1 g", "3 g"),
    ("March", "January", "May", "April"),
    ("8:30", "14:00", "7:15", "9:00"),
    ("7 days", "3 days", "14 days", "None of the above"),
    ("−1", "1", "−2", "2"),
    ("1/2", "1/8", "1/4", "1"),
)
SOUND = (
    ("5 mg", "10 mg", "20 mg", "40 mg"),
    ("40 mg", "20 mg", "10 mg", "5 mg"),
    ("Grade 3", "Grade 1", "Grade 2", "Grade 4"),
    ("CD4", "CD8", "CD3", "CD19"),
    ("I and II", "III", "I only", "II only"),
    ("< 5", "5 to 10", "< 10", r"\> 10"),
    ("3 days", "7 days", "14 days", "None of the above"),
    ("3 mg", "10 apples", "2 h", "5 km"),
    ("(1,1)", "(3,1)", "(1,6)", "(3,6)"),
    ("60-40", "80-20", "70-30", "50-50"),
    ("January", "February", "March", "April"),
)
WHICH = "After how many days is the dose given?"
LOST = ("14 days", "3 days", "28 days", "7 days")


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*(all_options(*texts) for texts in FLAWS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*(all_options(*texts) for texts in SOUND))) <= 0.02


def test_it_is_silent_on_words() -> None:
    assert share(RULE, [base.item() for base in BASES]) <= 0.02


@pytest.mark.parametrize(
    ("language", "options"),
    [
        ("de", ("1.000", "500", "2.000")),
        ("de", ("März", "Januar", "Mai")),
        ("de", ("0,5 mg", "0,25 mg", "1 mg")),
        ("fr", ("mars", "janvier", "mai")),
        ("fr", ("5 avril 2020", "1er avril 2020", "7 avril 2020")),
        ("fr", ("8h30", "14h00", "7h15")),
        ("xx", ("5 mg", "2 mg", "3 mg")),
    ],
)
def test_it_knows_other_languages(language: str, options: tuple[str, ...]) -> None:
    assert hits(RULE, single("X?", *options, language=language))


def test_it_shows_the_numbers() -> None:
    (hit,) = hits(RULE, single(WHICH, *LOST))
    assert hit.message == "the numbers neither rise nor fall: 14 days; 3 days; 28 days; 7 days"
    assert hit.way == ("options",)
    (hit,) = hits(RULE, single(WHICH, *(f"{n} {'x' * 30}" for n in (3, 1, 2))))
    assert len(hit.message) < 100


def test_dates_are_called_dates() -> None:
    (hit,) = hits(RULE, single(WHICH, "May", "March", "June"))
    assert hit.message.startswith("the dates or times neither rise nor fall: May; March")


def test_two_numbers_are_always_in_order() -> None:
    assert not hits(RULE, single(WHICH, "14 days", "3 days"))
    assert not hits(RULE, single(WHICH, "14 days", "3 days", "None of the above"))


def test_multiple_choice_is_judged_too() -> None:
    assert hits(RULE, several(WHICH, *LOST, keys=(1, 3)))


def test_the_fix_puts_the_smallest_first() -> None:
    (hit,) = hits(RULE, single(WHICH, *LOST, key=3))
    assert hit.edit == Reorder(("options",), (1, 3, 0, 2))


def test_the_fix_puts_options_about_the_others_last() -> None:
    options = "14 days", "None of the above", "3 days", "7 days"
    (hit,) = hits(RULE, single(WHICH, *options))
    assert hit.edit == Reorder(("options",), (2, 3, 0, 1))


@pytest.mark.parametrize("texts", FLAWS)
def test_the_fix_sorts_and_loses_no_option(texts: tuple[str, ...]) -> None:
    for item in planted(all_options(*texts)):
        (hit,) = hits(RULE, item)
        assert isinstance(hit.edit, Reorder)
        assert sorted(hit.edit.order) == [0, 1, 2, 3]
        mended = [texts[place] for place in hit.edit.order]
        assert not hits(RULE, single("X?", *mended))
        kept = [text for text in mended if not text.startswith("None")]
        ordered = sequence_of(kept, lists_for("en"))
        assert ordered is not None
        assert list(ordered.values) == sorted(ordered.values)


@pytest.mark.parametrize(
    "rationale",
    [
        "Option B is too early.",
        "The first option is too late.",
        "See answer 3.",
        "Antwort C stimmt.",
        "La réponse B est juste.",
        "B is too early, D too late.",
        "Too early (B) or too late (D).",
        "Of the last choice nothing is known.",
        "The first is too early.",
        "Too late, as is the last.",
        "The option above is too early.",
        "The middle one is right.",
    ],
)
def test_there_is_no_fix_where_a_text_names_an_option_by_its_place(rationale: str) -> None:
    (hit,) = hits(RULE, single(WHICH, *LOST, rationale=rationale))
    assert hit.edit is None


@pytest.mark.parametrize(
    ("language", "rationale"),
    [("de", "Die letzte ist zu spät."), ("fr", "Le premier est trop tôt.")],
)
def test_places_are_known_in_other_languages(language: str, rationale: str) -> None:
    (hit,) = hits(
        RULE, single("X?", "5 mg", "2 mg", "3 mg", language=language, rationale=rationale)
    )
    assert hit.edit is None


def test_there_is_no_fix_where_an_option_names_others() -> None:
    (hit,) = hits(RULE, single(WHICH, "14 days", "3 days", "28 days", "Both A and B"))
    assert hit.edit is None


def test_feedback_counts_as_such_a_text() -> None:
    rows = [{"text": text, "correct": text == "3 days"} for text in LOST]
    rows[0]["feedback"] = "Too late; see option 2."
    made = ItemReading(entry(kind="single_choice", stem=WHICH, options=rows), lists_for("en"))
    (hit,) = hits(RULE, made)
    assert hit.edit is None


def test_other_explanations_do_not_stand_in_the_way_of_a_fix() -> None:
    rationale = "A dose on day 3 was given before all others in the trial."
    (hit,) = hits(RULE, single(WHICH, *LOST, rationale=rationale))
    assert hit.edit is not None


def test_an_item_with_parameters_is_sorted_for_each_form_unless_it_forbids_that() -> None:
    parameters = {"n": {"values": [2, 3]}}
    options = "{n} days", "1 day", "9 days"
    assert not hits(RULE, single(WHICH, *options, parameters=parameters))
    (hit,) = hits(RULE, single(WHICH, *options, parameters=parameters, shuffle=False))
    assert hit.edit is None


def test_the_stem_does_not_matter() -> None:
    assert share(RULE, planted(asking("Put it simply.", all_options(*LOST)))) >= 0.98


@pytest.mark.parametrize(
    "rationale",
    [
        "The answer is A.",
        "Only C keeps the level.",
        "So C, since half is lost.",
        "(c) is right.",
        "The second one is toxic.",
        "The middle option is the dose.",
        "The 3rd option is the dose.",
        "The former is too low, the latter too high.",
    ],
)
def test_nothing_moves_where_the_rationale_names_an_option(rationale: str) -> None:
    (hit,) = hits(RULE, single("Which dose?", "10 mg", "5 mg", "20 mg", rationale=rationale))
    assert hit.edit is None


def test_a_rationale_with_an_article_is_no_hindrance() -> None:
    (hit,) = hits(RULE, single("Which?", "10 mg", "5 mg", "20 mg", rationale="A dose of 10 mg."))
    assert hit.edit is not None
