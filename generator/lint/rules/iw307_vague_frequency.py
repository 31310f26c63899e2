"""An option says how often something is so, but not with what frequency.

## What it finds

A word such as "often", "usually" or "rarely" in an option of a choice item, where it says of a verb
how often. Comparisons ("more often than") are exact enough and not told, nor are such words before
a participle that belongs to a noun ("frequently used folders"), asides ("often in the form of
fever"), "sometimes", which mostly means no more than "it happens", and amounts ("several", "many",
"few").

## Why it matters

What is "often" to one reader is "now and then" to another, so the option is right or wrong by
taste.

## Example

    stem: How frequent is cytokine release syndrome after this product?
    options:
      - {text: It occurs often, correct: true}
      - {text: It usually occurs}
      - {text: It rarely occurs}

Better: "in more than half of the patients", or what the study reports: "in 84 %".

## Known false alarms

A theory or a law that itself says "usually". Where a past tense looks like a participle ("they
often failed to agree") the rule is silent, although the word is vague.

## Evidence

Mixed: readers' understanding of such words has often been measured and differs widely, while few
have measured what it does to items (NBME Item-Writing Guide 2020; Moore et al. 2023).
"""

import re
from collections.abc import Iterator

from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

_NEAR = 40
"""Characters before a word in which the word before it is looked for."""
_LAST_WORD = re.compile(r"([^\W\d_]+(?:['-][^\W\d_]+)*)\s*\Z")
_NEXT_WORDS = re.compile(r"\s+([^\W\d_-]+)(?:\s+([^\W\d_]+))?")
_REGULAR = {
    "en": re.compile(r"\w{2,}(?<!e)ed"),
    "de": re.compile(r"\w{3,}(?:t|en|nd)(?:e|er|es|en|em)"),
    "fr": re.compile(r"\w{2,}(?:é|i|u|it|is)e?s?"),
}
"""Endings of participles, in German of those before a noun."""


def find(item: ItemReading) -> Iterator[Hit]:
    """The options that speak of frequency without a number."""
    said = [
        (option, word)
        for option in item.options
        if (word := _vague_word(option.prose.folded, item.lists)) is not None
    ]
    if said:
        message = ", ".join(f"{option} says '{word}'" for option, word in said)
        yield Hit(message, "say how often, with a number or a share", said[0][0].way)


def _vague_word(text: str, lists: Lists) -> str | None:
    """The first word that says vaguely how often."""
    found = (match for match in lists.anywhere("vague").finditer(text))
    return next((match[0] for match in found if _is_vague(text, match, lists)), None)


def _is_vague(text: str, match: re.Match[str], lists: Lists) -> bool:
    """Whether the word says how often: it compares nothing and belongs to no participle."""
    found = _LAST_WORD.search(text, max(0, match.start() - _NEAR), match.start())
    before = found[1] if found is not None else ""
    if before in lists.words("comparing"):
        return False
    if text.count(match[0]) > 1:
        return False  # often this, often that
    following = _NEXT_WORDS.match(text, match.end())
    if _is_aside(text[: match.start()], following, lists):
        return False
    if following is None or not _is_participle(following[1], lists):
        return True
    if following[1] in lists.words("naming"):
        return False
    is_first = not text[: match.start()].strip()
    ends_phrase = following[2] is None or following[2] in lists.words("prepositions")
    return before in lists.words("before_predicate") or (is_first and ends_phrase)


def _is_aside(before: str, following: re.Match[str] | None, lists: Lists) -> bool:
    """Whether the word belongs to a remark, as in "often in the form of", and to no verb."""
    leads_on = following is not None and following[1] in lists.words("prepositions")
    return before.rstrip().endswith(",") or leads_on


def _is_participle(word: str, lists: Lists) -> bool:
    regular = _REGULAR.get(lists.language)
    is_regular = regular is not None and regular.fullmatch(word) is not None
    return is_regular or word in lists.words("participles")


RULE = ItemRule(
    code="IW307",
    name="vague-frequency",
    severity="note",
    manual=__doc__,
    needs=("vague",),
    find=find,
)
