"""One option is conspicuously longer than all others.

## What it finds

An option of a choice item that has at least 1.25 times as many characters as the next longest, and
at least 8 characters and 4 words more. Any such option is told, key or not; the message says which.

## Why it matters

Authors qualify what is right and leave what is wrong short, so learners choose the longest option
when they do not know. The remedy must not be one-sided: where only long *keys* are mended,
"never the longest" becomes the next cue. The verdict on a bank is that of IW403.

## Example

    stem: Why is fever treated with care after CAR-T cells?
    options:
      - text: It may be the first sign of cytokine release, and antipyretics would mask it
        correct: true
      - {text: It is harmless}
      - {text: It never lasts}

Better: give the distractors as much reason as the key, or move what all share into the stem.

## Known false alarms

Even in a perfectly fair bank the key is clearly the longest option in 6 to 11 % of the items, by
chance. That is why this is a note. Code, signatures and titles of laws are long by nature.

## Evidence

Strong for the bank, weak for the item: in published banks the longest option is right more often
than chance (Haladyna, Downing & Rodriguez, Applied Measurement in Education 2002; Tarrant et al.,
Nurse Education Today 2006).
"""

from collections.abc import Iterator

from generator.lint.options.length import outlier
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule


def find(item: ItemReading) -> Iterator[Hit]:
    """The outlier, if there is one."""
    found = outlier(item)
    if found is not None:
        option, size, next_size = found
        message = f"{option} has {size} characters, the next longest {next_size}"
        hint = "shorten it, or give the other options as much detail"
        yield Hit(message, hint, option.way)


RULE = ItemRule(
    code="IW101",
    name="length-outlier",
    severity="note",
    manual=__doc__,
    find=find,
)
