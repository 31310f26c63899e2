"""The key is of another kind than all other options.

## What it finds

A single choice item with at least three options whose wrong options are all of one kind (a number,
a date, code, a name, a phrase) while the key is of another. A name is made of two to five words
with capitals; in German, where nouns have them, names are not told apart. An option of no clear
kind ends the comparison.

## Why it matters

If only one option is of the kind that the stem asks for, no knowledge is needed. And an option that
is obviously of another kind stands out, right or wrong.

## Example

    stem: On which day does cytokine release usually begin?
    options:
      - {text: "2", correct: true}
      - {text: A blood count}
      - {text: The cell dose}

Better: options that all answer the question, such as three days.

## Known false alarms

Many: "the answer cannot be determined" among numbers, a proper name among terms. The rule sees the
form of the options, not whether they answer the stem. So it is off by default; ask for it when you
review a bank by hand. In the MMLU benchmark (Hendrycks et al. 2021) about a third of its
few hits were worth a change.

## Evidence

Weak: the logical cue is among the flaws of the NBME Item-Writing Guide 2020 and of Moore et al.
2023, but there judges find it, not rules.
"""

import re
from collections.abc import Iterator

from generator.bank.sequences.fixed_order import is_above
from generator.lint.reading import ItemReading, OptionReading
from generator.lint.rule import Hit, ItemRule

FEWEST_OPTIONS = 3
FEWEST_WORDS = 2
"""Words of a name or a phrase, function words left out."""
_LONGEST_NAME = 5
_LONGEST_DATE = 4
_NOUNS_IN_CAPITALS = frozenset({"de"})
_NUMBER = re.compile(
    r"[-+±~$€£]?\s?\d[\d.,]*(?:\s?[-–/×x^]\s?\d[\d.,]*)*\s?%?(?:\s?[^\W\d]{1,12})?"
)
_DIGIT = re.compile(r"\d")


def kind(option: OptionReading, item: ItemReading) -> str:
    """What an option is by its form, or nothing where that is not clear."""
    text = option.prose.text.rstrip(".")
    if text == "…":
        return "code" if "`" in option.option.text else ""
    if _is_date(option, item):
        return "a date"
    if _NUMBER.fullmatch(text):
        return "a number"
    if _DIGIT.search(text) or is_above(text, item.lists):
        return ""
    return _kind_of_words(text, item)


def _is_date(option: OptionReading, item: ItemReading) -> bool:
    words = option.prose.words
    if len(words) > _LONGEST_DATE or _DIGIT.search(option.prose.text) is None:
        return False
    months = item.lists.words("months")
    return any(word in months for word in words)


def _kind_of_words(text: str, item: ItemReading) -> str:
    stop = item.lists.words("stop")
    words = [word for word in text.split() if word.lower() not in stop]
    if len(words) < FEWEST_WORDS:
        return ""
    if item.lists.language in _NOUNS_IN_CAPITALS:
        return "a phrase"
    if all(word[0].isupper() for word in words):
        is_name = all(len(word) > 1 for word in words) and len(text.split()) <= _LONGEST_NAME
        return "a name" if is_name else ""
    return "" if any(word[0].isupper() for word in words[1:]) else "a phrase"


def find(item: ItemReading) -> Iterator[Hit]:
    """The key, if it is alone in its kind."""
    key = item.key
    if key is None or len(item.options) < FEWEST_OPTIONS:
        return
    own = kind(key, item)
    if not own:
        return
    other = kind(item.distractors[0], item)
    if other in {"", own} or any(kind(each, item) != other for each in item.distractors[1:]):
        return
    message = f"{key} is {own}, every other option {other}"
    yield Hit(message, "choose distractors of the kind that the stem asks for", key.way)


RULE = ItemRule(
    code="IW108",
    name="category-cue",
    severity="note",
    manual=__doc__,
    needs=("months", "stop"),
    preview=True,
    find=find,
)
