"""Ordering items: how much of an order is right."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from generator.model.interaction import Ordering
from generator.model.response import Ordered


def ordering_share(item: Ordering, response: Ordered) -> Fraction:
    """Share of the points for an order; entries that are missing or unknown earn nothing.

    The four measures correspond to Moodle's grading types longest ordered subset, absolute
    position, relative to the next item (excluding last) and all or nothing, except that
    `longest_in_order` counts from the second entry on: any order holds a run of one.
    """
    key, given = item.key, response.entries
    match item.policy:
        case "longest_in_order":
            return Fraction(max(longest_in_order(key, given) - 1, 0), len(key) - 1)
        case "each_position":
            return Fraction(sum(map(str.__eq__, key, given)), len(key))
        case "neighbours":
            return Fraction(len(set(pairwise(key)) & set(pairwise(given))), len(key) - 1)
        case "all_or_nothing":
            return Fraction(key == given)


def longest_in_order(key: Sequence[str], given: Sequence[str]) -> int:
    """Most entries that can stay while all others are taken out, so that the rest is in order.

    The length of the longest increasing subsequence of the entries' right positions.
    """
    positions = [key.index(entry) for entry in given if entry in key]
    longest: list[int] = []
    for n, position in enumerate(positions):
        before = (longest[m] for m in range(n) if positions[m] < position)
        longest.append(1 + max(before, default=0))
    return max(longest, default=0)
