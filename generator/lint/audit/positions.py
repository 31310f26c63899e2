"""Where the key stands among options that keep their order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.bank.sequences.fixed_order import why_fixed
from generator.lint.audit.bars import SMALL_EFFECT, SURE, probability
from generator.lint.evenness import evenness
from generator.lint.reading import ItemReading
from generator.model.item import SingleChoice


@dataclass(frozen=True, slots=True)
class KeyPositions:
    """How often the key stands in each place, counted apart for each number of options.

    `p` is the probability of places at least as uneven by chance, `v` the effect size.
    """

    groups: tuple[tuple[int, ...], ...]
    p: float
    v: float

    @property
    def items(self) -> int:
        """All items that were counted."""
        return sum(map(sum, self.groups))

    @property
    def counts(self) -> tuple[int, ...]:
        """How often the key stands in each place, whatever the number of options."""
        places = max(map(len, self.groups), default=0)
        return tuple(
            sum(group[place] for group in self.groups if place < len(group))
            for place in range(places)
        )

    @property
    def leaks(self) -> bool:
        """Whether the place of the key can be guessed, for sure and in fact."""
        return self.p < SURE and self.v > SMALL_EFFECT

    def __str__(self) -> str:
        if not self.items:
            return "all items are shuffled"
        counts = ", ".join(map(str, self.counts))
        return (
            f"in the {self.items} items that are not shuffled, options 1 to {len(self.counts)} are "
            f"the key {counts} times ({probability(self.p)}, V {self.v:.2f})"
        )


def keeps_order(item: ItemReading) -> bool:
    """Whether the options of a single choice item stand in every form as they are written.

    Numbers that are drawn for each form are put in rising order, whatever place they have here.
    """
    if isinstance(item.item, SingleChoice) and not item.item.shuffle:
        return True
    reason = why_fixed([option.prose.shown for option in item.options], item.lists)
    return reason is not None and not (item.has_values and reason == "sequence")


def unshuffled(items: Iterable[ItemReading]) -> Iterator[ItemReading]:
    """The single choice items whose options keep their order."""
    return (item for item in items if keeps_order(item))


def key_positions(items: Iterable[ItemReading]) -> KeyPositions:
    """Count the places of the keys of single choice items."""
    groups: dict[int, list[int]] = {}
    for item in items:
        if item.key is not None:
            size = len(item.options)
            groups.setdefault(size, [0] * size)[item.key.number - 1] += 1
    counts = tuple(tuple(groups[size]) for size in sorted(groups))
    fit = evenness(*counts)
    return KeyPositions(counts, fit.p, fit.v)
