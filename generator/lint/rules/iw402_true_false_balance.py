"""Statements to be judged are true, or false, too often.

## What it finds

A bank with at least 20 true/false items, so many of them true, or so many false, that the
probability by chance is below 5 % (exact binomial test, two-sided, against one half).

## Why it matters

A learner who does not know the answer soon finds out which of the two is the better guess. Authors
write true statements more easily, and so most statements tend to be true.

## Example

A bank with 24 statements, 20 of them true.

Better: turn six of the true statements into false ones that a learner could believe.

## Known false alarms

In one fair bank of twenty the statements are as uneven by chance. That is why this is a note.

## Evidence

Weak: good practice rather than study; how much it helps depends on how a learner guesses.
"""

from collections.abc import Iterator

from generator.lint.audit.bars import LIKELY, probability
from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit
from generator.lint.statistics import binomial_two_sided
from generator.model.item import TrueFalse

FEWEST = 20


def find(bank: BankReading) -> Iterator[Hit]:
    """The balance of a bank that leans to one side."""
    answers = [each.item.answer for each in bank.items if isinstance(each.item, TrueFalse)]
    count, right = len(answers), sum(answers)
    if count < FEWEST:
        return
    p = binomial_two_sided(count, 1 / 2, right)
    if p < LIKELY:
        message = f"{right} of {count} true/false statements are true ({probability(p)})"
        rare = "false" if 2 * right > count else "true"
        hint = f"turn some of them into {rare} ones, until both are about as many"
        yield Hit(message, hint, ("title",), bank.draft.module)


RULE = BankRule(
    code="IW402",
    name="true-false-balance",
    severity="note",
    manual=__doc__,
    find=find,
)
