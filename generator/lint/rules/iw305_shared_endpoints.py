"""Two options are ranges that share an endpoint.

## What it finds

Two options of a choice item such as 5–10 and 10–15: one ends where the other begins. Ranges with
more in common are a matter of IW304; where that fires, this rule is silent. So it is where the stem
asks for the range itself. Open ranges ("under 5", "> 10") are not judged, since their end may or
may not belong to them.

## Why it matters

The value at the border lies in both options. If it is the right one, two options are right; if
not, a careful learner still stops to think about it.

## Example

    stem: How many days does the effect last?
    options:
      - {text: 1 to 5}
      - {text: 5 to 10, correct: true}
      - {text: 10 to 15}

Better: 1 to 4, 5 to 9, 10 to 14.

## Known false alarms

Measures that never fall on the border, such as lengths or times with many decimal places. That is
why this is a note.

## Evidence

Weak: guidelines ask for options that exclude each other (Haladyna, Downing & Rodriguez 2002), but
say nothing of endpoints.
"""

from collections.abc import Iterator
from itertools import permutations
from math import isfinite

from generator.lint.options.order import Placed, overlapping, ranges
from generator.lint.options.sameness import quoted
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule


def find(item: ItemReading) -> Iterator[Hit]:
    """The first two ranges that meet in a value that both of them have."""
    placed = ranges(item)
    if not placed or overlapping(placed):
        return
    for (first, one), (second, other) in permutations(filter(_is_closed, placed), 2):
        if one[1] == other[0]:
            numbers = f"options {first.number} and {second.number}"
            message = f"{numbers} share an endpoint: {quoted(first)} and {quoted(second)}"
            yield Hit(message, "let one of them end before the other begins", second.way)
            return


def _is_closed(placed: Placed) -> bool:
    low, high = placed[1]
    return low < high and isfinite(low) and isfinite(high)


RULE = ItemRule(
    code="IW305",
    name="shared-endpoints",
    severity="note",
    manual=__doc__,
    needs=("asks_range",),
    find=find,
)
