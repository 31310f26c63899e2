"""A word of the stem returns in the key, and no other option has any word of the stem.

## What it finds

A single choice item with at most 25 content words in the stem and at most 5 words in the key, where
a content word of four letters or more stands in the stem and in the key (a plural counts as the
same word), while no wrong option shares even the first four letters of a content word with the
stem. Content words are all but function words, such as "which" or "the", and the stock of stems,
such as "following". A word that stands in more than 2 % of the bank's items (and at least in 5) is
its subject, not an echo.

## Why it matters

Who does not know the answer picks the option that sounds like the question.

## Example

    stem: What is the state of raised cytokine levels after CAR-T cells called?
    options:
      - {text: Cytokine release syndrome, correct: true}
      - {text: Tumour lysis}
      - {text: Septic shock}

Better: ask without the word ("Which syndrome brings fever and low blood pressure on day 2?"), or
let a distractor share it ("Cytokine storm of the nerves").

## Known false alarms

Names and terms that leave no other word, a stem that must name what the key is made of, and a key
that denies what the stem assumes ("Which disease does it cause?" "No disease at all"). An echo
that is spread over a long vignette says next to nothing, so long stems are left out.

## Evidence

Mixed: named by the NBME Item-Writing Guide 2020 and by Haladyna, Downing & Rodriguez 2002; in the
MMLU benchmark (Hendrycks et al. 2021) picking the option with most words of the stem gives 26 %
right answers where chance gives 25 %.
"""

import re
from collections.abc import Iterable, Iterator

from generator.language.lists import Lists
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

MOST_STEM_WORDS = 25
MOST_KEY_WORDS = 5
SHORTEST = 4
"""Letters of a word that is heard."""
ROOT = 4
"""First letters that make two words of one family, for wrong options that echo the stem too."""
SHORTEST_ECHO = 3
"""Letters of a word that makes a wrong option an echo of the stem."""
SUBJECT_SHARE = 0.02
SUBJECT_ITEMS = 5
"""Items with a word that make it the bank's subject."""
_PIECES = re.compile("['-]")
_MOST_WORDS = 80
"""All words of a stem that may have few content words."""


def find(item: ItemReading) -> Iterator[Hit]:
    """The echo, if there is one."""
    key = item.key
    if key is None or len(key.prose.words) > MOST_KEY_WORDS or len(item.stem.words) > _MOST_WORDS:
        return
    echoes = [word for word in _echoes(item, key.prose.words) if not _is_subject(item, word)]
    if echoes and _is_short(item) and not _do_others_echo(item):
        said = " and ".join(f"'{word}'" for word in dict.fromkeys(echoes))
        message = f"only {key} repeats a content word of the stem: {said}"
        hint = "use another word in the stem or the key, or let a distractor share it"
        yield Hit(message, hint, key.way)


def _content(words: Iterable[str], lists: Lists) -> list[str]:
    stop = lists.words("stop")
    return [word for word in words if len(word) >= SHORTEST and word not in stop and word.isalpha()]


def _echoes(item: ItemReading, words: Iterable[str]) -> list[str]:
    stem = set(item.stem.words)
    content = _content(words, item.lists)
    return [word for word in content if not stem.isdisjoint(_forms(word, item.lists))]


def _forms(word: str, lists: Lists) -> Iterator[str]:
    """The word, with an ending and without one."""
    yield word
    for ending in lists.phrases("endings"):
        yield word + ending
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            yield word.removesuffix(ending)


def _is_subject(item: ItemReading, word: str) -> bool:
    """Whether so many items have the word that it is what the bank is about."""
    if item.bank is None:
        return False
    counts = item.bank.word_counts
    most = max(counts.get(form, 0) for form in _forms(word, item.lists))
    return most >= SUBJECT_ITEMS and most > SUBJECT_SHARE * len(item.bank.items)


def _is_short(item: ItemReading) -> bool:
    stop = item.lists.words("stop")
    return sum(word not in stop for word in item.stem.words) <= MOST_STEM_WORDS


def _do_others_echo(item: ItemReading) -> bool:
    """Whether a wrong option has a word of the stem, or one of its family."""
    stem = set(_roots(item.stem.words, item.lists))
    return any(
        not stem.isdisjoint(_roots(option.prose.words, item.lists)) for option in item.distractors
    )


def _roots(words: Iterable[str], lists: Lists) -> Iterator[str]:
    """The beginnings of words, and of what hyphens join, function words left out."""
    stop = lists.words("stop")
    for word in words:
        for piece in _PIECES.split(word):
            if len(piece) >= SHORTEST_ECHO and piece not in stop:
                yield piece[:ROOT]


RULE = ItemRule(
    code="IW105",
    name="clang",
    severity="note",
    manual=__doc__,
    needs=("stop", "endings"),
    find=find,
)
