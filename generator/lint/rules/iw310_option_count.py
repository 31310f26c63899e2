"""There are fewer or more options than an item can use.

## What it finds

- A single choice item with two options, unless the two are a natural pair such as yes and no,
  increases and decreases, or two statements that differ in such a pair alone.
- A single choice item with more than five options.
- A multiple choice item with more than eight options.

Three, four and five options are all as they should be. Items of the kind `true_false` have none.

## Why it matters

With two options, every other guess is right. With many, authors run out of mistakes that learners
really make; what fills the places is read by all and chosen by nobody.

## Example

    stem: Which cells does the product hold?
    options:
      - {text: T cells, correct: true}
      - {text: Red blood cells}

Better: add one more mistake that learners make, such as "Natural killer cells". If there is none,
turn the item into a statement of the kind `true_false`.

## Known false alarms

Items that choose from a fixed set, such as the eight cranial bones or six blood products: a
matching item may serve better.

## Evidence

Strong for three: in 80 years of research, items with three options were as good as those with four
or five (Rodriguez 2005; Haladyna, Downing & Rodriguez 2002).
"""

from collections.abc import Iterator
from functools import cache

from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule
from generator.model.item import SingleChoice

PAIR = 2
MOST_SINGLE, MOST_MULTIPLE = 5, 8

_BETWEEN = "/"
"""Stands between the two phrases of a pair in the word list."""


def find(item: ItemReading) -> Iterator[Hit]:
    """Too few options, or too many."""
    many = len(item.options)
    is_single = isinstance(item.item, SingleChoice)
    most = MOST_SINGLE if is_single else MOST_MULTIPLE
    if many > most:
        message = f"there are {many} options, more than {most}"
        hint = "keep those that learners really choose; three are enough for one right answer"
        yield Hit(message, hint, ("options",))
    elif many == PAIR and is_single and not _is_natural(item):
        hint = "add a mistake that learners make, or make it a true-or-false item"
        yield Hit("there are only 2 options", hint, ("options",))


def _is_natural(item: ItemReading) -> bool:
    """Whether two options are a pair of the word list, or differ in one alone."""
    pairs = _pairs(item.lists)
    one, other = (" ".join(option.prose.words) for option in item.options)
    if not pairs or frozenset({one, other}) in pairs:
        return True  # without a list nobody can tell
    first, second = one.split(), other.split()
    while first and second and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    while first and second and first[0] == second[0]:
        first, second = first[1:], second[1:]
    return frozenset({" ".join(first), " ".join(second)}) in pairs


@cache
def _pairs(lists: Lists) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset(part.strip() for part in line.split(_BETWEEN)) for line in lists.phrases("pairs")
    )


RULE = ItemRule(
    code="IW310",
    name="option-count",
    severity="note",
    manual=__doc__,
    find=find,
)
