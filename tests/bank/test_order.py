"""Longest runs and cheapest pairings, checked against all possibilities."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.bank.order import longest_run, pair_up

SETS = st.lists(st.integers(0, 60), unique=True, max_size=6).map(sorted)


@given(st.lists(st.integers(0, 9), max_size=9))
def test_a_longest_run_never_falls_and_none_is_longer(values: list[int]) -> None:
    run = longest_run(values)
    chosen = [values[n] for n in run]
    assert run == sorted(set(run))
    assert chosen == sorted(chosen)
    longer = combinations(values, len(run) + 1)
    assert not any(list(each) == sorted(each) for each in longer)


@given(SETS, SETS)
def test_pairs_keep_the_order_and_no_pairing_is_cheaper(
    wanted: list[int], offered: list[int]
) -> None:
    pairs = sorted(pair_up(wanted, offered).items())
    assert len(pairs) == min(len(wanted), len(offered))
    assert [theirs for _, theirs in pairs] == sorted({theirs for _, theirs in pairs})
    few, many = sorted((wanted, offered), key=len)
    cheapest = min(
        sum(abs(one - other) for one, other in zip(few, each, strict=True))
        for each in combinations(many, len(few))
    )
    assert sum(abs(wanted[mine] - offered[theirs]) for mine, theirs in pairs) == cheapest
