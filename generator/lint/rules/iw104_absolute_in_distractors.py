"""Wrong options claim something without exception, and the key does not.

## What it finds

A single choice item whose key holds no absolute word at all (always, never, all, only, must …),
while

- a wrong option makes its whole claim absolute, with a word such as "always", "never",
  "exclusively" or "under no circumstances", or
- every wrong option holds an absolute word, even a mild one such as "only", "all" or "must", and
  the key has no "no", "not" or "any" either.

It is silent where the stem has the same word or asks for what is wrong, for options that are
labels ("I and II only") or speak of the others ("none of the above"), for "every two hours", "not
only" and "almost always", for what happened once ("was never seen again"), and for wrong options of
more than 25 words, where such a word hardly shows.

## Why it matters

Few things are always so, and learners know it: they strike out what allows no exception.

## Example

    stem: What is true of fever after CAR-T cells?
    options:
      - {text: It can be the first sign of cytokine release, correct: true}
      - {text: It is always caused by an infection}
      - {text: It never needs treatment}

Better: "It is most often caused by an infection", or an absolute that is also true in the key.

## Known false alarms

Absolutes that belong to the matter: laws, definitions and theorems ("the sum is always 180°"), and
misconceptions that are absolute because learners hold them so.

## Evidence

Mixed: guidelines name it (NBME Item-Writing Guide 2020; Haladyna, Downing & Rodriguez 2002), but in
the MMLU benchmark (Hendrycks et al. 2021) avoiding absolutes gives 29 % right answers where chance
gives 25 %. So it is a note on the item.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.bank.sequences.fixed_order import are_label_combinations, is_above
from generator.language.lists import Lists
from generator.lint.reading import ItemReading, OptionReading
from generator.lint.rule import Hit, ItemRule

LONGEST = 25
"""Words of an option in which an absolute word shows."""
FEWEST_ABSOLUTE = 2
"""Wrong options with a mild word that make the key stand out, if they are all there are."""

_NEAR = 60
"""Characters before a phrase in which a label is looked for."""
_LABEL_BEFORE = re.compile(r"(?:^|[\s(])(?:[ivx]{1,4}|[b-h]|\d{1,2})[.)]?,?\s*\Z")
_LABEL_OR_NUMBER_AFTER = re.compile(r"\s*\(?(?:\d|(?:[ivx]{1,4}|[b-h])\b)")

Absolute = tuple[OptionReading, str]


def find(item: ItemReading) -> Iterator[Hit]:
    """One hit for all absolute options of an item."""
    key = item.key
    if key is None or not _may_hold(item) or _phrases(key, item.lists, "absolute"):
        return
    found = _absolutes(item, key)
    if found and not _phrases(key, item.lists, "absolute_strong") and not _is_turned(item):
        said = ", ".join(f"{option} says '{phrase}'" for option, phrase in found)
        message = f"{said}; the key has no absolute word"
        hint = "say what is usual, or make the key as absolute as it truly is"
        yield Hit(message, hint, found[0][0].way)


def _may_hold(item: ItemReading) -> bool:
    """Whether any wrong option has the longest word of a phrase: quick, and true of few items."""
    marks = _marks(item.lists)
    return any(not marks.isdisjoint(option.prose.words) for option in item.distractors)


@cache
def _marks(lists: Lists) -> frozenset[str]:
    phrases = (*lists.phrases("absolute"), *lists.phrases("absolute_strong"))
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


def _absolutes(item: ItemReading, key: OptionReading) -> Sequence[Absolute]:
    """Wrong options with their absolute words: the strong, or the mild if all have one."""
    wrong = [option for option in item.distractors if not is_above(option.prose.text, item.lists)]
    mild = list(_first_of_each(item, wrong, "absolute"))
    if len(mild) == len(item.distractors) >= FEWEST_ABSOLUTE:
        as_absolute = item.lists.anywhere("as_absolute").search(key.prose.folded)
        if as_absolute is None:
            return mild
    return list(_first_of_each(item, wrong, "absolute_strong"))


def _first_of_each(
    item: ItemReading, options: Sequence[OptionReading], name: str
) -> Iterator[Absolute]:
    for option in options:
        if len(option.prose.words) <= LONGEST:
            new = [
                each
                for each in _phrases(option, item.lists, name)
                if each.split()[-1] not in item.stem.words
            ]
            if new:
                yield option, new[0]


def _phrases(option: OptionReading, lists: Lists, name: str) -> list[str]:
    """Absolute phrases of an option, but for those that belong to a label or a number."""
    text = lists.anywhere("not_absolute").sub("…", option.prose.folded)
    return [
        match[0]
        for match in lists.anywhere(name).finditer(text)
        if _LABEL_BEFORE.search(text, max(0, match.start() - _NEAR), match.start()) is None
        and _LABEL_OR_NUMBER_AFTER.match(text, match.end()) is None
    ]


def _is_turned(item: ItemReading) -> bool:
    """Whether the stem asks for what is wrong, or the options are labels."""
    start, end = item.stem.lead_in
    asks_for_wrong = item.lists.anywhere("asks_for_wrong").search(item.stem.folded, start, end)
    texts = [option.prose.text for option in item.options]
    return asks_for_wrong is not None or are_label_combinations(texts, item.lists)


RULE = ItemRule(
    code="IW104",
    name="absolute-in-distractors",
    severity="note",
    manual=__doc__,
    needs=("absolute", "absolute_strong"),
    find=find,
)
