"""The article at the end of the stem fits the key and few other options.

## What it finds

A single choice item in English whose stem ends in "a" or "an", perhaps with a blank or a colon
after it, where the key begins with a sound that the article allows and fewer than half of all
options do. Sound decides, not spelling: a unit, a European, an hour, an MRI. Where the sound is in
doubt, the option counts as one that fits.

## Why it matters

Learners read the stem and the option as one sentence, and what does not make one they leave out.

## Example

    stem: A cell that destroys a tumour cell is an
    options:
      - {text: effector cell, correct: true}
      - {text: platelet}
      - {text: memory cell}

Better: end with "a(n)", or give each option its own article.

## The safe fix

The article becomes "a(n)", where it stands in the file as a learner reads it.

## Known false alarms

Acronyms that are spoken as words, where the rule takes them for letters. Other disagreement, such
as "is" or "are" before the options, is not looked at: "is" may well stand before several things.

## Evidence

Mixed: every guideline names it (NBME Item-Writing Guide 2020; Haladyna, Downing & Rodriguez 2002;
Tarrant et al. 2006); in published banks it is rare.
"""

import re
from collections.abc import Iterator

from generator.bank.edits import Rewrite
from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

FEWEST_OPTIONS = 3
_ARTICLES = frozenset({"a", "an"})
_EITHER = "a(n)"
_TAIL = " \n_.…:-–—"
"""What may stand after the article."""
_LAST_ARTICLE = re.compile(r"(?<=\s)an?(?=[\s_.:\\]*\Z)")
_FIRST = re.compile(r"[\"'“”„‘(]*([^\W_]+(?:['-][^\W_]+)*-?)")
_AN_NUMBER = re.compile(r"8|(?:11|18)(?!\d)")
_NUMBER_IN_DOUBT = re.compile(r"1[18]\d|0")
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
    if word[0].isdigit():
        return _before_number(word)
    if len(word.rstrip("-")) == 1 or word[1] == "-":
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
    if word == "one" or word.startswith(lists.phrases("a_sound")):
        return "a"
    begins_open = word[0] in "aeiou" or word.startswith(lists.phrases("an_sound"))
    return "an" if begins_open else "a"


def find(item: ItemReading) -> Iterator[Hit]:
    """The article, if it gives the key away."""
    key = item.key
    article = item.stem.text.rstrip(_TAIL)[-3:].split()[-1:]
    if key is None or not article or article[0] not in _ARTICLES or _is_part_of_a_word(item):
        return
    needed = [article_after(option.prose.text, item.lists) for option in item.options]
    fitting = sum(need in {"", article[0]} for need in needed)
    is_minority = 2 * fitting < len(needed) >= FEWEST_OPTIONS
    if needed[key.number - 1] == article[0] and is_minority:
        message = f"'{article[0]}' at the end of the stem fits {fitting} of {len(needed)} options"
        hint = f"write '{_EITHER}', or give every option its own article"
        yield Hit(f"{message}, the key among them", hint, ("stem",), edit=_both_articles(item))


def _is_part_of_a_word(item: ItemReading) -> bool:
    """Whether the last letters are no article but, say, the end of "data"."""
    words = item.stem.text.rstrip(_TAIL).rsplit(None, 1)
    return words[-1] not in _ARTICLES


def _both_articles(item: ItemReading) -> Rewrite | None:
    """The stem with "a(n)", if nothing else in it would read otherwise."""
    markup = item.item.stem
    match = _LAST_ARTICLE.search(markup)
    if match is None:
        return None
    text = f"{markup[: match.start()]}{_EITHER}{markup[match.end() :]}"
    shown = item.stem.shown
    end = len(shown.rstrip(_TAIL))
    wanted = f"{shown[: end - len(match[0])]}{_EITHER}{shown[end:]}"
    return Rewrite(("stem",), text) if item.prose(text).shown == wanted else None


RULE = ItemRule(
    code="IW107",
    name="article-cue",
    summary="The article at the end of the stem fits the key and few other options.",
    severity="warning",
    manual=__doc__,
    needs=("a_sound", "an_sound", "sound_in_doubt", "determiners"),
    fixes=True,
    find=find,
)
