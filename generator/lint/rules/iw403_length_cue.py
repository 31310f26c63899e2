"""A conspicuously long option is the key more, or less, often than chance has it.

## What it finds

A bank in which the options that IW101 finds conspicuously long are the key too often, or too
seldom. Observed over expected are the odds; the probability by chance is that of an exact two-sided
test in which each item counts with its own number of options. It is an error if the bank has at
least 100 single choice items, the probability is below 1 % and the odds are outside 0.8 to 1.15.
With fewer items and a probability below 1 % it is a note, with the odds and their 95 % interval but
without a verdict.

## Why it matters

Authors qualify what is right, so "pick the longest" pays. Where only the long keys were mended,
"never pick the longest" pays instead: that is why the test looks both ways.

## Example

A bank of 200 items with 30 conspicuously long options, of which 20 are the key; by chance it would
be 7 or 8.

Better: give distractors as much detail as the key in some items and shorten the key in others,
until long options are right as often as short ones.

## Known false alarms

In fewer than one fair bank of a hundred the odds are as far off by chance. A bank whose keys are
long by nature, such as laws quoted in full, leaks all the same.

## Evidence

Strong: in published banks the longest option is right more often than chance (Haladyna, Downing &
Rodriguez 2002; Tarrant et al. 2006). In the MMLU benchmark (Hendrycks et al. 2021) the odds of a
conspicuously long option are 1.42.
"""

from collections.abc import Iterator

from generator.lint.audit.bars import ENOUGH
from generator.lint.audit.length import length_cue
from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """The odds, if they are off; as a note where the bank is too small for a verdict."""
    cue = length_cue(bank.single_choice)
    if not (cue.leaks or cue.may_leak):
        return
    if cue.odds > 1:
        hint = "lengthen distractors and shorten keys, not in all items but until the odds are even"
    else:
        hint = "long distractors stand out: shorten some, and let some keys be the longest option"
    if cue.leaks:
        yield Hit(str(cue), hint, ("title",), bank.draft.module)
    else:
        message = f"{cue}; {cue.items} single choice items, a verdict needs {ENOUGH}"
        yield Hit(message, hint, ("title",), bank.draft.module, severity="note")


RULE = BankRule(
    code="IW403",
    name="length-cue",
    severity="error",
    manual=__doc__,
    find=find,
)
