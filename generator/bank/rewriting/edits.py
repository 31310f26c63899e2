"""Changes of a YAML file that a program may make for its author, named before they are made."""

from dataclasses import dataclass

from generator.bank.source import Path as Way


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Another text in place of the one at `way`."""

    way: Way
    text: str


@dataclass(frozen=True, slots=True)
class Reorder:
    """The entries of the sequence at `way` in another order: places in the present one, from 0."""

    way: Way
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Remove:
    """The sequence at `way` without its entry at `index`."""

    way: Way
    index: int


Edit = Rewrite | Reorder | Remove
"""Ways lead from the top of the file."""
