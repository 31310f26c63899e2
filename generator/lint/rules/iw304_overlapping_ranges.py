"""Options are ranges that overlap.

## What it finds

Two options of a choice item that are ranges (5–10, under 5, more than 80 %, at least 3) and share
more than an endpoint, so that one value lies in both. A single number inside the range of another
option counts too. It is silent where the stem asks for the range itself: its words are then such
as "range", "interval", "normal", "between" or "period".

## Why it matters

Whoever knows the right value finds it in two options: either two are right, or the learner must
guess which of the two the author had in mind. And a range that lies inside another can never be the
only right answer.

## Example

    stem: How many patients had a complete response?
    options:
      - {text: less than 25 %}
      - {text: less than 50 %}
      - {text: more than 50 %, correct: true}
      - {text: more than 75 %}

Better: under 25 %, 25 to 49 %, 50 to 74 %, 75 % or more.

## Known false alarms

Items whose answer is a range, where the stem does not say so ("What is the pulse of a healthy
adult?" with 60–80 and 60–100 per minute). Combinations of labels such as "1 and 4" are no ranges.

## Evidence

Strong by logic: options must exclude each other (NBME Item-Writing Guide 2020; Haladyna, Downing &
Rodriguez 2002).
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.bank.sequences.amount import Value
from generator.lint.reading import ItemReading, OptionReading
from generator.lint.rule import Hit, ItemRule
from generator.lint.rules.iw303_lost_sequence import in_sequence
from generator.lint.sameness import quoted

Placed = tuple[OptionReading, Value]


def ranges(item: ItemReading) -> Sequence[Placed]:
    """Options with their values, if there are ranges among them and the stem asks for a value."""
    found = in_sequence(item)
    if found is None or found[1].kind == "date":
        return ()
    options, ordered = found
    if all(low == high for low, high in ordered.values):
        return ()
    if item.lists.anywhere("asks_range").search(item.stem.folded) is not None:
        return ()
    return tuple(zip(options, ordered.values, strict=True))


def overlapping(placed: Sequence[Placed]) -> Sequence[tuple[OptionReading, OptionReading]]:
    """Pairs of options that have more in common than an endpoint."""
    return [
        (first, second)
        for (first, one), (second, other) in combinations(placed, 2)
        if _overlap(one, other)
    ]


def _overlap(one: Value, other: Value) -> bool:
    low, high = max(one[0], other[0]), min(one[1], other[1])
    is_inside = one[0] < low == high < one[1] or other[0] < low == high < other[1]
    return low < high or is_inside


def find(item: ItemReading) -> Iterator[Hit]:
    """The first two ranges that overlap, and how many pairs do."""
    pairs = overlapping(ranges(item))
    if pairs:
        first, second = pairs[0]
        numbers = f"options {first.number} and {second.number}"
        message = f"{numbers} overlap: {quoted(first)} and {quoted(second)}"
        if len(pairs) > 1:
            message += f", one of {len(pairs)} pairs that do"
        yield Hit(message, "give every value to one option alone", second.way)


RULE = ItemRule(
    code="IW304",
    name="overlapping-ranges",
    severity="warning",
    manual=__doc__,
    needs=("asks_range",),
    find=find,
)
