"""Questions that ask for the exception: "Which of these is not …", "All of these, except".

What counts is the form of the question, not the word: a negation in a condition, in a relative
clause, in a question for the cause or for an amount asks for no exception.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.language.lists import Lists
from generator.lint.prose import WORD
from generator.lint.reading import ItemReading
from generator.lint.stem.question import Question, Vocabulary, Word, vocabulary
from generator.model.item import Cloze, TrueFalse

LISTS = ("ask", "negation", "verdict", "exception", "clause_start", "option_set")
"""Lists without which a negative question cannot be told from others."""

_QUOTES = "\"'“„«‚"
_LONGEST_SUBJECT = 15
_SHORT_SUBJECT = 5
_LONGEST_TAIL = 4
_PAIR = 2
_ENDINGS = ("e", "en", "er", "em", "es")
_SUBJECT_FOLLOWS = frozenset({"do", "does", "did"})
_NO_SUBJECT_FOLLOWS = frozenset({"is", "are", "was", "were"})
_SUBJECT_STARTS = frozenset({"the", "a", "an", "you", "we", "it", "they"})


@dataclass(frozen=True, slots=True)
class Negative:
    """The word that makes a question negative, as written, and its span in the text of the stem."""

    word: str
    start: int
    end: int
    strong: bool


@cache
def _triggers(lists: Lists) -> frozenset[str]:
    """Words of which a negative question has at least one."""
    names = ("negation", "negated_verb", "verdict", "marked_verdict", "exception")
    phrases = (phrase for name in names for phrase in lists.phrases(name))
    return frozenset(_telling(phrase, vocabulary(lists))[0] for phrase in phrases)


def _telling(phrase: str, known: Vocabulary) -> re.Match[str]:
    """The first word of a phrase that means something."""
    idle = known.between | known.before_question
    return next(word for word in WORD.finditer(phrase) if word[0] not in idle)


@lru_cache(maxsize=1)
def negative_lead_in(item: ItemReading) -> Negative | None:
    """The word that makes the question of an item negative, or None.

    Statements to be judged and texts with gaps are no questions.
    """
    triggers, stem = _triggers(item.lists), item.stem
    if triggers.isdisjoint(stem.words) or isinstance(item.item, TrueFalse | Cloze):
        return None
    if triggers.isdisjoint(WORD.findall(stem.folded, *stem.lead_in)):
        return None
    return _Search(Question(stem, item.lists), item.lists).first()


class _Search:
    """Looks for a word that turns a question round."""

    def __init__(self, question: Question, lists: Lists) -> None:
        self._question = question
        self._lists = lists
        self._known = question.known
        self._places = {word.start: n for n, word in enumerate(question.words)}

    def first(self) -> Negative | None:
        tests = {
            "exception": self._excepts,
            "negation": self._negates,
            "negated_verb": self._negates,
            "verdict": self._judges,
            "marked_verdict": self._judges_aloud,
        }
        text = self._question.text
        harmless = self._lists.anywhere("no_negation").finditer(text)
        spans = [match.span() for match in harmless]
        for name, test in tests.items():
            for match in self._lists.anywhere(name).finditer(text):
                inside = any(start <= match.start() < end for start, end in spans)
                if not inside and self._is_ours(match) and test(self._places[match.start()], match):
                    return self._found(match)
        return None

    def _is_ours(self, match: re.Match[str]) -> bool:
        before = self._question.text[match.start() - 1 : match.start()]
        return match.start() in self._places and not (before and before in _QUOTES)

    def _found(self, match: re.Match[str]) -> Negative:
        """The word that is to be emphasised."""
        word = _telling(match[0], self._known)
        offset = self._question.offset + match.start()
        start, end = offset + word.start(), offset + word.end()
        stem = self._question.stem
        return Negative(stem.text[start:end], start, end, strong=stem.is_strong(start, end))

    def _excepts(self, place: int, match: re.Match[str]) -> bool:
        """Whether next to nothing follows and all options were spoken of before."""
        question, known = self._question, self._known
        rest = [word.text for word in question.words[place:] if word.start >= match.end()]
        idle = known.ask | known.between | known.before_question
        ends = len(rest) <= _LONGEST_TAIL and (question.is_unfinished or idle.issuperset(rest))
        return ends and question.has(known.option_set, 0, place)

    def _negates(self, place: int, _: re.Match[str]) -> bool:
        """Whether the verb of the question is negated."""
        asks = self._question.asks_before(place)
        return self._is_main(place) if asks is None else self._is_verb_of(asks, place)

    def _judges(self, place: int, match: re.Match[str]) -> bool:
        """Whether the verdict is what the question asks for."""
        compares = " " in match[0]
        if not compares and not self._stays_verdict(match.end()):
            return False
        asks = self._question.asks_before(place)
        if asks is None:
            return self._question.is_ordered(place) or (compares and self._is_main(place))
        if not self._known.auxiliary:
            return True
        verbs = self._question.verbs(asks + 1, place)
        return bool(verbs) and (compares or self._are_fillers(verbs[-1] + 1, place))

    def _judges_aloud(self, place: int, match: re.Match[str]) -> bool:
        start = self._question.offset + match.start()
        is_strong = self._question.stem.is_strong(start, start + len(match[0]))
        asks = self._question.asks_before(place)
        return is_strong and (asks is not None or self._is_main(place))

    def _stays_verdict(self, end: int) -> bool:
        """Whether nothing follows, or "about …", or "statement"."""
        following = next((word for word in self._question.words if word.start >= end), None)
        known = self._known
        allowed = known.before_question | known.clause_start | known.verdict_noun
        return following is None or following.opens or following.text in allowed

    def _is_verb_of(self, asks: int, place: int) -> bool:
        """Whether the negation belongs to the first verb after the word that asks."""
        if not self._known.auxiliary:
            return not self._is_attribute(place)
        question = self._question
        verbs = question.verbs(asks + 1, place)
        if question.words[place].text in self._known.negated_verb:
            return not verbs
        if not verbs or verbs[-1] - verbs[0] >= len(verbs):
            return False
        inverted = question.words[asks].text in self._known.ask_inverted
        is_short = place - verbs[-1] <= _SHORT_SUBJECT
        return (inverted and is_short) or self._may_part(verbs[-1], place)

    def _is_attribute(self, place: int) -> bool:
        """Whether a German adjective is negated, as in "nicht vorbehandelte Patienten"."""
        following = self._question.words[place + 1 : place + 3]
        idle = self._known.between | self._known.before_question
        if len(following) < _PAIR or following[0].text in idle:
            return False
        is_noun = self._question.stem.text[self._question.offset + following[1].start].isupper()
        return is_noun and following[0].text.endswith(_ENDINGS)

    def _may_part(self, verb: int, place: int) -> bool:
        """Whether what stands between a verb and its negation is an adverb or a subject."""
        if self._are_fillers(verb + 1, place):
            return True
        text = self._question.words[verb].text
        if text in _SUBJECT_FOLLOWS:
            return place - verb <= _LONGEST_SUBJECT
        is_subject = place - verb == _PAIR or self._is_subject(self._question.words[verb + 1])
        return text not in _NO_SUBJECT_FOLLOWS and is_subject

    def _is_subject(self, word: Word) -> bool:
        written = self._question.stem.text[self._question.offset + word.start]
        return written.isupper() or word.text in _SUBJECT_STARTS

    def _are_fillers(self, first: int, last: int) -> bool:
        texts = self._question.texts(first, last)
        return all(text in self._known.between or text.endswith("ly") for text in texts)

    def _is_main(self, place: int) -> bool:
        """Whether a sentence that options complete, or that ends in a question, is negated."""
        question, known = self._question, self._known
        if not known.auxiliary or question.has(known.clause_start, 0, place):
            return False
        verbs = question.verbs(0, place)
        expected = int(question.words[place].text not in known.negated_verb)
        subject = place - question.clause_of(place) - len(verbs)
        return len(verbs) == expected and subject > 0 and self._is_completed(place)

    def _is_completed(self, place: int) -> bool:
        question, known = self._question, self._known
        rest = range(place + 1, len(question.words))
        if any(question.words[n].opens for n in rest):
            return False
        if any(map(question.asks, rest)):
            return True
        stops = known.clause_start | known.auxiliary
        return question.is_unfinished and not question.has(stops, place + 1)
