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
    seats = [n for n, section in enumerate(blueprint.sections) for _ in range(section.draw)]
    seat_of: dict[str, int] = {}
    lacking = [0] * len(blueprint.sections)
    for seat, section in enumerate(seats):
        if not _seated(seat, seats, matching, seat_of):
            lacking[section] += 1
    return [
        Shortage(n, section.title, section.draw, len(matching[n]), lacking[n])
        for n, section in enumerate(blueprint.sections)
        if lacking[n]
    ]


def _seated(
    seat: int, seats: list[int], matching: list[list[str]], seat_of: dict[str, int]
) -> bool:
    """Give the seat an item, moving others along an augmenting path (breadth first)."""
    came_from: dict[str, int] = {}
    queue = [seat]
    for current in queue:
        for item in matching[seats[current]]:
            if item in came_from:
                continue
            came_from[item] = current
            if item not in seat_of:
                _move_along(item, seat, came_from, seat_of)
                return True
            queue.append(seat_of[item])
    return False


def _move_along(item: str, seat: int, came_from: dict[str, int], seat_of: dict[str, int]) -> None:
    taker = came_from[item]
    while taker != seat:
        given_up = next(each for each, holder in seat_of.items() if holder == taker)
        seat_of[item] = taker
        item, taker = given_up, came_from[given_up]
    seat_of[item] = seat


def _matches(bank: Bank, section: Section, item: Item) -> bool:
    where = section.where
    wanted = (
        (where.key_point, (item.key_point,)),
        (where.topic, (bank.topic_of(item),)),
        (where.level, (item.level,)),
        (where.kind, (item.kind,)),
        (where.tag, item.tags),
    )
    return item.status == "reviewed" and all(
        not allowed or any(value in allowed for value in values) for allowed, values in wanted
    )
