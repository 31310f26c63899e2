"""Order of recognised passages: which kept theirs, and which copy of a repeated text is whose."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


def longest_run(values: Sequence[int]) -> list[int]:
    """Indexes of a longest subsequence of `values` that never falls.

    M. L. Fredman, On computing the length of longest increasing subsequences, Discrete
    Mathematics 11, 1975; in O(n log n).
    """
    ends: list[int] = []  # the smallest value that a run of each length can end with
    holders: list[int] = []  # the index of that value
    before: list[int | None] = []
    for n, value in enumerate(values):
        length = bisect_right(ends, value)
        ends[length : length + 1] = [value]
        holders[length : length + 1] = [n]
        before.append(holders[length - 1] if length else None)
    run: list[int] = []
    at = holders[-1] if holders else None
    while at is not None:
        run.append(at)
        at = before[at]
    return run[::-1]


def pair_up(wanted: Sequence[int], offered: Sequence[int]) -> dict[int, int]:
    """Give each wanted position one of the offered, in order, so that the distances sum lowest.

    Both rise strictly. If fewer are offered than wanted, some wanted positions go without.

    Returns:
        Index of the wanted position to index of the offered one.
    """
    if len(wanted) > len(offered):
        return {mine: theirs for theirs, mine in pair_up(offered, wanted).items()}
    # costs[k] is the lowest cost of placing the wanted positions so far in the first k offered.
    costs = [0.0] * (len(offered) + 1)
    table = [costs]
    for value in wanted:
        taken = [cost + abs(value - each) for cost, each in zip(costs, offered, strict=False)]
        costs = [float("inf"), *accumulate(taken, min)]
        table.append(costs)
    return _traced(table)


def _traced(table: Sequence[Sequence[float]]) -> dict[int, int]:
    """Read the cheapest choice out of the table of costs, from its end."""
    chosen: dict[int, int] = {}
    k = len(table[0]) - 1
    for mine in range(len(table) - 2, -1, -1):
        costs = table[mine + 1]
        while costs[k - 1] == costs[k]:
            k -= 1
        k -= 1
        chosen[mine] = k
    return chosen
