"""The stem asks which statement is true and says nothing of what about.

## What it finds

A choice item without a stimulus whose stem asks for what is true, correct or false and holds no
word of content besides: "Which of the following statements is true?". Off by default.

## Why it matters

Such an item is a series of true/false items with one mark for all. The learner cannot know what it
is about before reading the options, and no two options need to have anything to do with each other.

## Example

    stem: Which of the following is true?
    options:
      - {text: NK cells carry a rearranged receptor}
      - {text: CAR-T cells are made from B cells}
      - {text: Tocilizumab blocks the receptor of interleukin-6, correct: true}

Better: one question on one matter ("What does tocilizumab block?"), or `kind: true_false` items.

## Known false alarms

Hardly any by this wording, but whether it is a flaw is disputed; that is why the rule runs only
when asked for.

## Evidence

Weak: counted as a flaw by Tarrant et al. 2006, the NBME Item-Writing Guide 2020 and Moore et al.
2023; in studies of scores the effect is small or absent.
"""

from collections.abc import Iterator
from functools import cache

from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

_LONGEST = 14
"""Words; a longer stem says what it is about."""


@cache
def _known(lists: Lists) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    empty = lists.words("stop") | lists.words("truth") | lists.words("verdict_noun")
    return lists.words("ask"), lists.words("truth"), empty


def find(item: ItemReading) -> Iterator[Hit]:
    """The stem, if it asks for the truth of nothing in particular."""
    words = item.stem.words
    if len(words) > _LONGEST or not item.options or item.item.stimulus:
        return
    ask, truth, empty = _known(item.lists)
    asks = not ask.isdisjoint(words) and not truth.isdisjoint(words)
    if asks and empty.issuperset(words) and "…" not in item.stem.text:
        message = f"'{item.stem.shown[:60]}' says nothing of what the statements are about"
        yield Hit(message, "ask one question on one matter", ("stem",))


RULE = ItemRule(
    code="IW206",
    name="true-false-series",
    severity="note",
    manual=__doc__,
    needs=("ask", "truth", "stop"),
    preview=True,
    find=find,
)
