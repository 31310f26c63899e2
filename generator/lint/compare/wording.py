"""What an item says, word for word, so that items can be compared with each other.

Signs that carry meaning, such as `<` or a minus, are tokens like words; full stops, commas, double
quotation marks and blanks are nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from weakref import WeakKeyDictionary

from generator.lint.compare.answers import open_key
from generator.lint.prose import WORD, Prose
from generator.lint.reading import BankReading, ItemReading
from generator.markup.parse import figure_sources
from generator.model.item import ChoiceGap, Cloze, Matching, Ordering, TrueFalse

Tokens = tuple[str, ...]

_SIGN = r"""[^\w\s.,;:?"“”„«»‹›…·•-]|-(?=\s?[\d(.]|\s?[^\W\d_]\b)"""
_TOKEN = re.compile(rf"{WORD.pattern}|{_SIGN}")
_DASHES = str.maketrans("–—−", "---")
_DIGITS = re.compile(r"\d+")
_NOT_SPOKEN = "…"
"""Stands in `Prose.text` for code, formulas and addresses."""
_SHORT_WORD = re.compile(r"\b[^\W\d_]{1,4}\b")
"""A word in which capitals may make another word."""


@dataclass(frozen=True, slots=True, order=True)
class Wording:
    """One item; two items with equal wordings are the same item.

    `scene` is what an item is about without saying it: its stimulus and its figures. `parts` are
    its options, or what else is to be chosen from, sorted; `key` those that are right, or else the
    answer (answers.py). One that `varies` has parameters, and shows their first values. `short` are
    short words of the stem as written: BB is not Bb.
    """

    kind: str
    scene: Tokens
    stem: Tokens
    parts: tuple[Tokens, ...]
    key: tuple[Tokens, ...]
    varies: bool
    short: Tokens

    def all_words(self) -> list[str]:
        """Words of the stem, then of the parts."""
        return [*words(self.stem), *self.words_of_parts()]

    def words_of_parts(self) -> list[str]:
        """Words of the parts, one after the other."""
        return [word for part in self.parts for word in words(part)]


def words(tokens: Tokens) -> list[str]:
    """Those tokens that are no signs."""
    return [token for token in tokens if token[0].isalnum()]


def without_numbers(tokens: Tokens) -> list[str]:
    """The words with `#` for every number."""
    return [_DIGITS.sub("#", word) for word in words(tokens)]


_known: WeakKeyDictionary[BankReading, tuple[Wording, ...]] = WeakKeyDictionary()
"""Wordings hold no reference to their bank, so that they go when the bank goes."""


def wordings(bank: BankReading) -> tuple[Wording, ...]:
    """The wordings of the items of a bank, in their order; computed once."""
    if bank not in _known:
        _known[bank] = tuple(map(_Writer(bank).wording, bank.items))
    return _known[bank]


def tokens_of(prose: Prose) -> Tokens:
    """Words and signs of a text in lower case, code and formulas included."""
    spoken = _NOT_SPOKEN not in prose.text
    folded = prose.folded if spoken else prose.shown.lower()
    return tuple(_TOKEN.findall(folded.translate(_DASHES)))


class _Writer:
    """Writes wordings; a word that many items share is kept once."""

    def __init__(self, bank: BankReading) -> None:
        self._bank = bank
        self._words: dict[str, str] = {}
        self._stimuli = {entry.thing.id: entry.thing.text for entry in bank.draft.stimuli}
        self._said = cache(self._stimulus)
        self._idle = bank.lists.words("idle")
        self._function_words = bank.lists.words("stop") | self._idle

    def wording(self, item: ItemReading) -> Wording:
        thing = item.item
        options = [(self._tokens(option.prose), option.correct) for option in item.options]
        others = [self._tokens(item.prose(text)) for text in _other_parts(item)]
        stem = self._tokens(item.stem)
        if isinstance(thing, Cloze):
            stem += self._tokens(item.prose(thing.text))
        key = self._key(item, options)
        parts = tuple(sorted([text for text, _ in options] + others))
        short = self._short(item.stem)
        return Wording(thing.kind, self._scene(item), stem, parts, key, item.has_values, short)

    def _key(self, item: ItemReading, options: list[tuple[Tokens, bool]]) -> tuple[Tokens, ...]:
        if isinstance(item.item, TrueFalse):
            return ((str(item.item.answer),),)
        if options:
            return tuple(sorted(text for text, correct in options if correct))
        return open_key(item.item, lambda text: self._tokens(item.prose(text)), self._idle)

    def _tokens(self, prose: Prose) -> Tokens:
        return tuple(self._words.setdefault(word, word) for word in tokens_of(prose))

    def _short(self, prose: Prose) -> Tokens:
        text = prose.shown if _NOT_SPOKEN in prose.text else prose.text
        short = _SHORT_WORD.findall(text)
        return tuple(word for word in short if word.lower() not in self._function_words)

    def _scene(self, item: ItemReading) -> Tokens:
        stimulus = item.item.stimulus
        before = self._said(stimulus) if stimulus is not None else ()
        return (*before, *self._figures(item.item.stem, *(o.option.text for o in item.options)))

    def _stimulus(self, identifier: str) -> Tokens:
        markup = self._stimuli.get(identifier, identifier)
        return (" ".join(tokens_of(Prose(markup))), *self._figures(markup))

    def _figures(self, *texts: str) -> Tokens:
        """Pictures belong to their module: the same name elsewhere is another picture."""
        return tuple(
            f"{self._bank.name}/{source}" for text in texts for source in figure_sources(text)
        )


def _other_parts(item: ItemReading) -> Iterator[str]:
    """What is to be chosen from or put in order in items without options."""
    match item.item:
        case Matching(pairs=pairs, extra=extra):
            for pair in pairs:
                yield from (pair.left, pair.right)
            yield from extra
        case Ordering(sequence=sequence):
            yield from sequence
        case Cloze(gaps=gaps):
            for gap in gaps.values():
                yield from gap.options if isinstance(gap, ChoiceGap) else ()
        case _:
            pass
