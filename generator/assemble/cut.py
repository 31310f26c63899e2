"""The cut score of a form: given by its blueprint, or the mean of what judges expect of its items.

After Angoff, a judge tells for each item the share of minimally competent people who will answer it
right; the sum over the items is what such a person will just reach (W. H. Angoff, Scales, norms,
and equivalent scores, in R. L. Thorndike (ed.), Educational Measurement, 2nd ed., 1971).
"""

from collections.abc import Iterable
from fractions import Fraction

from generator.assemble.points import points_of
from generator.errors import InfeasibleBlueprint
from generator.model.blueprint import Blueprint
from generator.model.item import Item
from generator.quantity.exact import rounded


def cut_score(blueprint: Blueprint, items: Iterable[Item]) -> int | None:
    """The percentage of the points that passes, from 1 to 100; None if nobody passes or fails.

    Args:
        blueprint: with a number, `angoff` or nothing as its cut score.
        items: those drawn.

    Raises:
        InfeasibleBlueprint: if the cut score rests on difficulties, and an item has none.
    """
    if blueprint.cut_score != "angoff":
        return blueprint.cut_score
    drawn = list(items)
    missing = unrated(blueprint, drawn)
    if missing:
        message = f"the cut score rests on difficulties, which {', '.join(missing)} lack"
        raise InfeasibleBlueprint(message, "give each `difficulty:`, or the quiz a percentage")
    expected = Fraction(0)
    for item in drawn:
        expected += points_of(blueprint, item) * Fraction(str(item.difficulty))
    most = sum(points_of(blueprint, item) for item in drawn)
    return max(1, int(rounded(100 * expected / most)))


def unrated(blueprint: Blueprint, items: Iterable[Item]) -> list[str]:
    """Ids of the items without a difficulty, where the cut score needs one of each."""
    if blueprint.cut_score != "angoff":
        return []
    return sorted({item.id for item in items if item.difficulty is None})
