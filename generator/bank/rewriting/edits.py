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


@dataclass(frozen=True, slots=True)
class Put:
    """A field of the mapping at `way` with a value, whether it is there already or not.

    `value` is written as it stands: YAML in flow style; lines after its first are indented. A new
    field comes behind the first of the fields `after` that the mapping has, or else last.
    """

    way: Way
    field: str
    value: str
    after: tuple[str, ...] = ()

    def placed_in(self, names: list[str]) -> list[str]:
        """The names of a mapping's fields with this one among them."""
        if self.field in names:
            return names
        at = self.anchor(names)
        return [*names[: at + 1], self.field, *names[at + 1 :]]

    def anchor(self, names: list[str]) -> int:
        """The place of the field behind which a new one comes."""
        return next((names.index(name) for name in self.after if name in names), len(names) - 1)


Edit = Rewrite | Reorder | Remove | Put
"""Ways lead from the top of the file."""
