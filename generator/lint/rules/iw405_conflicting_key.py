"""Two items ask the same and have different keys.

## What it finds

Two items of one run, in whatever modules, with the same stem, stimulus and figures, where each key
is on offer in both items and yet they are not the same. Case, punctuation, the order of the options
and idle words such as articles do not count; numbers, negations, signs and code do. Single choice
items may differ in one option besides, other choice items in none.

Items without options are compared as well, if the stem is the same in this sense:

- numbers, if no value is right in both: units are converted, and tolerances must not overlap;
- short answers, if no accepted wording of one is accepted in the other, whatever their case,
  articles, hyphens and blanks;
- orders of the same entries;
- matching of the same prompts and the same choices, if a prompt belongs to another choice.

## Why it matters

At least one of the two keys is wrong, and learners are scored by it. A wrong key is the one flaw of
an item that no lint can see in the item itself; here two items witness against each other.

## Example

    - stem: Which organ makes urine?
      options: [{text: The liver}, {text: The kidney, correct: true}, {text: The lung}]
    - stem: Which organ makes urine?
      options: [{text: The kidney}, {text: The liver, correct: true}, {text: The lung}]

Better: find out which key is right, correct the other item or retire it.

## Known false alarms

Options that speak of others by their letters ("A and B"), where the order is not the same. Items
that stand for themselves only to those who see what is on the page around them. Short answers that
are synonyms: they are no wrong keys, but each item marks as wrong what the other accepts, and both
should accept all of them.

Items with parameters are not compared, nor are texts with gaps, orders and pairs with figures, and
numbers whose units have no common measure.

## Evidence

Strong: it is a matter of logic. In the 13,950 items of the MMLU benchmark (Hendrycks et al. 2021)
it raises no alarm, though there are 120 pairs of items with the same words in the stem and
different keys: their options, or a sign in the stem, are not the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.lint.compare.contradiction import Meeting, contradict, meetings
from generator.lint.compare.difference import difference
from generator.lint.compare.naming import named
from generator.lint.compare.twins import Placed, placed
from generator.lint.reading import BankReading
from generator.lint.rule import BanksRule, Hit

WAITING = 20
"""Most different items that wait at one meeting point; more of them say nothing new."""


def find(banks: Sequence[BankReading]) -> Iterator[Hit]:
    """Every item that contradicts one before it, with the first that it contradicts."""
    waiting: defaultdict[Meeting, list[Placed]] = defaultdict(list)
    for item in placed(banks):
        points = list(meetings(item.wording, item.item.lists)) if item.wording.key else []
        others = [other for _, looks in points for other in waiting.get(looks, ())]
        rivals = [other for other in others if _contradicts(item, other)]
        if rivals:
            yield _hit(item, min(rivals, key=lambda rival: rival.order))
        for waits, _ in points:
            if len(waiting[waits]) < WAITING and not _stands_in(item, waiting[waits]):
                waiting[waits].append(item)


def _contradicts(item: Placed, other: Placed) -> bool:
    return contradict(item.wording, other.wording, item.item.lists)


def _stands_in(item: Placed, waiting: Sequence[Placed]) -> bool:
    """Whether an earlier item with the same wording waits already."""
    return any(other.wording == item.wording for other in waiting)


def _hit(item: Placed, other: Placed) -> Hit:
    same = f"asks the same as {named(other.item, item.item)}"
    message = f"{same}, but there {difference(other.item, item.item)}"
    hint = "find out which key is right, and correct or retire the other item"
    return Hit(message, hint, ("stem",), item.item.entry)


RULE = BanksRule(
    code="IW405",
    name="conflicting-key",
    severity="error",
    manual=__doc__,
    find=find,
)
