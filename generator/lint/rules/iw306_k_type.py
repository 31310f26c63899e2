"""The options are combinations of statements that the stem lists.

## What it finds

A choice item whose options are labels and combinations of labels ("I only", "I and III", "1, 2 and
4"), where the stem lists statements with all of these labels. "All of the above" and its like may
stand among them.

## Why it matters

Such items (K-type) cost much reading and reward test wisdom: one statement known to be wrong
strikes out half of the options, one known to be right most of the rest. What a learner knows of the
single statements is lost. The labels also tie the options to the stem, so Quizwright never shuffles
them.

## Example

    stem: |
      Which of these can follow CAR-T cells?

      I. fever II. confusion III. hair loss
    options:
      - {text: I only}
      - {text: I and II, correct: true}
      - {text: II and III}

Better: `kind: multiple_choice` with the statements as options. Every one of them counts then.

## Known false alarms

Items whose answer is itself a set of labels, such as "Which two of the steps can be left out?".
Options that put all labels in an order are not meant and not told: write an `ordering` item.

## Evidence

Strong: K-type items are harder, less reliable and full of cues (Haladyna, Downing & Rodriguez 2002;
NBME Item-Writing Guide 2020; Tarrant et al. 2006).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.bank.sequences.fixed_order import are_label_combinations, is_above
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

FEWEST_LABELS = 2
LONGEST = 60

_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LABEL = re.compile(r"(?<![^\W_])(?:[ivx]{1,4}|[IVX]{1,4}|[a-hA-H]|\d)(?![^\W_])")


def find(item: ItemReading) -> Iterator[Hit]:
    """The item, if its options combine labels of its stem."""
    texts = [option.prose.shown for option in item.options]
    if not texts or len(texts[0]) > LONGEST or not are_label_combinations(texts, item.lists):
        return
    sets = [frozenset(_LABEL.findall(text)) for text in texts if not is_above(text, item.lists)]
    labels = sorted({label for each in sets for label in each}, key=_place)
    if len(set(sets)) < FEWEST_LABELS or not _lists(item.stem.shown, labels):
        return
    message = f"the options combine statements that the stem lists: {', '.join(labels)}"
    yield Hit(message, "make it multiple choice, with the statements as options", ("options",))


def _lists(stem: str, labels: Sequence[str]) -> bool:
    """Whether the stem has a mark such as `(I)`, `2.` or `b)` for every label."""
    return len(labels) >= FEWEST_LABELS and all(_mark(label).search(stem) for label in labels)


@cache
def _mark(label: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<![^\s(|;,:]){label}\s?(?:[.):]|\s[–—-]\s))")


def _place(label: str) -> tuple[int, str]:
    """Sorts Roman numerals by their value and other labels by themselves."""
    folded = label.lower()
    return (_NUMERALS.index(folded) if folded in _NUMERALS else 0, folded)


RULE = ItemRule(
    code="IW306",
    name="k-type",
    severity="warning",
    manual=__doc__,
    find=find,
)
