"""All pairs of sets that are alike by Jaccard's index, without comparing every pair.

Members are put in order, rare ones first. Two sets that are alike enough must then share a member
among their first few, so that an index of these prefixes finds all candidates; sizes and places
rule out most of them before they are compared (R. J. Bayardo, Y. Ma and R. Srikant, Scaling up all
pairs similarity search, WWW 2007; C. Xiao, W. Wang, X. Lin and J. X. Yu, Efficient similarity joins
for near duplicate detection, WWW 2008).

Where very many sets are alike, as in a bank written from one template, the pairs alone are too many
to be named. The work is bounded, therefore: every set has the same share of a fixed sum, which is
more than enough in a bank of a few hundred items and in any bank of ordinary texts. A search that
uses up its share is named in `cut`. Rare members and sets of like size come first, so that the
nearest are found before that.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

LOOKS, MEMBERS, PAIRS = 60_000_000, 200_000_000, 400_000
"""Places in the index looked at, members compared and pairs kept, over all sets together."""


@dataclass(slots=True)
class Join:
    """What was found: for each set those like it, with their index; and the work that it took.

    `looks` counts places in the index looked at, `compared` members of sets compared.
    """

    near: dict[int, list[tuple[int, float]]] = field(default_factory=dict)
    cut: set[int] = field(default_factory=set)
    looks: int = 0
    compared: int = 0


def join(sets: Iterable[Collection[int]], floor: Fraction) -> Join:
    """Pairs of sets whose Jaccard index is at least `floor`; an empty set is like none.

    The result depends on the sets and their order alone. Equal sets should be given once. The sets
    are gone through twice, so that they need not be in memory all at once.
    """
    ranks = _ranks(sets)
    ranked, sizes = [], []
    for each in sets:
        ranked.append(tuple(sorted(ranks[member] for member in each if member in ranks)))
        sizes.append(len(each))
    search = _Search(ranked, sizes, floor)
    for number in sorted(range(len(sizes)), key=lambda n: (sizes[n], n)):
        if sizes[number]:
            search.run(number)
    return search.done


class _Search:
    """Goes through sets in the order of their sizes: each looks for those before it."""

    def __init__(self, ranked: list[tuple[int, ...]], sizes: list[int], floor: Fraction) -> None:
        self.done = Join()
        self._sizes = sizes
        self._ranked = ranked
        self._up, self._down = floor.numerator, floor.denominator
        self._index: dict[int, list[tuple[int, int]]] = {}
        count = max(len(sizes), 1)
        self._looks, self._members, self._kept = (
            limit // count + 1 for limit in (LOOKS, MEMBERS, PAIRS)
        )

    def run(self, number: int) -> None:
        """Find the sets like this one among those before it, and add it to the index."""
        found = sorted(self._alike(number), key=lambda pair: (-pair[1], pair[0]))
        if len(found) > self._kept:
            self.done.cut.add(number)
        for other, index in found[: self._kept]:
            self.done.near.setdefault(number, []).append((other, index))
            self.done.near.setdefault(other, []).append((number, index))
        size = self._sizes[number]
        least = -(-2 * self._up * size // (self._up + self._down))
        for place, member in self._prefix(number, size - least + 1):
            self._index.setdefault(member, []).append((number, place))

    def _prefix(self, number: int, length: int) -> Iterator[tuple[int, int]]:
        """The first members with their places; those of no other set come before them, left out."""
        members = self._ranked[number]
        alone = self._sizes[number] - len(members)
        return enumerate(members[: max(length - alone, 0)], alone)

    def _alike(self, number: int) -> Iterator[tuple[int, float]]:
        members = set(self._ranked[number])
        left = self._members
        for other in self._candidates(number):
            if left <= 0:
                self.done.cut.add(number)
                return
            left -= len(self._ranked[other])
            self.done.compared += len(self._ranked[other])
            shared = len(members.intersection(self._ranked[other]))
            union = self._sizes[number] + self._sizes[other] - shared
            if shared * self._down >= self._up * union:
                yield other, shared / union

    def _candidates(self, number: int) -> Iterator[int]:
        """Sets that may be alike: each once, those with rare members first."""
        size = self._sizes[number]
        smallest = -(-self._up * size // self._down)
        left = self._looks
        seen: set[int] = set()
        for place, member in self._prefix(number, size - smallest + 1):
            for other, its_place in reversed(self._index.get(member, ())):
                if self._sizes[other] < smallest:
                    break
                if not left:
                    self.done.cut.add(number)
                    return
                left -= 1
                self.done.looks += 1
                if other not in seen:
                    seen.add(other)
                    if self._may_reach(size - place, other, its_place, size):
                        yield other

    def _may_reach(self, rest: int, other: int, its_place: int, size: int) -> bool:
        """Whether what follows the first shared member suffices for the pair to be alike."""
        its_size = self._sizes[other]
        most = min(rest, its_size - its_place)
        return most * (self._up + self._down) >= self._up * (size + its_size)


def _ranks(sets: Iterable[Collection[int]]) -> Mapping[int, int]:
    """The order of members, rare ones first; without those that are in one set only."""
    counts: Counter[int] = Counter()
    for each in sets:
        counts.update(each)
    common = sorted(member for member, count in counts.items() if count > 1)
    common.sort(key=counts.__getitem__)
    return {member: rank for rank, member in enumerate(common)}
