"""Which items a section can draw, and how many the sections of a blueprint lack together."""

from dataclasses import dataclass

from generator.model.bank import Bank
from generator.model.blueprint import Blueprint, Section
from generator.model.item import Item


@dataclass(frozen=True, slots=True)
class Shortage:
    """A section that cannot be filled: by how many items, and how many match it."""

    section: int
    title: str
    wanted: int
    matching: int
    lacking: int

    def __str__(self) -> str:
        share = "" if self.matching < self.wanted else ", which other sections need as well"
        return (
            f"section {self.section + 1} '{self.title}' lacks {self.lacking}:"
            f" it draws {self.wanted}, {self.matching} reviewed items match{share}"
        )


def candidates(bank: Bank, section: Section) -> list[Item]:
    """All reviewed items that the section may draw, by id."""
    return sorted(
        (item for item in bank.items.values() if _matches(bank, section, item)),
        key=lambda item: item.id,
    )


def shortages(bank: Bank, blueprint: Blueprint) -> list[Shortage]:
    """The sections that cannot be filled even if no two items were enemies.

    Each item serves one section at most. The largest possible filling is found by augmenting
    paths (Kuhn, Naval Research Logistics 2, 1955), so that what is said to lack truly lacks.
    """
    matching = [[item.id for item in candidates(bank, each)] for each in blueprint.sections]
    filling = _Filling(matching)
    lacking = [0] * len(blueprint.sections)
    for number, section in enumerate(blueprint.sections):
        for done in range(section.draw):
            if not filling.seat(number):
                lacking[number] = section.draw - done  # what fails once fails ever after
                break
    return [
        Shortage(n, section.title, section.draw, len(matching[n]), lacking[n])
        for n, section in enumerate(blueprint.sections)
        if lacking[n]
    ]


class _Filling:
    """Sections and the items that they hold so far, each item in one section."""

    def __init__(self, matching: list[list[str]]) -> None:
        self._matching = matching
        self._holder: dict[str, int] = {}

    def seat(self, section: int) -> bool:
        """Give a section one more item, moving others along an augmenting path (breadth first)."""
        came_from: dict[str, int] = {}
        queue = [section]
        for current in queue:
            for item in self._matching[current]:
                if item in came_from:
                    continue
                came_from[item] = current
                holder = self._holder.get(item)
                if holder is None:
                    self._move_along(item, section, came_from)
                    return True
                if holder not in queue:
                    queue.append(holder)
        return False

    def _move_along(self, item: str, section: int, came_from: dict[str, int]) -> None:
        """Hand items on, from the one that is free back to the section that wanted one."""
        taker = came_from[item]
        while taker != section:
            given_up = next(
                each
                for each, holder in self._holder.items()
                if holder == taker and came_from.get(each, taker) != taker
            )
            self._holder[item] = taker
            item, taker = given_up, came_from[given_up]
        self._holder[item] = section


def _matches(bank: Bank, section: Section, item: Item) -> bool:
    where = section.where
    wanted = (
        (where.key_point, (item.key_point,)),
        (where.topic, (bank.topic_of(item),)),
        (where.level, (item.level,)),
        (where.kind, (item.kind,)),
        (where.stance, (item.stance,)),
        (where.tag, item.tags),
    )
    if not set(where.all_tags) <= set(item.tags):
        return False
    return item.status == "reviewed" and all(
        not allowed or any(value in allowed for value in values) for allowed, values in wanted
    )
