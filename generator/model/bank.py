"""A whole module in memory: frozen, validated, ready to be drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.blueprint import Blueprint
from generator.model.evidence import Evidence
from generator.model.item import Item, Stimulus
from generator.model.key_point import KeyPoint
from generator.model.module import Module


@dataclass(frozen=True, slots=True)
class Bank:
    """A module with its key points, evidence, items, media and blueprints.

    All mappings go from id to thing, in the order of the files. `media` holds the bytes of each
    figure under the path that texts use, for instance `media/grades.png`. `digest` is a SHA-256
    over the content of all of it: equal content gives an equal digest whatever the layout of the
    YAML. `quotes` holds the passages of each key point as plain text, where the module holds its
    guide.
    """

    name: str
    module: Module
    key_points: Mapping[str, KeyPoint]
    evidence: Mapping[str, Evidence]
    items: Mapping[str, Item]
    stimuli: Mapping[str, Stimulus]
    blueprints: Mapping[str, Blueprint]
    media: Mapping[str, bytes]
    digest: str
    quotes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def topic_of(self, item: Item) -> str:
        """The item's own topic, or that of its key point."""
        return item.topic or self.key_points[item.key_point].topic
