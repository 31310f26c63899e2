"""Items that say nearly the same: for each its nearest earlier twin and how many more there are."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import islice

from generator.lint.compare.join import join
from generator.lint.compare.relation import Relation, relation
from generator.lint.compare.shingles import Shingler
from generator.lint.compare.wording import Wording, wordings
from generator.lint.reading import BankReading, ItemReading

ALIKE = Fraction(3, 5)
"""Least Jaccard index of twins."""

COPY = 0.9
"""Least index of an item and its copy."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with its place in the order of modules and files."""

    order: int
    item: ItemReading
    wording: Wording


@dataclass(frozen=True, slots=True)
class Twin:
    """An item's nearest earlier twin; `further` counts the other earlier ones, `cut` if not all."""

    item: Placed
    nearest: Placed
    index: float
    relation: Relation
    enemies: bool
    further: int
    cut: bool

    @property
    def is_copy(self) -> bool:
        """Whether one of the two is superfluous."""
        return not self.enemies and self.relation == "same" and self.index >= COPY


@dataclass(slots=True)
class _Group:
    """Items with one wording, in their order."""

    wording: Wording
    members: list[Placed] = field(default_factory=list)
    orders: list[int] = field(default_factory=list)

    def add(self, item: Placed) -> None:
        self.members.append(item)
        self.orders.append(item.order)


class _Sets:
    """The shingles of groups, made anew whenever they are gone through: together they are large."""

    def __init__(self, groups: Sequence[_Group]) -> None:
        self._groups = groups
        self._shingler = Shingler()

    def __iter__(self) -> Iterator[set[int]]:
        for group in self._groups:
            yield self._shingler(group.wording.all_words(), group.wording.scene)


_Relative = tuple[Relation, float, _Group]
"""How a group is related, its index, and the group."""

_Enemies = Mapping[int, Mapping[str, set[str]]]
"""By bank and item, who must not stand in the same form, whoever of the two names the other."""


def placed(banks: Sequence[BankReading]) -> list[Placed]:
    """All items of all banks, in an order that does not depend on how they were read."""
    both = [pair for bank in banks for pair in zip(bank.items, wordings(bank), strict=True)]
    both.sort(key=lambda pair: (_name(pair[0]), pair[0].entry.place("stem"), pair[0].item.id))
    return [Placed(order, item, wording) for order, (item, wording) in enumerate(both)]


def twins(banks: Sequence[BankReading]) -> Iterator[Twin]:
    """Every item that has earlier twins, with its nearest, in the order of the items."""
    groups = _groups(placed(banks))
    found = join(_Sets(groups), ALIKE)
    enemies = {id(bank): enemies_of(bank) for bank in banks}
    all_twins = []
    for number, group in enumerate(groups):
        relatives = _relatives(group, groups, found.near.get(number, ()))
        for item in group.members:
            twin = _nearest(item, relatives, enemies, cut=number in found.cut)
            all_twins += [twin] if twin is not None else []
    yield from sorted(all_twins, key=lambda twin: twin.item.order)


def _name(item: ItemReading) -> str:
    return item.bank.name if item.bank is not None else ""


def _groups(items: Sequence[Placed]) -> list[_Group]:
    """Items by wording, in the order of wordings, so that nothing depends on that of files."""
    groups: dict[Wording, _Group] = {}
    for item in items:
        if item.wording not in groups:
            groups[item.wording] = _Group(item.wording)
        groups[item.wording].add(item)
    return [groups[wording] for wording in sorted(groups)]


def enemies_of(bank: BankReading) -> dict[str, set[str]]:
    """For each item its enemies, whoever of the two names the other."""
    found: dict[str, set[str]] = {}
    for item in bank.items:
        for enemy in item.item.enemies:
            found.setdefault(item.item.id, set()).add(enemy)
            found.setdefault(enemy, set()).add(item.item.id)
    return found


def _relatives(
    group: _Group, groups: Sequence[_Group], near: Sequence[tuple[int, float]]
) -> list[_Relative]:
    """The group itself and all that are its twins, but for those that only come later."""
    lists = group.members[0].item.lists
    found: list[_Relative] = [("same", 1.0, group)]
    for number, index in near:
        other = groups[number]
        if other.orders[0] < group.orders[-1]:
            related = relation(group.wording, other.wording, lists)
            found += [(related, index, other)] if related is not None else []
    return found


def _nearest(
    item: Placed, relatives: Sequence[_Relative], enemies: _Enemies, *, cut: bool
) -> Twin | None:
    """An item of which this is a copy, or else the nearest that is not kept apart already."""
    hostile = enemies[id(item.item.bank)].get(item.item.item.id, set())
    found, further = [], -1
    for related, index, group in relatives:
        earlier = bisect_left(group.orders, item.order)
        further += earlier
        if earlier:
            other, is_enemy = _first(item, group, earlier, hostile)
            found.append(Twin(item, other, index, related, is_enemy, 0, cut))
    best = min(found, key=_urgency, default=None)
    return None if best is None else replace(best, further=further)


def _first(item: Placed, group: _Group, count: int, hostile: set[str]) -> tuple[Placed, bool]:
    """The first of some members that is no enemy, or else the first; and whether it is one."""
    for other in islice(group.members, count):
        if other.item.bank is not item.item.bank or other.item.item.id not in hostile:
            return other, False
    return group.members[0], True


def _urgency(twin: Twin) -> tuple[bool, bool, float, int]:
    return not twin.is_copy, twin.enemies, -twin.index, twin.nearest.order
