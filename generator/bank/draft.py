"""A module as it was read, before its parts have been checked against each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from generator.bank.source import Path as Way
from generator.bank.source import Source
from generator.errors import Finding, Place
from generator.model.blueprint import Blueprint
from generator.model.evidence import Evidence
from generator.model.item import Item, Stimulus
from generator.model.key_point import KeyPoint
from generator.model.module import Module

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T_co]):
    """A thing and where it was written; one that is not `sound` was mended to look at its rest."""

    thing: T_co
    source: Source
    way: Way
    sound: bool = True

    def place(self, *steps: str | int, of_key: bool = False, line: int = 0) -> Place:
        """Place of a part of the thing; `line` counts lines within a block text."""
        return self.source.place((*self.way, *steps), of_key=of_key, line=line)


@dataclass(frozen=True, slots=True)
class Draft:
    """All things of a module as they were read, with what was found while reading.

    `guide` is the text of the guide, where the module holds it, `figures` a digest of each picture
    by its source.
    """

    folder: Path
    module: Entry[Module] | None
    key_points: tuple[Entry[KeyPoint], ...]
    evidence: tuple[Entry[Evidence], ...]
    items: tuple[Entry[Item], ...]
    stimuli: tuple[Entry[Stimulus], ...]
    blueprints: tuple[tuple[str, Entry[Blueprint]], ...]
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    guide: str | None = None
    figures: Mapping[str, str] = field(default_factory=dict)

    def ids(self, field: str) -> frozenset[str]:
        """Every id under `field` in any file, also of things that could not be read.

        A reference to such a thing is no second fault.
        """
        return frozenset(identifier for identifier, _, _ in self.placed_ids(field))

    def placed_ids(self, field: str) -> Iterator[tuple[str, Source, Way]]:
        """Every id under `field` in any file, with its source and the way to it."""
        for source in self.sources:
            entries = source.data.get(field) if isinstance(source.data, dict) else None
            for number, entry in enumerate(entries if isinstance(entries, tuple) else ()):
                identifier = entry.get("id") if isinstance(entry, dict) else None
                if isinstance(identifier, str):
                    yield identifier, source, (field, number, "id")

    def readable(self, field: str) -> bool:
        """Whether the file that holds `field` was read; otherwise references are not judged."""
        return any(
            isinstance(source.data, dict) and field in source.data for source in self.sources
        )
