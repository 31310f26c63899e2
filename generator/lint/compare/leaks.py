"""Keys that stand in the stems of other items which speak of the same matter."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log

from generator.bank.source import Path as Way
from generator.lint.compare.twins import enemies_of
from generator.lint.compare.wording import tokens_of, wordings, words
from generator.lint.prose import Prose
from generator.lint.reading import BankReading, ItemReading
from generator.model.item import ShortAnswer

FEWEST_CONTENT_WORDS, MOST_KEY_WORDS = 2, 12
MOST_STEMS, MOST_KEYS = 3, 3
"""What stands in more stems, or is the key more often, is a term of the subject."""

SHARED_WORDS, SHARED_PART = 2, 0.3
MOST_OWN_WORDS, MOST_STEM_WORDS = 15, 30
"""Content words of a stem that is given away, and of one that gives away."""

SHORTEST, ROOT = 4, 5
"""Letters of a content word, and first letters that make two of them one family."""

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leak:
    """A key, the way to it, and the item whose stem gives it away; `beside` are words of both."""

    item: ItemReading
    way: Way
    key: str
    by: ItemReading
    beside: list[str]


@dataclass(frozen=True, slots=True)
class _Stem:
    """The stem of an item, and its content words by family."""

    item: ItemReading
    words: list[str]
    families: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Answer:
    """The key of an item, as it is shown and as words, and what else is on offer."""

    stem: _Stem
    way: Way
    key: str
    run: Run
    others: tuple[Run, ...]


def leaks(bank: BankReading) -> Iterator[Leak]:
    """Every key of a module that a stem of the module gives away."""
    search = _Search(bank)
    for run, stems in search.places().items():
        answers = search.answers[run]
        if len(stems) <= MOST_STEMS and len(answers) <= MOST_KEYS:
            for answer in answers:
                for stem in stems:
                    beside = search.beside(answer, stem)
                    if beside:
                        yield Leak(answer.stem.item, answer.way, answer.key, stem.item, beside)


class _Search:
    """Keys by their words, and stems in which they stand."""

    def __init__(self, bank: BankReading) -> None:
        self._stop = bank.lists.words("stop")
        self._inverting = bank.lists.words("asks_for_wrong")
        self._enemies = enemies_of(bank)
        both = list(zip(bank.items, wordings(bank), strict=True))
        self._stems = [self._stem(item, words(wording.stem)) for item, wording in both]
        counts = Counter(family for stem in self._stems for family in stem.families)
        self._weights = {family: log(1 + len(both) / n) for family, n in counts.items()}
        self.answers: defaultdict[Run, list[_Answer]] = defaultdict(list)
        for stem, (_, wording) in zip(self._stems, both, strict=True):
            self._add(stem, [self._trimmed(words(part)) for part in wording.parts])

    def places(self) -> Mapping[Run, list[_Stem]]:
        """For each key that stands in stems, those stems."""
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for run in self.answers:
            lengths[run[0]].add(len(run))
        found: defaultdict[Run, list[_Stem]] = defaultdict(list)
        for stem in self._stems:
            for run in dict.fromkeys(_runs(stem.words, lengths)):
                if run in self.answers:
                    found[run].append(stem)
        return found

    def beside(self, answer: _Answer, stem: _Stem) -> list[str]:
        """Words beside a key by which a stem gives it away, rare ones first; none if it does not.

        Words count by how rare they are (K. Spärck Jones, A statistical interpretation of term
        specificity and its application in retrieval, Journal of Documentation 1972).
        """
        key = {word[:ROOT] for word in answer.run}
        own = {f: word for f, word in answer.stem.families.items() if f not in key}
        if len(own) > MOST_OWN_WORDS or len(stem.families) > MOST_STEM_WORDS:
            return []
        shared = sorted(own.keys() & stem.families.keys(), key=lambda f: (-self._weights[f], f))
        common = sum(self._weights[family] for family in shared)
        enough = common >= SHARED_PART * sum(self._weights[family] for family in own)
        if len(shared) < SHARED_WORDS or not enough or not self._tells(answer, stem):
            return []
        return [own[family] for family in shared]

    def _stem(self, item: ItemReading, stem: list[str]) -> _Stem:
        content = (word for word in stem if len(word) >= SHORTEST and self._has_content(word))
        return _Stem(item, stem, {word[:ROOT]: word for word in content})

    def _has_content(self, word: str) -> bool:
        return word not in self._stop and not word.isdecimal()

    def _trimmed(self, run: list[str]) -> Run:
        """Words without function words at both ends."""
        kept = [n for n, word in enumerate(run) if word not in self._stop]
        return tuple(run[kept[0] : kept[-1] + 1]) if kept else ()

    def _add(self, stem: _Stem, parts: Iterable[Run]) -> None:
        """Note the key of an item, unless the item asks for what is wrong."""
        if not self._inverting.isdisjoint(stem.words):
            return
        for way, prose in _keys(stem.item):
            run = self._trimmed(words(tokens_of(prose)))
            content = {word for word in run if self._has_content(word)}
            if len(content) >= FEWEST_CONTENT_WORDS and len(run) <= MOST_KEY_WORDS:
                others = tuple(part for part in parts if part != run)
                self.answers[run].append(_Answer(stem, way, prose.shown, run, others))

    def _tells(self, answer: _Answer, stem: _Stem) -> bool:
        """Whether two items may meet, and only the key of one stands in the stem of the other."""
        one, other = answer.stem.item, stem.item
        stimulus = one.item.stimulus
        are_apart = (
            one is other
            or other.item.id in self._enemies.get(one.item.id, ())
            or (stimulus is not None and stimulus == other.item.stimulus)
        )
        return not (
            are_apart
            or _holds(answer.stem.words, answer.run)
            or any(_holds(stem.words, part) for part in answer.others)
        )


def _keys(item: ItemReading) -> Iterator[tuple[Way, Prose]]:
    if item.key is not None:
        yield item.key.way, item.key.prose
    elif isinstance(item.item, ShortAnswer):
        yield ("accepted", 0), Prose(item.item.accepted[0])


def _runs(stem: list[str], lengths: Mapping[str, set[int]]) -> Iterator[Run]:
    """Runs of words that are as long as a key with the same first word."""
    for start, word in enumerate(stem):
        for length in lengths.get(word, ()):
            yield tuple(stem[start : start + length])


def _holds(stem: list[str], run: Run) -> bool:
    size = len(run)
    starts = (n for n, word in enumerate(stem) if run and word == run[0])
    return any(tuple(stem[n : n + size]) == run for n in starts)
