"""How two items with much the same words are related: copies, siblings, or strangers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal

from generator.language.lists import Lists
from generator.lint.compare.contradiction import contradict, question, same_answer
from generator.lint.compare.shingles import WIDTH, resemblance
from generator.lint.compare.wording import Wording, without_numbers, words

Relation = Literal["same", "numbers", "answer"]
"""What sets twins apart: nothing to speak of, numbers or signs alone, or also the right answer."""

SHORT_CHANGE = 4
"""Stems that differ in no more words in a row, in however many places, ask nearly the same."""

SAME_CHOICE, SAME_TASK = 0.25, 0.5
"""How many words of the options must be the same at least, and how much of the options and of what
the stems do not share where they differ in more words.
"""


@dataclass(frozen=True, slots=True)
class _Facets:
    """The words of a stem, the same without numbers, and the words of the parts."""

    stem: list[str]
    frame: list[str]
    choice: list[str]


def relation(one: Wording, other: Wording, lists: Lists) -> Relation | None:
    """The relation of two items whose shingles are alike; None if they are no twins.

    Items that contradict each other are an error of its own, and those that only share a long
    passage before different questions are strangers.
    """
    if contradict(one, other, lists) and question(one, lists) == question(other, lists):
        return None
    ours, theirs = _facets(one), _facets(other)
    if one.stem != other.stem and ours.frame == theirs.frame:
        return "numbers" if _same_choice(ours.choice, theirs.choice) else None
    if ours.stem != theirs.stem and not _same_task(ours, theirs):
        return None
    return "same" if same_answer(one, other, lists) else "answer"


@lru_cache(maxsize=512)
def _facets(wording: Wording) -> _Facets:
    choice = [word for part in wording.parts for word in without_numbers(part)]
    return _Facets(words(wording.stem), without_numbers(wording.stem), choice)


def _same_task(one: _Facets, other: _Facets) -> bool:
    """Whether what both stems have of their own, and their options, are much the same."""
    if not _same_choice(one.choice, other.choice):
        return False
    ours, theirs = _own_runs(one.stem, other.stem)
    if max(map(len, ours + theirs), default=0) <= SHORT_CHANGE:
        return True
    own, its_own = (list(chain.from_iterable(runs)) for runs in (ours, theirs))
    return resemblance(own + one.choice, its_own + other.choice) >= SAME_TASK


def _same_choice(one: list[str], other: list[str]) -> bool:
    shared, either = set(one) & set(other), set(one) | set(other)
    return len(shared) >= SAME_CHOICE * len(either)


def _own_runs(one: list[str], other: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    """The words of each that stand in no three words in a row that both have."""
    shared = set(_triples(one)) & set(_triples(other))
    return _outside(one, shared), _outside(other, shared)


def _triples(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _outside(words: list[str], shared: set[tuple[str, ...]]) -> list[list[str]]:
    """Runs of words that are in no shared triple."""
    runs: list[list[str]] = [[]]
    inside_until = 0
    triples = list(_triples(words))
    for n, word in enumerate(words):
        if n < len(triples) and triples[n] in shared:
            inside_until = n + WIDTH
        if n >= inside_until:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return runs
