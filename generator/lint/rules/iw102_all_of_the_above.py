"""An option says "all of the above", or that two others are both right.

## What it finds

An option that consists of such a phrase and nothing else, or of a bare "all" or "both", in a choice
item; also a combination of labels such as "A and B" as an option beside ordinary ones, where the
letters or numbers are those of the other options and not of something in the stem. It is silent
where "both" completes a choice between two things, with "neither" or because the stem asks about
the two.

## Why it matters

Two options that a learner knows to be right give it away, and one known to be wrong excludes it:
partial knowledge suffices. It is the strongest cue that was measured: in ten public banks "all of
the above" was right in 50 to 100 % of the items that offer it. It also ties the options to their
order, so Quizwright never shuffles such an item.

## Example

    stem: Which of these can follow CAR-T cells?
    options:
      - {text: Fever}
      - {text: Low blood pressure}
      - {text: Confusion}
      - {text: All of the above, correct: true}

Better: `kind: multiple_choice` with the single effects as options, or one item for each.

## Known false alarms

A true "both" after a question between two things in words that are not recognised. "A and B" as
names of things that the stem does not mention: suppress it there, with the reason.

## Evidence

Strong: Haladyna, Downing & Rodriguez 2002; NBME Item-Writing Guide 2020.
"""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from generator.bank.sequences.fixed_order import (
    are_label_combinations,
    combined_labels,
    is_above,
    says_all,
)
from generator.lint.options.two_way import is_two_way, says_both
from generator.lint.reading import ItemReading, OptionReading
from generator.lint.rule import Hit, ItemRule

TWO = 2
"""Things to choose from, with "both" beside them; and the fewest labels of a combination."""
_LETTER, _DIGIT = re.compile(r"[^\W\d_]{2}"), re.compile(r"\d")


def find(item: ItemReading) -> Iterator[Hit]:
    """Every option that speaks for several others."""
    for option in item.options:
        if says_all(option.prose.folded, item.lists):
            is_flaw = not (says_both(item, option) and is_two_way(item))
        else:
            is_flaw = _combines_options(item, option) and not is_two_way(item)
        if is_flaw:
            message = f"{option} is '{option.prose.text}'"
            hint = "make the item multiple choice, or replace the option"
            yield Hit(message, hint, option.way)


def _combines_options(item: ItemReading, option: OptionReading) -> bool:
    """Whether an option is at least two labels of other options, which are ordinary ones."""
    labels = combined_labels(option.prose.shown, item.lists)
    if len(labels) < TWO or not labels <= _own_labels(len(item.options)):
        return False
    texts = [other.prose.shown for other in item.options]
    rest = [text for text in texts if not _speaks_of_labels(item, text)]
    is_number = any(label.isdecimal() for label in labels)
    return (
        len(rest) >= TWO
        and all(_is_ordinary(text, is_number=is_number) for text in rest)
        and not are_label_combinations(texts, item.lists)
        and not _are_named(labels, item.stem.shown)
    )


def _own_labels(count: int) -> frozenset[str]:
    return frozenset((*ascii_lowercase[:count], *map(str, range(1, count + 1))))


def _speaks_of_labels(item: ItemReading, text: str) -> bool:
    return is_above(text, item.lists) or bool(combined_labels(text, item.lists))


def _is_ordinary(text: str, *, is_number: bool) -> bool:
    """Whether a text is no label and no symbol; where labels are numbers, it has none."""
    return _LETTER.search(text) is not None and not (is_number and _DIGIT.search(text))


def _are_named(labels: frozenset[str], stem: str) -> bool:
    """Whether the stem itself has things with such labels; "A" may be an article."""
    names = "|".join(label.upper() for label in labels if label != "a")
    return re.search(rf"(?<!\w)(?:{names})(?!\w)", stem) is not None


RULE = ItemRule(
    code="IW102",
    name="all-of-the-above",
    severity="warning",
    manual=__doc__,
    needs=("all_above",),
    find=find,
)
