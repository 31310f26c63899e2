"""Cues of options."""

import pytest

from generator.lint.audit.features import NAMES, features
from generator.lint.reading import ItemReading
from tests.lint.items import single

LONG = "a rash that begins on the second day and is gone after a week of rest"


def cue(name: str, item: ItemReading) -> list[float]:
    """One cue, option by option."""
    place = NAMES.index(name)
    return [row[place] for row in features(item)]


def test_every_option_has_every_cue_once() -> None:
    rows = features(single("Which?", "fever", LONG, "rash"))
    assert [len(row) for row in rows] == [len(NAMES)] * 3
    assert len(set(NAMES)) == len(NAMES)


def test_lengths_are_standardised_within_the_item() -> None:
    lengths = cue("length", single("Which?", "a" * 10, "a" * 20, "a" * 30))
    assert lengths == pytest.approx([-(1.5**0.5), 0, 1.5**0.5])


def test_options_of_one_length_do_not_differ_by_it() -> None:
    item = single("Which?", "fever", "chill", "cramp")
    assert cue("length", item) == cue("longest", item) == cue("shortest", item) == [0, 0, 0]


def test_two_longest_options_are_both_the_longest() -> None:
    assert cue("longest", single("Which?", "cramp", "fever", "rash")) == [1, 1, 0]


def test_outliers_stand_out_in_either_direction() -> None:
    item = single("Which?", "fever", LONG, "rash", "chills")
    assert cue("long_outlier", item) == [0, 1, 0, 0]
    item = single("Which?", LONG, LONG.replace("rash", "fever"), "rash", LONG)
    assert cue("short_outlier", item) == [0, 0, 1, 0]
    assert cue("short_outlier", single("Which?", "fever", "rash", "chills")) == [0, 0, 0]


@pytest.mark.parametrize(
    ("name", "language", "option"),
    [
        ("all_above", "en", "All of the above"),
        ("none_above", "de", "Keine der genannten"),
        ("absolute", "en", "It is always mild"),
        ("absolute", "fr", "toujours grave"),
        ("hedge", "en", "It is mild as a rule"),
        ("hedge", "de", "Meist in der ersten Woche"),
        ("hedge", "fr", "Le plus souvent en été"),
        ("joined", "en", "fever and rash"),
        ("joined", "de", "Fieber und Ausschlag"),
    ],
)
def test_phrases_are_told(name: str, language: str, option: str) -> None:
    assert cue(name, single("Which?", "X", option, "Y", language=language)) == [0, 1, 0]


@pytest.mark.parametrize("option", ["Sandwich", "Mighty", "Somersault", "The rule of all"])
def test_hedges_are_whole_words(option: str) -> None:
    assert cue("hedge", single("Which?", "X", option)) == [0, 0]


@pytest.mark.parametrize("name", ["all_above", "none_above", "absolute", "hedge", "joined"])
def test_a_language_without_lists_has_no_such_cues(name: str) -> None:
    item = single("Which?", "All of the above", "always and perhaps", "None", language="xx")
    assert cue(name, item) == [0, 0, 0]


def test_words_of_the_stem_are_found_again() -> None:
    item = single("Which therapies help?", "therapy", "rest", "these things")
    assert cue("stem_overlap", item)[0] > 0 > cue("stem_overlap", item)[1]


def test_what_returns_in_other_options_counts() -> None:
    item = single("Which?", "fever, rash", "fever, cough", "rash, cramp", "blood, cramp")
    counts = cue("convergence", item)
    assert counts[0] == counts[2] == max(counts)
    assert counts[1] == counts[3]


def test_last_words_that_are_shared_count_unless_all_share_them() -> None:
    item = single("Which?", "red cells", "white cells", "platelets")
    assert cue("last_word", item) == [1, 1, 0]
    assert cue("last_word", single("Which?", "red cells", "white cells")) == [0, 0]


@pytest.mark.parametrize(
    ("options", "language", "middle"),
    [
        (("1", "2", "10", "20"), "en", 2),
        (("10 mg", "1,000 mg", "99.5 mg"), "en", 2),
        (("0,5 ml", "1,5 ml", "0,75 ml"), "de", 2),
        (("−5 °C", "0 °C", "10 °C"), "en", 1),
        (("day 3", "day 1", "day 9", "day 7"), "en", 3),
    ],
)
def test_numbers_know_their_place(options: tuple[str, ...], language: str, middle: int) -> None:
    found = cue("middle_number", single("Which?", *options, language=language))
    assert found.index(1) == middle
    assert sum(found) == 1


def test_extreme_numbers_are_told() -> None:
    item = single("Which?", "5", "30", "2")
    assert (cue("lowest_number", item), cue("highest_number", item)) == ([0, 0, 1], [0, 1, 0])


@pytest.mark.parametrize("options", [("1", "two", "3"), ("7 mg", "7 g"), ("1", "2 " + "x" * 60)])
def test_other_options_are_no_numbers(options: tuple[str, ...]) -> None:
    assert not any(cue("lowest_number", single("Which?", *options)))


def test_an_odd_format_stands_out() -> None:
    assert cue("odd_capital", single("Which?", "fever", "Rash", "chills")) == [0, 1, 0]
    assert cue("odd_full_stop", single("Which?", "Fever.", "Rash.", "Chills")) == [0, 0, 1]
    assert cue("odd_full_stop", single("Which?", "Fever.", "Rash")) == [0, 0]


@pytest.mark.parametrize("stem", ["The cell is an", "The cell is an ...", "It is an \\_\\_\\_\\_."])
def test_options_must_go_with_the_article(stem: str) -> None:
    item = single(stem, "erythrocyte", "lymphocyte")
    assert cue("article_misfit", item) == [0, 1]


@pytest.mark.parametrize(("stem", "language"), [("Name the cell", "en"), ("Es ist an", "de")])
def test_without_an_article_all_options_fit(stem: str, language: str) -> None:
    item = single(stem, "erythrocyte", "lymphocyte", language=language)
    assert cue("article_misfit", item) == [0, 0]
