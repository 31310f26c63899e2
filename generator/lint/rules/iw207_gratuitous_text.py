"""A sentence of the stem has nothing to do with the question, the options or the rationale.

## What it finds

A sentence before the lead-in of a choice item, with at least four words of content, none of which
comes back in the lead-in, the options or the rationale. Words are compared by their first five
letters. Off by default.

## Why it matters

Text that is not needed costs reading time, which is unequally dear to readers in a second language,
and teaching in a stem belongs into the guide or the rationale.

## Example

    stem: >-
      Cytokine release syndrome was first described after antibody treatments. Which drug blocks the
      receptor of interleukin-6?
    options:
      - {text: Tocilizumab, correct: true}
      - {text: Anakinra}

Better: the question alone.

## Known false alarms

Many: a case report holds on purpose what the learner has to weigh or to pass over, and findings are
named in other words than the diagnosis. Only a person can tell the two apart; that is why the rule
runs only when asked for.

## Evidence

Weak: named by the guidelines (Haladyna, Downing & Rodriguez 2002; NBME Item-Writing Guide 2020) and
by Moore et al. 2023; case reports with more than the necessary text are wanted in clinical exams.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from generator.language.lists import Lists
from generator.lint.prose import WORD
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

_FEWEST_CONTENT = 4
_ROOT = 5
_SHORTEST = 3


@cache
def _stop(lists: Lists) -> frozenset[str]:
    return lists.words("stop")


def _roots(words: Iterable[str], lists: Lists) -> set[str]:
    stop = _stop(lists)
    return {word[:_ROOT] for word in words if len(word) >= _SHORTEST and word not in stop}


def find(item: ItemReading) -> Iterator[Hit]:
    """The first sentence that nothing comes back to."""
    stem = item.stem
    before = [span for span in stem.sentences if span[1] <= stem.lead_in[0]]
    if not before or not item.options:
        return
    asked = WORD.findall(stem.folded[stem.lead_in[0] :])
    wanted = _roots(asked, item.lists)
    for option in item.options:
        wanted |= _roots(option.prose.words, item.lists)
    if item.item.rationale is not None:
        wanted |= _roots(item.prose(item.item.rationale).words, item.lists)
    for start, end in before:
        roots = _roots(WORD.findall(stem.folded[start:end]), item.lists)
        if len(roots) >= _FEWEST_CONTENT and roots.isdisjoint(wanted):
            message = f"nothing comes back to '{stem.text[start:end][:60]}'"
            yield Hit(message, "leave the sentence out unless the learner must weigh it", ("stem",))
            return


RULE = ItemRule(
    code="IW207",
    name="gratuitous-text",
    severity="note",
    manual=__doc__,
    needs=("stop",),
    preview=True,
    find=find,
)
