"""The question asks for the exception, with the negative word emphasised.

## What it finds

The same questions as IW201, where the word is in bold, italics or capitals: "Which of these is
**not** …?", "All of the following EXCEPT". Every negative question gets one of the two.

## Why it matters

Knowing what does not belong is not the same as knowing what does: a learner can be right by knowing
three options and nothing about the key. Three true statements among the options also teach less
than one that is singled out. Emphasis helps against misreading, not against this.

## Example

    stem: Which of the following is **not** a sign of neurotoxicity after CAR-T cells?
    options:
      - {text: Tremor}
      - {text: Word-finding trouble}
      - {text: Jaundice, correct: true}

Better: "Which of the following is a sign of neurotoxicity …?", or `kind: multiple_choice` with the
signs as the key.

## Known false alarms

Where the danger is the point, a negative question is right: "Which drug must **not** be given with
…?". Keep it, and ignore the note with that reason. For the form of questions that is recognised,
and for what is passed over, see IW201.

## Evidence

Mixed: advised against by Haladyna, Downing & Rodriguez 2002 and the NBME Item-Writing Guide 2020;
one of the flaws counted by Tarrant et al. 2006 and Moore et al. 2023. Effects on scores differ from
study to study.
"""

from collections.abc import Iterator

from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule
from generator.lint.stem.negation import LISTS, negative_lead_in


def find(item: ItemReading) -> Iterator[Hit]:
    """The negative word of the question, where it is emphasised."""
    found = negative_lead_in(item)
    if found is not None and found.strong:
        message = f"the question turns on '{found.word}'"
        hint = "ask for what is right, unless knowing the exception is the point"
        yield Hit(message, hint, ("stem",))


RULE = ItemRule(
    code="IW202",
    name="negative-stem",
    severity="note",
    manual=__doc__,
    needs=LISTS,
    find=find,
)
