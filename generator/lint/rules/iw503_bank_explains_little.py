"""Most items of a bank explain nothing.

## What it finds

A bank in which fewer than half of the items have a rationale or feedback for a wrong answer. Essays
count as explained, since a person gives the feedback.

## Why it matters

Such a bank can measure but hardly teach: bare right or wrong had an effect of d = 0.05 on learning,
feedback that explains one of 0.49. It stands beside IW501 and IW502 so that an imported bank with
a thousand bare items gets one verdict, whatever becomes of the single findings.

## Example

A bank of 200 items of which 30 have a rationale.

Better: begin with the items that learners miss most.

## Known false alarms

A bank that is used for measurement only.

## Evidence

Strong: Van der Kleij, Feskens & Eggen, Review of Educational Research 2015.
"""

from collections.abc import Iterator

from generator.lint.reading import BankReading, ItemReading
from generator.lint.rule import BankRule, Hit
from generator.model.item import Essay, MultipleChoice, SingleChoice

LEAST_SHARE = 0.5


def explains(item: ItemReading) -> bool:
    """Whether a wrong answer to the item is explained to the learner."""
    match item.item:
        case Essay():
            return True
        case SingleChoice() | MultipleChoice():
            told = any(option.option.feedback for option in item.distractors)
        case other:
            told = other.feedback is not None
    return told or item.item.rationale is not None


def find(bank: BankReading) -> Iterator[Hit]:
    """The verdict on a bank that explains too little."""
    count = sum(map(explains, bank.items))
    if bank.items and count < LEAST_SHARE * len(bank.items):
        share = 100 * count / len(bank.items)
        message = f"{count} of {len(bank.items)} items ({share:.0f}%) explain their answer"
        hint = "add `rationale:` and `feedback:`; explanations are what teaches"
        yield Hit(message, hint, ("title",), bank.draft.module)


RULE = BankRule(
    code="IW503",
    name="bank-explains-little",
    severity="warning",
    manual=__doc__,
    find=find,
)
