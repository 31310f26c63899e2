"""Which responses can belong to which item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.interaction import Interaction
from generator.model.response import Chosen, Filled, Matched, Ordered, Response, Written
from generator.session.fits import LINE_LIMIT, TEXT_LIMIT, fits
from tests.samples import INTERACTIONS, RIGHT, placement
from tests.session.strategies import WORK


@given(WORK)
def test_responses_of_the_items_kind_and_ids_fit(work: tuple[Interaction, Response]) -> None:
    interaction, response = work
    assert fits(placement(1, interaction, 1), response)


@given(st.sampled_from(range(9)), st.sampled_from(range(9)))
def test_a_response_fits_only_items_of_its_kind(item: int, other: int) -> None:
    # Short answer, number and essay are all written; the two choice kinds share a response.
    written, chosen = {3, 4, 8}, {1}
    alike = item == other or {item, other} <= written or (item in chosen and other == 0)
    assert fits(placement(1, INTERACTIONS[item], 1), RIGHT[other]) == alike


@pytest.mark.parametrize(
    ("item", "response"),
    [
        (0, Chosen(())),
        (0, Chosen(("1", "2"))),
        (0, Chosen(("7",))),
        (1, Chosen(())),
        (1, Chosen(("1", "1"))),
        (3, Written("")),
        (3, Written(" \n")),
        (3, Written("x" * (LINE_LIMIT + 1))),
        (8, Written("x" * (TEXT_LIMIT + 1))),
        (5, Matched(())),
        (5, Matched((("1", "1"), ("1", "2")))),
        (5, Matched((("9", "1"),))),
        (5, Matched((("1", "9"),))),
        (6, Ordered(("1", "2", "3"))),
        (6, Ordered(("1", "2", "3", "3"))),
        (7, Filled(())),
        (7, Filled((("where", "here"),))),
        (7, Filled((("enzyme", "a"), ("enzyme", "b")))),
        (7, Filled((("enzyme", " "),))),
        (7, Filled((("how", "seldom"),))),
    ],
)
def test_empty_unknown_and_doubled_things_do_not_fit(item: int, response: Response) -> None:
    assert not fits(placement(1, INTERACTIONS[item], 1), response)
