"""Points for ordering items."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.interaction import Ordering
from generator.model.policy import OrderingPolicy
from generator.model.response import Ordered
from generator.scoring.ordering import longest_in_order
from tests.scoring.work import orderings, placed, share

ITEM = Ordering(placed(4), ("1", "2", "3", "4"), None, "longest_in_order")

SHARES: dict[OrderingPolicy, dict[str, str]] = {
    "longest_in_order": {"1234": "1", "2341": "2/3", "2143": "1/3", "1324": "2/3", "4321": "0"},
    "each_position": {"1234": "1", "2341": "0", "2143": "0", "1324": "1/2", "4321": "0"},
    "neighbours": {"1234": "1", "2341": "2/3", "2143": "0", "1324": "0", "4321": "0"},
    "all_or_nothing": {"1234": "1", "2341": "0", "2143": "0", "1324": "0", "4321": "0"},
}


@pytest.mark.parametrize("policy", SHARES)
def test_policies_of_ordering(policy: OrderingPolicy) -> None:
    item = replace(ITEM, policy=policy)
    assert {order: str(share(item, Ordered(tuple(order)))) for order in SHARES[policy]} == SHARES[
        policy
    ]


@pytest.mark.parametrize("policy", SHARES)
def test_incomplete_or_repeated_entries_never_earn_all(policy: OrderingPolicy) -> None:
    item = replace(ITEM, policy=policy)
    for order in ("123", "1233", "11223", "9123", "1", "2222"):
        assert 0 <= share(item, Ordered(tuple(order))) < 1


def test_one_entry_alone_is_no_order() -> None:
    assert share(ITEM, Ordered(("3",))) == 0


def brute(key: tuple[str, ...], order: tuple[str, ...]) -> int:
    """The same by trying all selections."""
    places = [key.index(entry) for entry in order]
    return max(
        size
        for size in range(1, len(order) + 1)
        for kept in combinations(places, size)
        if list(kept) == sorted(kept)
    )


@pytest.mark.parametrize("order", list(permutations("12345")))
def test_the_longest_run_in_order_is_the_longest(order: tuple[str, ...]) -> None:
    assert longest_in_order(tuple("12345"), order) == brute(tuple("12345"), order)


@given(orderings())
def test_only_the_right_order_earns_all(work: tuple[Ordering, Ordered]) -> None:
    item, response = work
    assert (share(item, response) == 1) == (response.entries == item.key)


@given(orderings(), st.randoms())
def test_letters_and_shown_order_of_the_entries_do_not_matter(
    work: tuple[Ordering, Ordered], random: Random
) -> None:
    item, response = work
    entries = list(item.entries)
    random.shuffle(entries)
    assert share(replace(item, entries=tuple(entries)), response) == share(item, response)


@given(st.integers(3, 10))
def test_moving_one_entry_costs_one_step_of_the_longest_run(count: int) -> None:
    item = Ordering(placed(count), tuple(str(n) for n in range(count)), None, "longest_in_order")
    moved = (*item.key[1:], item.key[0])
    assert share(item, Ordered(moved)) == Fraction(count - 2, count - 1)
