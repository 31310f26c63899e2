"""How often options that speak of all the others are right."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from generator.lint.audit.bars import SURE, probability
from generator.lint.reading import ItemReading
from generator.lint.statistics import trials_of, two_sided


@dataclass(frozen=True, slots=True)
class AboveCue:
    """Items that offer such an option, in how many it is the key, and how many by chance."""

    phrase: str
    items: int
    right: int
    expected: float
    p: float

    @property
    def leaks(self) -> bool:
        """Whether the option is right, or wrong, more often than chance has it."""
        return self.p < SURE

    def __str__(self) -> str:
        if not self.items:
            return f'no item offers "{self.phrase}"'
        return (
            f'"{self.phrase}" is right in {self.right} of the {self.items} items that offer it, '
            f"by chance {self.expected:.1f} ({probability(self.p)})"
        )


def above_cue(items: Iterable[ItemReading], name: str, phrase: str) -> AboveCue:
    """Count the options of single choice items that are a phrase of a word list.

    Args:
        items: single choice items.
        name: the word list.
        phrase: what it is called in reports.
    """
    right = 0
    chances: list[float] = []
    for item in items:
        matches = item.lists.whole(name).match
        found = [option for option in item.options if matches(option.prose.folded)]
        if found:
            right += any(option.correct for option in found)
            chances.append(len(found) / len(item.options))
    p = two_sided(trials_of(chances), right) if chances else 1.0
    return AboveCue(phrase, len(chances), right, fsum(chances), p)
