"""How well a module's items cover its key points, at which cognitive levels."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.authored import LEVELS, Level
from generator.model.bank import Bank
from generator.workflows.locate import load_module_named


@dataclass(frozen=True, slots=True)
class CoveredPoint:
    """A key point and the number of its reviewed items at each level, zeros included."""

    id: str
    items: Mapping[Level, int]

    def total(self) -> int:
        """Reviewed items on the key point."""
        return sum(self.items.values())

    def above_remember(self) -> int:
        """Reviewed items that ask for more than remembering."""
        return self.total() - self.items["remember"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """All key points of a module, in its order."""

    module: str
    points: tuple[CoveredPoint, ...]

    def totals(self) -> dict[Level, int]:
        """Reviewed items at each level."""
        return {level: sum(point.items[level] for point in self.points) for level in LEVELS}

    def without_items(self) -> list[str]:
        """Key points that no reviewed item measures."""
        return [point.id for point in self.points if not point.total()]

    def only_remember(self) -> list[str]:
        """Key points whose reviewed items ask for remembering only."""
        return [point.id for point in self.points if point.total() and not point.above_remember()]


def cover_module(module: str) -> Coverage:
    """Coverage of a module by its name or the path of its folder.

    Raises:
        UnknownName: if there is no such module.
        UnusableInput: if its files have faults.
    """
    return cover(load_module_named(module))


def cover(bank: Bank) -> Coverage:
    """Count a bank's reviewed items by key point and cognitive level."""
    counts = Counter(
        (item.key_point, item.level) for item in bank.items.values() if item.status == "reviewed"
    )
    points = tuple(
        CoveredPoint(identifier, {level: counts[identifier, level] for level in LEVELS})
        for identifier in bank.key_points
    )
    return Coverage(bank.name, points)
