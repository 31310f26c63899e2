"""What a bank is made of: its reviewed items counted by whatever an author asks of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.bank.load import digests_of
from generator.bank.reviewing import review_digest, state_of
from generator.model.authored import LEVELS
from generator.model.bank import Bank
from generator.model.item import Item, Kind, Stance
from generator.workflows.locate import load_module_named


@dataclass(frozen=True, slots=True)
class Composition:
    """Numbers of a module's reviewed items; each mapping adds up to `items`, but for `tags`.

    `others` counts drafts and retired items, `rated` items with a difficulty, whose mean is
    `difficulty`, and `accepted` items that are as their last review accepted them, by who reviewed.
    """

    module: str
    items: int
    others: Mapping[str, int]
    key_points: Mapping[str, int]
    topics: Mapping[str, int]
    levels: Mapping[str, int]
    kinds: Mapping[str, int]
    stances: Mapping[str, int]
    tags: Mapping[str, int]
    rated: int
    difficulty: float | None
    accepted: Mapping[str, int]

    @property
    def above_remember(self) -> int:
        """Items that ask for more than remembering."""
        return self.items - self.levels["remember"]


def composition_of(module: str) -> Composition:
    """Count the items of a module, by its name or the path of its folder.

    Raises:
        UnknownName: if there is no such module.
        UnusableInput: if its files have faults.
    """
    return compose(load_module_named(module))


def compose(bank: Bank) -> Composition:
    """Count a bank's items."""
    items = [item for item in bank.items.values() if item.status == "reviewed"]
    rated = [item.difficulty for item in items if item.difficulty is not None]
    statuses = Counter(item.status for item in bank.items.values())
    return Composition(
        module=bank.name,
        items=len(items),
        others={status: statuses[status] for status in ("draft", "retired")},
        key_points=_counted(items, lambda item: item.key_point, list(bank.key_points)),
        topics=_counted(items, bank.topic_of, sorted({bank.topic_of(item) for item in items})),
        levels=_counted(items, lambda item: item.level, LEVELS),
        kinds=_counted(items, lambda item: item.kind, get_args(Kind)),
        stances=_counted(items, lambda item: item.stance, get_args(Stance)),
        tags=dict(sorted(Counter(tag for item in items for tag in item.tags).items())),
        rated=len(rated),
        difficulty=sum(rated) / len(rated) if rated else None,
        accepted=_accepted(bank, items),
    )


def _counted(
    items: Iterable[Item], property_of: Callable[[Item], str], names: Sequence[str]
) -> dict[str, int]:
    counts = Counter(map(property_of, items))
    return {name: counts[name] for name in names}


def _accepted(bank: Bank, items: Iterable[Item]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for item in items:
        digest = review_digest(
            item, bank.stimuli, bank.key_points, bank.evidence, digests_of(bank.media)
        )
        if item.reviewed is not None and state_of(item, digest) == "accepted":
            counts[item.reviewed.by] += 1
    return dict(sorted(counts.items()))
