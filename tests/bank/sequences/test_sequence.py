"""Texts that have an order of their own: numbers, ranges and dates."""

import random
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.sequences.sequence import Ordered, sequence_of
from generator.language.lists import lists_for

UNITS = ("", " mg", " %", " years", " °C", " mg/m2", " × 10^6 cells", " points in all")
LANGUAGES = ("en", "de", "fr", "xx")
NUMBERS = st.lists(st.integers(-10_000, 10_000), min_size=2, max_size=8, unique=True)
PIECES = st.sampled_from(
    [
        *"0123456789,.-+/:<>≤≥~%$€°^×x() ",
        *("10^", "e5", " mg", " to ", " and ", "between ", "less than ", " or more", "½", "²", "٣"),
        *("May", "januar", "1:30", " p.m.", "2024-05-01", "II", "three", "Grade ", "…", "é", "İ"),
    ]
)
TEXTS = st.lists(st.one_of(st.text(max_size=70), st.lists(PIECES, max_size=9).map("".join)))


def ordered(*texts: str, language: str = "en") -> Ordered:
    found = sequence_of(texts, lists_for(language))
    assert found is not None, texts
    return found


def lows(*texts: str, language: str = "en") -> list[float]:
    return [low for low, _ in ordered(*texts, language=language).values]


def is_sequence(*texts: str, language: str = "en") -> bool:
    return sequence_of(texts, lists_for(language)) is not None


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_any_texts_are_a_sequence_or_none(texts: list[str], language: str) -> None:
    found = sequence_of(texts, lists_for(language))
    if found is not None:
        assert len(found.values) == len(texts) == len(set(found.values))
        assert all(low <= high for low, high in found.values)


@given(NUMBERS, st.sampled_from(UNITS), st.sampled_from(LANGUAGES))
def test_numbers_with_one_unit_have_the_order_of_the_numbers(
    numbers: list[int], unit: str, language: str
) -> None:
    found = ordered(*(f"{number}{unit}" for number in numbers), language=language)
    assert found.kind == "number"
    by_value = sorted(range(len(numbers)), key=lambda place: found.values[place])
    assert [numbers[place] for place in by_value] == sorted(numbers)


@given(NUMBERS, st.sampled_from(UNITS), st.randoms(use_true_random=False))
def test_the_order_of_texts_changes_the_order_of_values_and_nothing_else(
    numbers: list[int], unit: str, dice: random.Random
) -> None:
    texts = [f"{number}{unit}" for number in numbers]
    values = dict(zip(texts, ordered(*texts).values, strict=True))
    dice.shuffle(texts)
    assert ordered(*texts).values == tuple(values[text] for text in texts)


@given(NUMBERS)
def test_what_is_sorted_either_way_is_sorted(numbers: list[int]) -> None:
    rising = [f"{number} mg" for number in sorted(numbers)]
    assert ordered(*rising).is_sorted()
    assert ordered(*rising[::-1]).is_sorted()


def test_what_goes_up_and_down_is_not_sorted() -> None:
    assert not ordered("5 mg", "20 mg", "10 mg").is_sorted()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000", 1000.0),
        ("1 000", 1000.0),
        ("1'000.5", 1000.5),
        ("−7", -7.0),
        ("- 7", -7.0),
        (".5", 0.5),
        ("3/4", 0.75),
        ("2 × 10⁸", 2e8),
        ("2 x 10^-3", 2e-3),
        ("10^6", 1e6),
        ("1e6", 1e6),
        ("three", 3.0),
        ("4th", 4.0),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, value: float) -> None:
    assert lows(text, "99999999999") == [value, 99999999999.0]


@pytest.mark.parametrize(
    ("language", "texts", "values"),
    [
        ("en", ("1.250", "3"), [1.25, 3.0]),
        ("de", ("1.250", "3"), [1250.0, 3.0]),
        ("de", ("0.250", "3"), [0.25, 3.0]),
        ("de", ("1,25", "3"), [1.25, 3.0]),
        ("fr", ("1,25", "3"), [1.25, 3.0]),
        ("en", ("1,250", "3"), [1250.0, 3.0]),
    ],
)
def test_points_and_commas_mean_what_they_mean_in_the_language(
    language: str, texts: tuple[str, ...], values: list[float]
) -> None:
    assert lows(*texts, language=language) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5-10", (5.0, 10.0)),
        ("5 – 10", (5.0, 10.0)),
        ("5 to 10", (5.0, 10.0)),
        ("between 5 and 10", (5.0, 10.0)),
        ("-5 to 5", (-5.0, 5.0)),
        ("1914-18", (1914.0, 1918.0)),
        ("< 5", (-inf, 5.0)),
        ("less than 5", (-inf, 5.0)),
        ("not more than 5", (-inf, 5.0)),
        ("5 or less", (-inf, 5.0)),
        (">= 5", (5.0, inf)),
        ("no less than 5", (5.0, inf)),
        ("5 or more", (5.0, inf)),
        ("5+", (5.0, inf)),
        ("about 5", (5.0, 5.0)),
    ],
)
def test_a_range_has_two_ends(text: str, value: tuple[float, float]) -> None:
    assert ordered(text, "9000").values == (value, (9000.0, 9000.0))


