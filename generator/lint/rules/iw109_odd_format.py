"""One option is written unlike all others.

## What it finds

A choice item with at least three options, one of which differs from all others in its final full
stop, or in its first letter, small or capital, where that is a matter of style. Names, acronyms and
symbols such as mRNA or p53 are left out, and so are capitals that no other word of the item shows
to be mere style.

## Why it matters

The eye goes to what is different. Where the key was pasted from a text and the distractors were
written later, it is the key; in any case the learner wonders whether the difference means anything.

## Example

    stem: What follows CAR-T cells most often?
    options:
      - {text: A fever that needs a visit to the ward., correct: true}
      - {text: A rash on both arms}
      - {text: A cough at night}

Better: all options with a full stop, or none.

## The safe fix

A wrong option gets the others' full stop and first letter, if it is one sentence and nothing else
changes. The key is never touched.

## Known false alarms

An option that is a whole sentence among phrases has its full stop by right; then it is odd by its
form. Parentheses and digits are not looked at: in the MMLU benchmark (Hendrycks et al. 2021) most
such differences were matters of content ("stage 4 sleep", "acid (HCl)").

## Evidence

Weak: in the MMLU benchmark the option of an odd format is right in 29 % of the items that have one,
where chance is 25 %. Guidelines ask for parallel options (NBME Item-Writing Guide 2020).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.bank.rewriting.edits import Rewrite
from generator.bank.sequences.fixed_order import is_above
from generator.lint.reading import ItemReading, OptionReading
from generator.lint.rule import Hit, ItemRule

FEWEST_OPTIONS = 3
FEWEST_LETTERS = 4
"""Letters of a small word that is surely neither a gene nor part of a name, such as "von"."""
_FIRST_WORD = re.compile(r"[\"'“”„‘(]*([^\W\d_]+(?:['-][^\W_]+)*)")
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_OTHER_ENDS = ("?", "!", "…", "..", '"', "”", "»", "“")
_OWN_STOP = re.compile(r"(?:\b\w|\.\w+)\.\Z")
"""An initial or an abbreviation such as U.S., whose full stop is its own."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """What one option alone does, and how it would read without it."""

    option: OptionReading
    said: str
    change: Callable[[str], str] | None = None


def find(item: ItemReading) -> Iterator[Hit]:
    """One hit for each option that is odd, whatever is odd about it."""
    if len(item.options) < FEWEST_OPTIONS:
        return
    found = [oddity for oddity in (_full_stop(item), _first_letter(item)) if oddity is not None]
    for option in dict.fromkeys(oddity.option for oddity in found):
        own = [oddity for oddity in found if oddity.option is option]
        said = " and ".join(oddity.said for oddity in own)
        message = f"{option} alone {said}"
        yield Hit(message, "write all options alike", option.way, edit=_alike(item, own))


def _odd_one(marks: Sequence[bool]) -> int | None:
    """The place of the only one that differs from all others."""
    for value in (True, False):
        if marks.count(value) == 1:
            return marks.index(value)
    return None


def _full_stop(item: ItemReading) -> Oddity | None:
    texts = [option.prose.shown for option in item.options]
    ends = [text.endswith(".") for text in texts]
    odd = _odd_one(ends)
    if odd is None or any(_has_own_end(text, item) for text in texts):
        return None
    if ends[odd]:
        return Oddity(item.options[odd], "ends with a full stop", lambda text: text[:-1])
    return Oddity(item.options[odd], "ends without a full stop", lambda text: f"{text}.")


def _has_own_end(text: str, item: ItemReading) -> bool:
    """Whether a text is no words, or its end means more than the end of an option."""
    last = text.rsplit(None, 1)[-1].lower()
    return (
        text.endswith(_OTHER_ENDS)
        or _WORD.search(text) is None
        or _OWN_STOP.search(text) is not None
        or last.lstrip("(") in item.lists.words("abbreviations")
    )


def _first_letter(item: ItemReading) -> Oddity | None:
    if len({option.prose.text[:1].islower() for option in item.options}) == 1:
        return None
    options = [o for o in item.options if not is_above(o.prose.text, item.lists)]
    words = [_plain_first_word(option) for option in options]
    if len(words) < FEWEST_OPTIONS or not all(words):
        return None
    capitals = [word[0].isupper() for word in words]
    odd = _odd_one(capitals)
    if odd is None:
        return None
    word = words.pop(odd)
    if capitals[odd] and _is_mere_style(item, word):
        change = _lower if word.lower() in item.lists.words("stop") else None
        return Oddity(options[odd], "begins with a capital", change)
    if not capitals[odd] and any(_is_mere_style(item, other) for other in words):
        is_safe = len(word) >= FEWEST_LETTERS or word in item.lists.words("stop")
        change = _upper if is_safe else None
        return Oddity(options[odd], "begins with a small letter", change)
    return None


def _plain_first_word(option: OptionReading) -> str:
    """The first word, or nothing where its first letter may not be changed."""
    match = _FIRST_WORD.match(option.prose.text)
    if match is None:
        return ""
    word = match[1]
    is_plain = len(word) > 1 and word.isalpha() and word[1:].islower()
    follows = option.prose.text[match.end() : match.end() + 1]
    return word if is_plain and not follows.isdigit() else ""


def _is_mere_style(item: ItemReading, word: str) -> bool:
    """Whether a word has its capital only because it is the first."""
    small = word.lower()
    if small in item.lists.words("stop"):
        return small not in item.lists.words("also_names")
    whole = re.compile(rf"(?<![\w'-]){re.escape(small)}(?![\w'-])")
    texts = (item.stem.text, *(option.prose.text for option in item.options))
    return any(whole.search(text) for text in texts)


def _upper(text: str) -> str:
    return _FIRST_LETTER.sub(lambda match: match[0].upper(), text, count=1)


def _lower(text: str) -> str:
    return _FIRST_LETTER.sub(lambda match: match[0].lower(), text, count=1)


def _alike(item: ItemReading, oddities: Sequence[Oddity]) -> Rewrite | None:
    """The option as the others are written, if that is beyond doubt."""
    option = oddities[0].option
    if option.correct or len(option.prose.sentences) > 1:
        return None
    markup, shown = option.option.text.rstrip(), option.prose.shown
    for oddity in oddities:
        if oddity.change is None:
            return None
        markup, shown = oddity.change(markup), oddity.change(shown)
    return Rewrite(option.way, markup) if item.prose(markup).shown == shown else None


RULE = ItemRule(
    code="IW109",
    name="odd-format",
    severity="note",
    manual=__doc__,
    needs=("stop", "abbreviations"),
    fixes=True,
    find=find,
)
