"""A blank stands before the end of its sentence.

## What it finds

At least three underscores, in a choice item, a short answer or a number to be given, with at least
two words and more than three letters or digits after them in the same sentence: where a single word
follows ("is called a ____ cell"), little is gained by moving the blank. Two blanks at the end ("…
by ____ and ____") are no flaw. Dots that stand for left-out words are no blank, nor is code; texts
with gaps (`kind: cloze`) are made for gaps within sentences.

## Why it matters

At the blank a reader has to stop, keep the beginning in mind, read on to learn what is asked, and
come back with each option in turn. With the blank at the end, or with a question instead, the
options follow where they belong.

## Example

    stem: The ____ grade of cytokine release syndrome depends on fever, blood pressure and oxygen.
    options:
      - {text: ASTCT, correct: true}
      - {text: Penn}

Better: "Which grading of cytokine release syndrome rests on fever, blood pressure and oxygen
alone?"

## Known false alarms

Of two blanks in one sentence, one has to stand before the end: better ask a question.

## Evidence

Weak: a matter of reading ease, named by the guidelines (Haladyna, Downing & Rodriguez 2002) and one
of the 19 flaws of Moore et al. 2023.
"""

import re
from collections.abc import Iterator

from generator.lint.prose import WORD
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule
from generator.model.item import MultipleChoice, Numeric, ShortAnswer, SingleChoice

_RUN = re.compile(r"(?:_\s?){2,}_")
_LEAST = "__"
_MOST_AFTER = 3
"""Letters and digits that may follow a blank, as in "and" or a unit."""


def find(item: ItemReading) -> Iterator[Hit]:
    """The first blank of the stem, if its sentence goes on."""
    text = item.stem.text
    if _LEAST not in text.replace(" ", ""):
        return
    blank = next((m for m in _RUN.finditer(text) if not _is_in_name(text, *m.span())), None)
    if blank is None or not isinstance(
        item.item, SingleChoice | MultipleChoice | ShortAnswer | Numeric
    ):
        return
    rest = _RUN.sub(" ", text[blank.end() : _end_of_sentence(item, blank.end())])
    words = len(WORD.findall(rest.lower()))
    if words > 1 and sum(map(str.isalnum, rest)) > _MOST_AFTER:
        message = f"the sentence goes on after the blank, by {words} words"
        hint = "ask a question, or move the blank to the end"
        yield Hit(message, hint, ("stem",))


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether the run joins letters on both sides, as names in programs do."""
    return text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()


def _end_of_sentence(item: ItemReading, place: int) -> int:
    return next((end for _, end in item.stem.sentences if end >= place), place)


RULE = ItemRule(
    code="IW204",
    name="mid-stem-blank",
    severity="note",
    manual=__doc__,
    find=find,
)
