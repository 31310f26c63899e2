"""No distractor of a choice item tells its chooser what is wrong with it.

## What it finds

A choice item in which not one of the wrong options has `feedback`.

## Why it matters

A good distractor stands for a misconception. Whoever chooses it learns most from a sentence that
names this misconception; the rationale, which is the same for all, cannot do that.

## Example

    options:
      - {text: Grade 1}
      - {text: Grade 2, correct: true}

Better: `- {text: Grade 1, feedback: "Grade 1 is fever alone; the blood pressure was low."}`

## Known false alarms

Items for a final test that shows no feedback. A rationale may go through the options one by one;
that is good on paper, but the learner at the prompt has to search.

## Evidence

Strong that elaborated feedback teaches (Van der Kleij, Feskens & Eggen 2015); that feedback for the
single option does more than a rationale alone is plausible and less studied.
"""

from collections.abc import Iterator

from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule


def find(item: ItemReading) -> Iterator[Hit]:
    """A choice item whose distractors are all without feedback."""
    wrong = item.distractors
    if wrong and all(option.option.feedback is None for option in wrong):
        message = f"none of the {len(wrong)} distractors has feedback"
        hint = "say with `feedback:` which misconception each distractor stands for"
        yield Hit(message, hint, ("options",))


RULE = ItemRule(
    code="IW502",
    name="no-feedback",
    severity="note",
    manual=__doc__,
    find=find,
)
