"""The sentence of a stem that asks, word by word: where its clauses begin, what its verb is.

This is no parser. It goes by marks and by word lists, and where they do not suffice it says that
there is no question rather than guess.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields
from functools import cache
from typing import NamedTuple

from generator.language.lists import Lists
from generator.lint.prose import WORD, Prose

_ASIDE = re.compile(r"\([^()]*\)|,\s*(?:if|falls|sofern|wenn|si)\s[^,?]{1,30},")
_NEW_CLAUSE = re.compile(r"[,;:—–…]| - |\.\.|[.?!][\"'”)]*\s")
_UNFINISHED = re.compile(r"[^.?!\"”»)]\s*\Z")
_FARTHEST_COMMAND = 5
_NEAR = 3


class Word(NamedTuple):
    """A word in lower case and its span in the sentence."""

    text: str
    start: int
    end: int
    opens: bool
    """Whether it is the first of its clause, as far as marks tell."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lists of single words that the form of a question depends on."""

    ask: frozenset[str]
    ask_inverted: frozenset[str]
    auxiliary: frozenset[str]
    before_question: frozenset[str]
    between: frozenset[str]
    clause_start: frozenset[str]
    command: frozenset[str]
    how_much: frozenset[str]
    negated_verb: frozenset[str]
    option_set: frozenset[str]
    relative: frozenset[str]
    verdict_noun: frozenset[str]


@cache
def vocabulary(lists: Lists) -> Vocabulary:
    """The vocabulary of a language; what it lacks is empty."""
    return Vocabulary(*(lists.words(each.name) for each in fields(Vocabulary)))


class Question:
    """The lead-in of a stem; words are named by their place among its words."""

    def __init__(self, stem: Prose, lists: Lists) -> None:
        self.stem = stem
        self.known = vocabulary(lists)
        self.offset, end = stem.lead_in
        asked = stem.folded[self.offset : end]
        self.text = _ASIDE.sub(lambda match: " " * len(match[0]), asked)
        self.words = self._read()

    def _read(self) -> tuple[Word, ...]:
        words: list[Word] = []
        end = 0
        for match in WORD.finditer(self.text):
            opens = not words or _NEW_CLAUSE.search(self.text, end, match.start()) is not None
            words.append(Word(match[0], match.start(), match.end(), opens))
            end = match.end()
        return tuple(words)

    def texts(self, first: int, last: int | None = None) -> list[str]:
        """Words from place to place, the last excluded."""
        return [word.text for word in self.words[first:last]]

    def has(self, wanted: AbstractSet[str], first: int, last: int | None = None) -> bool:
        """Whether one of the wanted words stands between two places."""
        return not wanted.isdisjoint(self.texts(first, last))

    @property
    def is_unfinished(self) -> bool:
        """Whether the options complete the sentence."""
        return _UNFINISHED.search(self.text) is not None

    def clause_of(self, place: int) -> int:
        """Place of the first word of the clause."""
        return max((n for n in range(place + 1) if self.words[n].opens), default=0)

    def verbs(self, first: int, last: int) -> list[int]:
        """Places of finite verbs from place to place, the last excluded."""
        return [n for n in range(first, last) if self.words[n].text in self.known.auxiliary]

    def asks_before(self, place: int) -> int | None:
        """Place of the word that asks in the same clause, or of "that" after a command; or None."""
        for n in range(place - 1, self.clause_of(place) - 1, -1):
            if self.asks(n):
                return n
            if self.words[n].text in self.known.clause_start:
                return n if self._is_commanded(n) else None
        return None

    def asks(self, place: int) -> bool:
        """Whether a word asks for one or some of the options."""
        word, known = self.words[place], self.known
        if word.text in known.ask_inverted:
            inverted = self.has(known.auxiliary, place + 1, place + 2)
            return word.opens and inverted and self.text.rstrip().endswith("?")
        near = place + 1, place + 1 + _NEAR
        if word.text not in known.ask or self.has(known.how_much, *near):
            return False
        return self.has(known.option_set, *near) or self._asks_by_position(place)

    def _asks_by_position(self, place: int) -> bool:
        if self.words[place].opens:
            return place == 0 or self._is_no_relative(place)
        before, known = self.words[place - 1], self.known
        if before.text in known.command:
            return True
        return before.opens and before.text in known.before_question

    def _is_no_relative(self, place: int) -> bool:
        """Whether the last clause asks, as in "of these, which is …"."""
        if any(word.opens for word in self.words[place + 1 :]):
            return False
        follows_verb = self.has(self.known.auxiliary, place + 1, place + 2)
        return not follows_verb or self.has(self.known.option_set, 0, place)

    def _is_commanded(self, place: int) -> bool:
        """Whether "identify the one that" or the like ends with this word."""
        first = self.clause_of(place)
        is_near = place - first <= _FARTHEST_COMMAND
        return is_near and self.words[place].text in self.known.relative and self.is_ordered(place)

    def is_ordered(self, place: int) -> bool:
        """Whether the clause begins with a command, not far from the word."""
        first = self.clause_of(place)
        return place - first <= _FARTHEST_COMMAND and self.words[first].text in self.known.command
