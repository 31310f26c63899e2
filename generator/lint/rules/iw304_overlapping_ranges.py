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

from collections.abc import Iterator

from generator.lint.options.order import overlapping, ranges
from generator.lint.options.sameness import quoted
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule


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
