"""The article before the options fits the key and few others.

## What it finds

A single choice item in English whose stem ends in "a" or "an", perhaps with a colon after it, or
has one before its only blank, where the key begins with a sound that the article allows and fewer
than half of all options do. Sound decides, not spelling: a unit, a European, an hour, an MRI. Where
the sound is in doubt, the option counts as one that fits.

## Why it matters

Learners read the stem and the option as one sentence, and what does not make one they leave out.

## Example

    stem: A cell that destroys a tumour cell is an
    options:
      - {text: effector cell, correct: true}
      - {text: platelet}
      - {text: memory cell}

Better: write "a(n)", or give each option its own article.

## The safe fix

The article becomes "a(n)", where it stands in the file as a learner reads it.

## Known false alarms

Few: in some 27,700 places of the MMLU benchmark (Hendrycks et al. 2021) where "a" or "an" stands
before a word, the rule asks for the other article in 65, and most of those are slips of the text.
An acronym that is spoken as a word may be taken for letters. Other disagreement, such as "is" or
"are" before the options, is not looked at: "is" may well stand before several things.

## Evidence

Mixed: every guideline names it (NBME Item-Writing Guide 2020; Haladyna, Downing & Rodriguez 2002;
Tarrant et al. 2006); in published banks it is rare.
"""

import re
from collections.abc import Iterator

from generator.bank.rewriting.edits import Rewrite
from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

FEWEST_OPTIONS = 3
_BEFORE_GAP = re.compile(r"(?<![\w'/-])(?<!a or )([Aa]n?)(?=\s+(?:\\?_){2,}|[\s_.:\\–—-]*\Z)")
"""An article before a blank or the end, in a text or in its markup."""
_GAP = re.compile(r"_{2,}")
_EITHER = "(n)"
_FIRST = re.compile(r"[\"'“”„‘(]*([^\W_]+(?:['-][^\W_]+)*-?)")
_LETTER_NAME = re.compile(r"[^\W\d_](?:[\d-]|\Z)|[^aeiouyäöü\WA-Z]+\Z")
"""A letter with a number or a hyphen after it, or letters that no one can speak as a word."""
_AN_NUMBER = re.compile(r"8|1[18](?:\d{3})*(?!\d)")
_NUMBER_IN_DOUBT = re.compile(r"1[18]\d\d(?!\d)|0")
_CAPITALS = 2
"""Capital letters that make a word an acronym."""
_AN_LETTERS, _A_LETTERS = frozenset("AEFHILMNORSX"), frozenset("BCDGJKPQTUVWYZ")
_SPOKEN_ALIKE = frozenset("AEIOBCDGJKPQTVWYZ")
"""Letters before which an acronym has one article, spoken as letters or as a word."""
_VOWELS = frozenset("AEIOUY")


def article_after(option: str, lists: Lists) -> str:
    """The article that a text asks for, `a` or `an`; nothing where it is in doubt."""
    match = _FIRST.match(option)
    if match is None or match[1].lower() in lists.words("determiners"):
        return ""
    word = match[1]
    if word.lower().split("-")[0] in lists.words("an_acronyms"):
        return "an"
    if word[0].isdigit():
        return _before_number(word)
    if _LETTER_NAME.match(word):
        return _before_letter(word[0].upper())
    if sum(letter.isupper() for letter in word) >= _CAPITALS:
        return _before_acronym(word)
    return _before_word(word.lower(), lists)


def _before_number(digits: str) -> str:
    if _NUMBER_IN_DOUBT.match(digits):
        return ""
    return "an" if _AN_NUMBER.match(digits) else "a"


def _before_letter(letter: str) -> str:
    if letter in _AN_LETTERS:
        return "an"
    return "a" if letter in _A_LETTERS else ""


def _before_acronym(word: str) -> str:
    first = word[0].upper()
    is_speakable = any(letter in _VOWELS for letter in word[1:].upper())
    return _before_letter(first) if first in _SPOKEN_ALIKE or not is_speakable else ""


def _before_word(word: str, lists: Lists) -> str:
    if word.startswith(lists.phrases("sound_in_doubt")):
        return ""
    if word.startswith(lists.phrases("an_sound")):
        return "an"
    if word == "one" or word.startswith(lists.phrases("a_sound")):
        return "a"
    if not word[0].isascii():
        return ""
    return "an" if word[0] in "aeiou" else "a"


def find(item: ItemReading) -> Iterator[Hit]:
    """The article, if it gives the key away."""
    key = item.key
    article = _article(item.stem.text)
    if key is None or not article or len(item.options) < FEWEST_OPTIONS:
        return
    needed = [article_after(option.prose.text, item.lists) for option in item.options]
    fitting = sum(need in {"", article.lower()} for need in needed)
    if needed[key.number - 1] == article.lower() and 2 * fitting < len(needed):
        said = f"'{article}' before the options fits {fitting} of {len(needed)}, the key among them"
        hint = f"write '{article[0]}{_EITHER}', or give every option its own article"
        yield Hit(said, hint, ("stem",), edit=_with_both(item))


def _article(text: str) -> str:
    """The article before the only blank or the end of a text, or nothing."""
    if "__" not in text and text.rstrip(" _.:–—-")[-3:].split()[-1:] not in (["a"], ["an"]):
        return ""
    found = _BEFORE_GAP.findall(text)
    return found[0] if len(found) == 1 and len(_GAP.findall(text)) <= 1 else ""


def _with_both(item: ItemReading) -> Rewrite | None:
    """The stem with "a(n)", if nothing else in it would read otherwise."""

    def both(text: str) -> str:
        return _BEFORE_GAP.sub(lambda match: match[0][0] + _EITHER, text)

    markup = both(item.item.stem)
    is_safe = item.prose(markup).shown == both(item.stem.shown) != item.stem.shown
    return Rewrite(("stem",), markup) if is_safe else None


RULE = ItemRule(
    code="IW107",
    name="article-cue",
    severity="warning",
    manual=__doc__,
    needs=("a_sound", "an_sound", "an_acronyms", "sound_in_doubt", "determiners"),
    fixes=True,
    find=find,
)
