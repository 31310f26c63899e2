"""Cues alone tell something about the keys of the bank.

## What it finds

A bank whose single choice items an examinee gets right who knows nothing of the matter and goes by
cues alone: length, options that speak of the others, absolute and hedging words, words shared with
the stem or with other options, the place of a number among numbers, odd format, articles. The place
of the option is not used. There are two such examinees:

- *vote* adds up the cues by fixed rules;
- *learned* weighs them as a model does that was fitted to the MMLU benchmark; its weights are part
  of Quizwright and the same for every bank.

An examinee who wavers between two options gets half an item for it. It is an error if the bank has
at least 100 single choice items and one of the examinees is more than 3 points above or below
chance, so far that a fair bank gets there with a probability below 1 % (two-sided: 0.5 % for each
of the two, 0.25 % in each direction, exact, and taken as normal in banks of thousands). With fewer
items, but at least 20, it is a note if that probability is below 5 % (2.5 % for each, 1.25 % in
each direction), with the 95 % interval and no verdict.

A score far below chance is as great a leak as one above it. It says that the cues point away from
the keys: if *always* stands in many distractors and in no key, whoever turns the rule of thumb
round, and strikes out what it would choose, has fewer options left to guess between.

## Why it matters

Points for cues are points for test-wiseness. A single cue may be harmless; what counts is what all
of them together are worth.

## Example

A bank of 150 items with four options of which *vote* gets 40 % right, where chance is 25 %.

Or one of which *vote* gets 10 % right, because the longest option is hardly ever the key.

Better: run the rules on single items (IW101 to IW109) and mend the cues that they tell, in keys and
distractors alike, then look at the figures again.

## Known false alarms

One fair bank of a hundred lets one of the examinees get as far by chance. The examinees read German
and French with fewer cues, and other languages by length, format and numbers only.

## Evidence

Strong for the sum, weak for most single cues: on published banks such examinees score 2 to 15
points above chance. In the MMLU benchmark (Hendrycks et al. 2021), where chance is 25 %, *vote*
gets 30.4 % and *learned*, by 5-fold cross-validation, 30.7 %.
"""

from collections.abc import Iterator, Sequence

from generator.lint.audit.bars import BELOW, ENOUGH, JUDGED, percent
from generator.lint.audit.examinee import Score, examine
from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """The scores of examinees above or below chance; as a note where the bank is small."""
    scores = [score for score in examine(bank.single_choice) if score.examinee in JUDGED]
    hint = "mend the cues that IW101 to IW109 tell, in keys and distractors alike"
    if sure := [score for score in scores if score.leaks]:
        yield Hit(_said(sure), hint, ("title",), bank.draft.module)
    elif likely := [score for score in scores if score.may_leak]:
        message = f"{_said(likely)}; a verdict needs {ENOUGH} items"
        yield Hit(message, hint, ("title",), bank.draft.module, severity="note")


def _said(scores: Sequence[Score]) -> str:
    """For example: by cues alone, vote 41.2 % … of 150 items are right, by chance 25.0 %."""
    each = ", ".join(map(str, scores))
    items, chance = scores[0].items, percent(scores[0].chance)
    below = " and ".join(score.examinee for score in scores if score.is_below)
    told = f"of {items} items cues alone get right: {each}; chance {chance}"
    return f"{told}; {below} {'lies' if ' ' not in below else 'lie'} {BELOW}" if below else told


RULE = BankRule(
    code="IW407",
    name="leak-audit",
    severity="error",
    manual=__doc__,
    find=find,
)
