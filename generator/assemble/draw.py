"""Drawing the items of a form: every section filled, no item twice, no enemies together."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.assemble.dice import Dice
from generator.assemble.supply import candidates, shortages
from generator.errors import InfeasibleBlueprint, SearchGaveUp
from generator.model.bank import Bank
from generator.model.blueprint import Blueprint
from generator.model.item import Item

MAX_STEPS = 200_000
"""Steps of the search before it gives up; an ordinary blueprint needs one step an item."""


def draw(bank: Bank, blueprint: Blueprint, dice: Dice) -> list[list[Item]]:
    """Items for each section, as the dice fall.

    Raises:
        InfeasibleBlueprint: if no choice of items can fill the sections; says which lack how many.
        SearchGaveUp: if none was found within the limit of steps.
    """
    lacking = shortages(bank, blueprint)
    if lacking:
        words = "; ".join(map(str, lacking))
        hint = "write or review more items, draw fewer, or widen `where:`"
        raise InfeasibleBlueprint(f"'{blueprint.title}' cannot be built: {words}", hint)
    pools = [dice.shuffled(candidates(bank, section)) for section in blueprint.sections]
    found, complete = _search(pools, [s.draw for s in blueprint.sections], enemies(bank))
    if found is not None:
        return found
    hint = "draw fewer items, or mark fewer items as enemies of each other"
    if complete:
        message = f"'{blueprint.title}' cannot be built: enemies stand in each other's way"
        raise InfeasibleBlueprint(message, hint)
    message = f"no form of '{blueprint.title}' was found within {MAX_STEPS:,} steps"
    raise SearchGaveUp(message, hint)


def enemies(bank: Bank) -> Mapping[str, frozenset[str]]:
    """For each item the items that must not stand beside it; who names whom does not matter."""
    pairs = [(item.id, enemy) for item in bank.items.values() for enemy in item.enemies]
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {item: frozenset(others) for item, others in found.items()}


def _search(
    pools: Sequence[Sequence[Item]], wanted: Sequence[int], hostile: Mapping[str, frozenset[str]]
) -> tuple[list[list[Item]] | None, bool]:
    """Depth-first search over seats, scarce sections first.

    Returns the items by section, or None; and whether the search went through everything.
    """
    order = sorted(range(len(pools)), key=lambda n: len(pools[n]) - wanted[n])
    seats = [n for n in order for _ in range(wanted[n])]
    left_after = [sum(1 for later in seats[i + 1 :] if later == n) for i, n in enumerate(seats)]
    barred: Counter[str] = Counter()
    picks: list[int] = []
    start, steps = 0, 0
    while len(picks) < len(seats):
        if steps >= MAX_STEPS:
            return None, False
        steps += 1
        pool = pools[seats[len(picks)]]
        last = len(pool) - left_after[len(picks)]
        pick = next((n for n in range(start, last) if not barred[pool[n].id]), None)
        if pick is None:
            if not picks:
                return None, True
            start = _undo(picks, seats, pools, hostile, barred)
            continue
        picks.append(pick)
        barred.update((pool[pick].id, *hostile.get(pool[pick].id, ())))
        same_section = len(picks) < len(seats) and seats[len(picks)] == seats[len(picks) - 1]
        start = pick + 1 if same_section else 0
    chosen: list[list[Item]] = [[] for _ in pools]
    for seat, pick in zip(seats, picks, strict=True):
        chosen[seat].append(pools[seat][pick])
    return chosen, True


def _undo(
    picks: list[int],
    seats: Sequence[int],
    pools: Sequence[Sequence[Item]],
    hostile: Mapping[str, frozenset[str]],
    barred: Counter[str],
) -> int:
    """Take the last pick back; return where its seat goes on looking."""
    pick = picks.pop()
    item = pools[seats[len(picks)]][pick]
    barred.subtract((item.id, *hostile.get(item.id, ())))
    return pick + 1
