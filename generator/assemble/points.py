"""What an item is worth in a quiz."""

from generator.model.blueprint import Blueprint
from generator.model.item import Essay, Item


def points_of(blueprint: Blueprint, item: Item) -> int:
    """Its own points, or those that the quiz gives to every item that has no rubric."""
    if blueprint.points_each is None or isinstance(item, Essay):
        return item.points
    return blueprint.points_each
