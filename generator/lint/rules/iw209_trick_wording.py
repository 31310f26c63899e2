"""Two options differ in a few letters of one word.

## What it finds

Two options of a choice item that are the same but for one word, where these two words have at least
six letters and differ in at most two letters in one place: "refraction" and "reflection". Plain
opposites ("increase" and "decrease", "typical" and "atypical") and options with figures are passed
over. Off by default.

## Why it matters

A learner who knows the answer may still tick the wrong line by reading too fast. Where the two
words are what the item is about, that is fair; where they are not, it is a trap.

## Example

    stem: Which effect limits the dose?
    options:
      - {text: Hyperkalaemia, correct: true}
      - {text: Hypokalaemia}
      - {text: Hyperkaliuria}

Better: name the two in full ("high potassium in the blood"), or leave the trap out.

## Known false alarms

Many: telling such words apart is often the very point ("intracellular" and "intercellular"). Only
a person can say; that is why the rule runs only when asked for.

## Evidence

Weak: trick items are advised against everywhere (Haladyna, Downing & Rodriguez 2002), but what
makes one lies in what its author intends.
"""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

_SHORTEST = 6
_MOST_LETTERS = 2


@cache
def _opposites(lists: Lists) -> frozenset[frozenset[str]]:
    """Pairs of beginnings that make a word and its opposite; one may be nothing."""
    pairs = (phrase.split() for phrase in lists.phrases("opposites"))
    return frozenset(frozenset((*pair, "")[:2]) for pair in pairs)


def find(item: ItemReading) -> Iterator[Hit]:
    """The first two options that differ so little."""
    for one, other in combinations(item.options, 2):
        pair = _odd_words(one.prose.words, other.prose.words)
        if pair is not None and _look_alike(*pair, item.lists):
            message = f"option {one.number} says '{pair[0]}', option {other.number} '{pair[1]}'"
            hint = "unless telling the two apart is the point, use words that look different"
            yield Hit(message, hint, other.way)
            return


def _odd_words(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, str] | None:
    """The two words in which texts of the same length differ, if it is one pair."""
    if len(one) != len(other):
        return None
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return pairs[0] if len(pairs) == 1 else None


def _look_alike(one: str, other: str, lists: Lists) -> bool:
    if min(len(one), len(other)) < _SHORTEST or not (one + other).isalpha():
        return False
    start = _shared(one, other)
    rest_of_one, rest_of_other = one[start:], other[start:]
    end = _shared(rest_of_one[::-1], rest_of_other[::-1])
    odd = (rest_of_one[: len(rest_of_one) - end], rest_of_other[: len(rest_of_other) - end])
    return max(map(len, odd)) <= _MOST_LETTERS and not _are_opposite(one, other, lists)


def _shared(one: str, other: str) -> int:
    """How many letters two words share from the beginning."""
    same = [a == b for a, b in zip(one, other, strict=False)]
    return same.index(False) if False in same else len(same)


def _are_opposite(one: str, other: str, lists: Lists) -> bool:
    for pair in _opposites(lists):
        for a, b in (tuple(sorted(pair)), tuple(sorted(pair, reverse=True))):
            if one.startswith(a) and other.startswith(b) and one[len(a) :] == other[len(b) :]:
                return True
    return False


RULE = ItemRule(
    code="IW209",
    name="trick-wording",
    severity="note",
    manual=__doc__,
    needs=("opposites",),
    preview=True,
    find=find,
)