def test_units_may_stand_at_both_ends_of_a_range() -> None:
    assert ordered("5 mg to 10 mg", "10-20 mg").values == ((5.0, 10.0), (10.0, 20.0))
    assert ordered("$5 to $10", "$10-20").values == ((5.0, 10.0), (10.0, 20.0))


@pytest.mark.parametrize(
    "texts",
    [
        ("60-40", "70-30"),
        ("1 and 4", "2 and 3"),
        ("(1,1)", "(2,3)"),
        ("0,1", "0,4"),
        ("2 x 100", "3 x 100"),
        ("5", "5.0"),
        ("1/0", "2/0"),
        ("5 mg", "7 apples"),
        ("5 mg",),
        ("The liver", "The spleen"),
        ("1 of 3 cells", "2 of 3 cells"),
        ("", ""),
        ("May", "08:30"),
        (f"5 {'m' * 60}", f"6 {'m' * 60}"),
    ],
)
def test_other_texts_are_no_sequence(texts: tuple[str, ...]) -> None:
    assert not is_sequence(*texts)


@pytest.mark.parametrize(
    ("texts", "rising"),
    [
        (("1 g", "500 mg", "2000 μg"), (2, 1, 0)),
        (("500 kHz", "1 MHz", "5 Hz"), (2, 0, 1)),
        (("5 mW", "3 MW", "1 W"), (0, 2, 1)),
        (("10 °C", "40 °F", "0 °C"), (2, 1, 0)),
        (("2 weeks", "3 days", "1 month"), (1, 0, 2)),
        (("< 1 h", "30 to 45 min", "> 2 h"), (0, 1, 2)),
    ],
)
def test_units_of_one_dimension_are_compared(
    texts: tuple[str, ...], rising: tuple[int, ...]
) -> None:
    values = ordered(*texts).values
    assert tuple(sorted(range(len(values)), key=values.__getitem__)) == rising


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ("1 dose", "2 doses")),
        ("en", ("1 inch", "2 inches")),
        ("en", ("1 body", "2 bodies")),
        ("de", ("1 Woche", "2 Wochen")),
        ("de", ("1 Tag", "2 Tage")),
        ("fr", ("1 an", "2 ans")),
    ],
)
def test_one_and_many_are_one_unit(language: str, texts: tuple[str, ...]) -> None:
    assert lows(*texts, language=language) == [1.0, 2.0]


@pytest.mark.parametrize(
    "texts", [("Grade II", "Grade III"), ("CD4", "CD8"), ("T4", "T12"), ("Type 1", "Type 2")]
)
def test_numbers_that_belong_to_words_are_labels(texts: tuple[str, ...]) -> None:
    assert ordered(*texts).kind == "labelled"


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ("January", "March", "December")),
        ("en", ("4 Jul 1776", "3 Sep 1783", "1 Jan 1801")),
        ("en", ("May 2019", "January 2020", "February 2020")),
        ("en", ("2020-01-31", "2020-02-01", "2021-01-01")),
        ("en", ("00:00", "06:30", "23:59")),
        ("en", ("12 a.m.", "3:30 a.m.", "12 p.m.", "3 pm")),
        ("de", ("8 Uhr", "8.30 Uhr", "14 Uhr")),
        ("de", ("März", "Juni", "Oktober")),
        ("fr", ("8h00", "12h30", "23h15")),
        ("fr", ("février", "août", "décembre")),
    ],
)
def test_dates_and_times_follow_the_calendar_and_the_clock(
    language: str, texts: tuple[str, ...]
) -> None:
    found = ordered(*texts, language=language)
    assert found.kind == "date"
    assert list(found.values) == sorted(found.values)


@pytest.mark.parametrize("texts", [("8:30", "8:30"), ("May", "may"), ("May 2020", "5 May")])
def test_dates_that_are_equal_or_differ_in_form_are_no_sequence(texts: tuple[str, ...]) -> None:
    assert not is_sequence(*texts)


def test_decimals_are_no_times() -> None:
    assert ordered("1.25", "2.50", "0.30").kind == "number"


def test_a_language_without_lists_has_numbers_all_the_same() -> None:
    assert lows("5 mg", "10 mg", language="xx") == [5.0, 10.0]
