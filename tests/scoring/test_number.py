"""Which numbers count as right."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.quantity.number import show_number
from generator.scoring.number import accepts_number
from generator.scoring.right import quantity


def accepted(
    text: str,
    value: float,
    tolerance: float = 0,
    unit: str | None = None,
    *,
    required: bool = False,
) -> bool:
    return accepts_number(text, value=value, tolerance=tolerance, unit=unit, unit_required=required)


@pytest.mark.parametrize("text", ["575.5", "576", "576.5", "5.76×10^2", "576,5", "+576"])
def test_both_ends_of_the_tolerance_are_right(text: str) -> None:
    assert accepted(text, 576, 0.5)


@pytest.mark.parametrize("text", ["575.4", "576.6", "-576", "576 or 577", "abc", "", "57 6"])
def test_all_beyond_the_tolerance_is_wrong(text: str) -> None:
    assert not accepted(text, 576, 0.5)


def test_binary_rounding_does_not_decide() -> None:
    assert accepted("0.3", 0.1 + 0.2)
    assert accepted("38.05", 38, 0.05)
    assert accepted("1.1", 1, 0.1)
    assert not accepted("0.3000001", 0.3)


def test_a_comma_that_could_be_two_things_is_wrong_either_way() -> None:
    assert not accepted("1,000", 1000)
    assert not accepted("1,000", 1)
    assert accepted("1 000", 1000)


@pytest.mark.parametrize(
    "text", ["576 mg", "576mg", "0.576 g", "576000 µg", "576000 mcg", "576", "5.76e-4 kg"]
)
def test_any_unit_of_the_right_dimension_is_right(text: str) -> None:
    assert accepted(text, 576, 0.5, "mg")


@pytest.mark.parametrize(
    "text", ["576 ml", "576 g", "576 µg", "576 mg/kg", "576 foo", "576 patients"]
)
def test_another_dimension_or_size_is_wrong(text: str) -> None:
    assert not accepted(text, 576, 0.5, "mg")


def test_a_required_unit_must_be_there() -> None:
    assert not accepted("576", 576, 0.5, "mg", required=True)
    assert accepted("0.576 g", 576, 0.5, "mg", required=True)


def test_temperatures_are_converted_as_points_of_their_scale() -> None:
    assert accepted("100.4 °F", 38, 0, "°C")
    assert accepted("38 C", 38, 0, "°C")
    assert not accepted("38 °F", 38, 0, "°C")


def test_the_tolerance_holds_in_the_items_unit() -> None:
    assert accepted("0.5765 g", 576, 0.5, "mg")
    assert not accepted("0.577 g", 576, 0.5, "mg")


def test_without_a_unit_only_a_word_for_what_is_counted_may_follow() -> None:
    assert accepted("11 patients", 11)
    assert not accepted("11 mg", 11)
    assert not accepted("11 %", 11)
    assert not accepted("11 million", 11)
    assert accepted("11", 11, required=True)


VALUES = st.floats(-1e9, 1e9)
TOLERANCES = st.floats(0, 1e6)
UNITS = st.sampled_from([None, "mg", "°C", "%", "10^6 cells/kg"])


@given(VALUES, TOLERANCES, UNITS)
def test_the_shown_value_is_always_right(value: float, tolerance: float, unit: str | None) -> None:
    assert accepted(quantity(value, unit), value, tolerance, unit, required=True)


@given(st.integers(-(10**6), 10**6), st.integers(0, 10**4), st.integers(-(10**4), 10**4))
def test_hundredths_are_compared_exactly(value: int, tolerance: int, difference: int) -> None:
    text = show_number((value + difference) / 100)
    assert accepted(text, value / 100, tolerance / 100) == (abs(difference) <= tolerance)


@given(VALUES, TOLERANCES)
def test_a_wider_tolerance_never_makes_an_answer_wrong(value: float, tolerance: float) -> None:
    text = show_number(value + tolerance)
    assume(accepted(text, value, tolerance))
    assert accepted(text, value, tolerance * 2)
