"""The key is the option that shares most with the others.

## What it finds

A single choice item whose options are lists of at least two short parts, joined by commas or "and",
where every part of the key stands in another option too, and its parts return more often, on
average, than those of any wrong option.

## Why it matters

Authors vary the key to make distractors, so what is right turns up most often. A learner who counts
finds the key without reading the stem.

## Example

    stem: Which two effects come first after CAR-T cells?
    options:
      - {text: Fever and confusion}
      - {text: Fever and low blood pressure, correct: true}
      - {text: Rash and low blood pressure}

Better: cross the parts in full (fever or rash, each with confusion or low blood pressure), or make
the item multiple choice with the single parts as options.

## Known false alarms

Series that can hardly be varied otherwise, such as the parts of an acronym. Parts are compared as
written, so the same part in other words is not seen.

## Evidence

Weak: named by the NBME Item-Writing Guide 2020 and by Moore et al. 2023; in the MMLU benchmark
(Hendrycks et al. 2021) it gives 26 % right answers where chance gives 25 %.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from generator.bank.sequences.fixed_order import are_label_combinations
from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

FEWEST_OPTIONS = 3
FEWEST_PARTS = 2
MOST_WORDS = 9
"""Words of a part; longer ones are clauses, not the parts of a list."""
SHARED = 2
"""Options with a part that is shared."""
_PLURAL = re.compile(r"(?<=\w\w\w)s\b")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def find(item: ItemReading) -> Iterator[Hit]:
    """The key, if it alone has the parts that return most often."""
    key = item.key
    if key is None or len(item.options) < FEWEST_OPTIONS:
        return
    lists = _parts_of_all(item)
    if lists is None:
        return
    counts = Counter(part for parts in lists for part in parts)
    means = [sum(counts[part] for part in parts) / len(parts) for parts in lists]
    own = means.pop(key.number - 1)
    is_shared = all(counts[part] >= SHARED for part in lists[key.number - 1])
    if is_shared and own > max(means) and not _are_labels(item):
        message = (
            f"the parts of {key} stand in {own:.1f} options on average, "
            f"those of any other in {max(means):.1f} at most"
        )
        yield Hit(message, "let the parts of a distractor return as often", key.way)


def _parts_of_all(item: ItemReading) -> Sequence[frozenset[str]] | None:
    """The parts of all options, or None if any option is no list of short parts."""
    found = []
    for option in item.options:
        parts = _parts(option.prose.folded, item.lists)
        if len(parts) < FEWEST_PARTS or not all(map(_is_short, parts)):
            return None
        found.append(parts)
    return found


def _parts(text: str, lists: Lists) -> frozenset[str]:
    pieces = (_PLURAL.sub("", piece.strip(" .:\n")) for piece in _joints(lists).split(text))
    return frozenset(piece for piece in pieces if piece)


@cache
def _joints(lists: Lists) -> re.Pattern[str]:
    """Commas, signs and words between the parts of a list."""
    words = "|".join(re.escape(word) for word in lists.phrases("and") if word.isalpha())
    return re.compile(rf"[,;+&](?!\d)|(?<![\w'-])(?:{words})(?![\w'-])")


def _is_short(part: str) -> bool:
    return part.count(" ") < MOST_WORDS and _LETTERS.search(part) is not None


def _are_labels(item: ItemReading) -> bool:
    return are_label_combinations([option.prose.text for option in item.options], item.lists)


RULE = ItemRule(
    code="IW106",
    name="convergence",
    severity="note",
    manual=__doc__,
    needs=("and",),
    find=find,
)
