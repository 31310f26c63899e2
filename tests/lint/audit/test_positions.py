"""Which items keep their order, and where their keys stand."""

import pytest

from generator.lint.audit.positions import keeps_order, key_positions
from tests.lint.items import single

VALUES = {"n": {"values": [1, 2]}}


@pytest.mark.parametrize(
    "options",
    [("1 mg", "2 mg", "3 mg"), ("Fever", "Rash", "None of the above"), ("1 only", "1 and 2", "2")],
)
def test_an_order_that_means_something_is_kept(options: tuple[str, ...]) -> None:
    assert keeps_order(single("Which?", *options))


def test_an_order_that_the_author_locked_is_kept() -> None:
    assert keeps_order(single("Which?", "Fever", "Rash", shuffle=False))
    assert not keeps_order(single("Which?", "Fever", "Rash"))


def test_numbers_drawn_for_each_form_have_no_place_yet() -> None:
    options = ("{n} mg", "5 mg", "9 mg")
    assert not keeps_order(single("Which?", *options, parameters=VALUES))
    assert keeps_order(single("Which?", *options, parameters=VALUES, shuffle=False))


def test_places_are_counted_apart_for_each_number_of_options() -> None:
    items = [single("Which?", "A", "B", key=2), single("Which?", "A", "B", "C", key=2)]
    found = key_positions([*items, single("Which?", "A", "B", "C", key=3)])
    assert found.groups == ((0, 1), (0, 1, 1))
    assert (found.counts, found.items) == ((0, 2, 1), 3)
