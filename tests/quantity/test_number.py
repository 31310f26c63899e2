"""Numbers and quantities as people write them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantity.number import read_number, show_number, split_quantity

FLOATS = st.floats(allow_nan=False, allow_infinity=False)

READ = {
    "1.5": 1.5,
    "1,5": 1.5,
    ".5": 0.5,
    ",5": 0.5,
    "5.": 5,
    "576.": 576,
    "0,125": 0.125,
    "1.000": 1,
    "1,0000": 1,
    "1 000": 1000,
    "1\u00a0000": 1000,
    "1\u202f000,5": 1000.5,
    "1'000": 1000,
    "1’000.5": 1000.5,
    "12 345 678": 12_345_678,
    "1,000.5": 1000.5,
    "1.000,5": 1000.5,
    "1,000,000": 1_000_000,
    "1.000.000": 1_000_000,
    "1,234,567.5": 1_234_567.5,
    "1e9": 1e9,
    "1E-3": 0.001,
    "10^9": 1e9,
    "10⁹": 1e9,
    "10^-3": 0.001,
    "10⁻³": 0.001,
    "5×10^8": 5e8,
    "5 × 10⁸": 5e8,
    "5 x 10^8": 5e8,
    "5*10^8": 5e8,
    "5·10⁸": 5e8,
    "2,5×10^6": 2.5e6,
    "2e-3 × 10^6": 2000,
    "-5": -5,
    "−5": -5,
    "–5": -5,
    "+5": 5,
    " 5 ": 5,
    "\u00a05\u2003": 5,
    "５": 5,
}


@pytest.mark.parametrize("text", READ)
def test_a_number_is_read(text: str) -> None:
    assert read_number(text) == READ[text]


UNREADABLE = (
    *("", " ", "abc", "nan", "inf", "-", ".", "e5", "1e", "1e999", "10^999", "--5", "5-3", "1/2"),
    *(
        "½",
        "1½",
        "1 5",
        "1 0000",
        "1 000 00",
        "1,2,3",
        "1.2.3",
        "1.2,3.4",
        "5 10^9",
        "5 mg",
        "0x10",
    ),
    *("1_000", "5 or 6", "5!", "≈5", "<5", "5 × 8", "5^2", "1'00", "9" * 300),
)


@pytest.mark.parametrize("text", UNREADABLE)
def test_anything_else_is_no_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    "text", ["1,000", "10,125", "999,999", "-1,500", "1,000e3", "1,000 × 10^6"]
)
def test_a_comma_that_could_be_two_things_is_not_guessed_at(text: str) -> None:
    assert read_number(text) is None
    assert split_quantity(f"{text} mg") == (None, "mg")


SPLIT = {
    "576 mg": (576, "mg"),
    "576mg": (576, "mg"),
    "576 mg.": (576, "mg"),
    "1 000 mg": (1000, "mg"),
    "38°C": (38, "°C"),
    "38 °C": (38, "°C"),
    "5 %": (5, "%"),
    "5 ml/h": (5, "ml/h"),
    "5\u00a0µg": (5, "μg"),
    "5 μg": (5, "μg"),
    "5e8 cells/kg": (5e8, "cells/kg"),
    "5 × 10^8/kg": (5e8, "/kg"),
    "150 × 10⁹/L": (150e9, "/L"),
    "80 mg/m²": (80, "mg/m^2"),
    "5 e": (5, "e"),
    "11 patients": (11, "patients"),
    "576": (576, ""),
    "mg": (None, "mg"),
    "about 5 mg": (None, "about 5 mg"),
    "1/2 mg": (None, "/2 mg"),
    "½ mg": (None, "⁄2 mg"),
    "5-8 mg": (None, "-8 mg"),
    "5 8 mg": (None, "8 mg"),
}


@pytest.mark.parametrize("text", SPLIT)
def test_a_quantity_is_a_number_and_a_unit(text: str) -> None:
    assert split_quantity(text) == SPLIT[text]


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    number, unit = split_quantity(text)
    assert number is None or math.isfinite(number)
    assert unit == unit.strip()
    assert read_number(text) == (None if unit else number)


SHOWN = {
    576.0: "576",
    0.1 + 0.2: "0.3",
    1 / 3: "0.333333333333",
    1234.5678: "1234.5678",
    -2.50: "-2.5",
    -0.0: "0",
    1e-4: "0.0001",
    1.5e-7: "1.5e-7",
    5e8: "500000000",
    123456789012345.0: "123456789012345",
    1e15: "1e15",
    2.5e20: "2.5e20",
}


@pytest.mark.parametrize("value", SHOWN)
def test_a_number_is_shown_as_the_shortest_decimal(value: float) -> None:
    assert show_number(value) == SHOWN[value]


@given(FLOATS)
def test_a_shown_number_is_read_back(value: float) -> None:
    read = read_number(show_number(value))
    assert read is not None
    assert math.isclose(read, value, rel_tol=1e-11, abs_tol=1e-300)


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_are_shown_in_full(value: int) -> None:
    assert show_number(value) == show_number(float(value)) == str(value)


@given(st.integers(-(10**11), 10**11), st.integers(0, 4))
def test_short_decimals_are_shown_as_they_are(digits: int, places: int) -> None:
    value = digits / 10**places
    assert "e" not in show_number(value)
    assert read_number(show_number(value)) == value


@given(st.integers(1000, 10**12), st.sampled_from([" ", "\u00a0", "\u202f", "'"]))
def test_thousands_may_be_set_off(value: int, separator: str) -> None:
    assert read_number(f"{value:,}".replace(",", separator)) == value
