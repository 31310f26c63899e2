"""Units and their conversion."""

import math
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quantity.units import FAMILIAR, convert, is_count, known_unit

KNOWN = (
    *("mg", "kg", "µg", "μg", "mcg", "ug", "ng", "ml", "mL", "L", "dL", "mg/kg", "µg/kg", "ml/h"),
    *("mg/kg/d", "mg kg^-1", "mg·kg⁻¹", "mg per kg", "mg/m2", "mg/m²", "°C", "°F", "K", "%", "‰"),
    *("min", "h", "d", "week", "wk", "month", "mmHg", "kPa", "IU", "kIU/l", "IU/kg", "U/ml"),
    *("mol/l", "mmol/L", "mEq/l", "cells/kg", "10^6 cells/kg", "10⁹/L", "×10^9/l", "/kg", "1/min"),
    *("patients", "people", "doses", "points", "copies/ml", "beats/min", "Gy"),
)
UNKNOWN = (
    *(
        "",
        " ",
        "foo",
        "mg/foo",
        "1",
        "10^9",
        "mg/",
        "mg//kg",
        "/",
        "mg*(2)",
        "mg+kg",
        "2 mg",
        "m^0",
    ),
    *(
        "m^99999999",
        "m**9",
        "a" * 50,
        "nan",
        "inf",
        "__import__('os')",
        "mg;kg",
        "mg\x00",
        "10^999 l",
    ),
)


@pytest.mark.parametrize("unit", KNOWN)
def test_units_of_medicine_are_known(unit: str) -> None:
    assert known_unit(unit)


@pytest.mark.parametrize("unit", UNKNOWN)
def test_anything_else_is_unknown(unit: str) -> None:
    assert not known_unit(unit)
    assert convert(1, unit, "mg") is None
    assert convert(1, "mg", unit) is None


CONVERTED = [
    (0.576, "g", "mg", 576),
    (500, "mcg", "mg", 0.5),
    (5, "ml/h", "l/d", 0.12),
    (1, "mg/kg", "µg/g", 1),
    (38, "°C", "°F", 100.4),
    (100.4, "°F", "C", 38),
    (311.15, "K", "°C", 38),
    (5, "%", "‰", 50),
    (2, "weeks", "d", 14),
    (150e9, "/l", "10^9/L", 150),
    (5e8, "cells/kg", "10^6 cells/kg", 500),
    (1, "cell/µl", "cells/l", 1e6),
    (2, "kIU", "IU", 2000),
    (760, "mmHg", "kPa", 101.325),
    (24, "mg/d", "mg/h", 1),
]


@pytest.mark.parametrize(("value", "source", "target", "expected"), CONVERTED)
def test_quantities_are_converted(value: float, source: str, target: str, expected: float) -> None:
    converted = convert(value, source, target)
    assert converted is not None
    assert math.isclose(converted, expected, rel_tol=1e-5)


OTHER_DIMENSION = [
    ("mg", "ml"),
    ("IU", "mg"),
    ("cells/kg", "/kg"),
    ("patients", "doses"),
    ("mg", "mg/kg"),
    ("%", "mg"),
    ("°C", "d"),
]


@pytest.mark.parametrize(("source", "target"), OTHER_DIMENSION)
def test_other_dimensions_are_not_converted(source: str, target: str) -> None:
    assert convert(1, source, target) is None


@pytest.mark.parametrize("spelling", ["C", "°C", "° C", "deg C", "degrees C", "Celsius", "℃"])
def test_a_degree_sign_need_not_be_typed(spelling: str) -> None:
    assert convert(38, spelling, "°C") == 38


def test_a_quantity_beyond_all_bounds_is_none() -> None:
    assert convert(1e308, "km", "nm") is None


PAIRS = st.sampled_from([("g", "mg"), ("°C", "°F"), ("ml/h", "l/d"), ("10^9/l", "/ml")])


@given(st.floats(-1e9, 1e9), PAIRS)
def test_there_and_back_again(value: float, pair: tuple[str, str]) -> None:
    there = convert(value, *pair)
    assert there is not None
    back = convert(there, pair[1], pair[0])
    assert back is not None
    assert math.isclose(back, value, rel_tol=1e-9, abs_tol=1e-6)


@given(st.floats(allow_nan=False), st.text(max_size=20))
def test_the_same_unit_changes_nothing(value: float, unit: str) -> None:
    assert convert(value, unit, unit) == value


@given(st.text("mgkgµ°%/·^*-+10 ()._\\'\"[]", max_size=45))
def test_no_unit_breaks_the_conversion(unit: str) -> None:
    converted = convert(1, unit, "mg/kg")
    assert converted is None or math.isfinite(converted)


@pytest.mark.parametrize("unit", ["patient", "patients", "people", "doses", "copies", "points"])
def test_words_for_what_is_counted_change_no_number(unit: str) -> None:
    assert is_count(unit)


@pytest.mark.parametrize("unit", ["mg", "%", "cells/kg", "10^6 cells", "million", "h", ""])
def test_all_other_units_do(unit: str) -> None:
    assert not is_count(unit)


def loaded_after(statement: str) -> str:
    code = f"import sys; {statement}; print(*sorted({{'pint', 'simpleeval'}} & set(sys.modules)))"
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_pint_is_loaded_only_to_convert() -> None:
    same = "from generator.quantity.units import convert; convert(1, 'mcg/mL', 'µg/ml')"
    other = "from generator.quantity.units import convert; convert(1, 'mg', 'g')"
    assert loaded_after(same) == ""
    assert loaded_after(other) == "pint"


def test_reading_numbers_and_names_loads_nothing_heavy() -> None:
    statement = (
        "import generator.quantity.number, generator.quantity.expression as e;"
        "e.names_in('a + b'); e.expression_fault('a', ['a'])"
    )
    assert loaded_after(statement) == ""


def test_no_unit_makes_the_converter_talk() -> None:
    code = (
        "from generator.quantity.units import known_unit; known_unit('points'); known_unit('x y')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == done.stderr == ""


@pytest.mark.parametrize("unit", sorted(FAMILIAR))
def test_what_is_known_without_pint_is_known_to_pint(unit: str) -> None:
    assert convert(1.0, f"10^3 {unit}", f"10^2 {unit}") == pytest.approx(10)


@pytest.mark.parametrize(
    "spelling",
    [
        *("%", "％", "percent", "per cent", "Percent", "percentage points", "percentage-points"),
        *("% points", "%-points", "pp"),
    ],
)
def test_percent_has_many_spellings_and_is_one_unit(spelling: str) -> None:
    assert known_unit(spelling)
    assert convert(12.5, spelling, "percentage points") == 12.5
    assert convert(12.5, "percentage points", spelling) == 12.5


@pytest.mark.parametrize("other", ["points", "cent", "per century", "ppm", "mg per cell"])
def test_what_only_looks_like_percent_is_none(other: str) -> None:
    assert convert(12.5, other, "%") != 12.5
