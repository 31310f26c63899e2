"""Cues of each option as numbers: all that an examinee sees who does not know the matter.

Cues that are more or less (length, overlap …) are standardised within the item; all others are 1 or
0. The place of the option is not among them. A cue that needs a word list is 0 in a language
without that list.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from math import sqrt

from generator.language.lists import Lists
from generator.lint.options.length import MORE_CHARACTERS, RATIO, outlier
from generator.lint.reading import ItemReading

SHORTEST_CONTENT, ROOT = 4, 5
"""Fewest letters of a content word; first letters that make two of them one."""
LONGEST_NUMBER = 40
"""Most characters of an option that is taken for a number."""

_DIGIT = re.compile(r"\d")
_POINT_NUMBER = re.compile(r"[-+−]?\d[\d,]*(?:\.\d+)?")
_COMMA_NUMBER = re.compile(r"[-+−]?\d+(?:[.,]\d+)?")
_COMMA_LANGUAGES = frozenset({"de", "fr"})
_BLANK = " \n:…_.\\"
_TAIL = 40
"""Characters at the end of a stem in which an article and a blank fit."""
_FEWEST_FOR_ODD = 3

Column = Sequence[float]


class Cues:
    """The options of one item, and one method for each group of cues."""

    def __init__(self, item: ItemReading) -> None:
        self.item = item
        self.lists = item.lists
        self.proses = [option.prose for option in item.options]
        self.count = len(self.proses)
        self.none = (0.0,) * self.count

    @cached_property
    def words(self) -> list[tuple[str, ...]]:
        """The words of each option."""
        return [prose.words for prose in self.proses]

    def sizes(self) -> Sequence[Column]:
        """Length, and what stands out by it."""
        lengths = [len(prose.shown) for prose in self.proses]
        amounts = self.standard(list(map(len, self.words)))
        in_order = sorted(lengths)
        least, most = in_order[0], in_order[-1]
        if least == most:
            return (self.none, amounts, *(self.none,) * 4)
        return (
            self.standard(lengths),
            amounts,
            [float(length == most) for length in lengths],
            [float(length == least) for length in lengths],
            self._long_outlier() if most - in_order[-2] >= MORE_CHARACTERS else self.none,
            self._short_outlier(lengths) if in_order[1] - least >= MORE_CHARACTERS else self.none,
        )

    def phrases(self) -> Sequence[Column]:
        """Words and phrases that speak of all options, or claim much or little."""
        folded = [prose.folded for prose in self.proses]
        whole = (self.lists.whole("all_above").match, self.lists.whole("none_above").match)
        return (
            *([float(match(text) is not None) for text in folded] for match in whole),
            *(self._saying(name, folded) for name in ("absolute", "hedge", "and")),
        )

    def sharing(self) -> Sequence[Column]:
        """What the options share with the stem and with each other."""
        stop = _stop(self.lists)
        roots = [
            {word[:ROOT] for word in words if len(word) >= SHORTEST_CONTENT and word not in stop}
            for words in self.words
        ]
        stem = {word[:ROOT] for word in self.item.stem.words} if any(roots) else set()
        last = [words[-1] if words else "" for words in self.words]
        return (
            self.standard([len(each & stem) for each in roots]),
            self.standard([sum([len(a & b) for b in roots]) - len(a) for a in roots]),
            self._unless_all([float(last.count(word) > 1) for word in last]),
        )

    def numbers(self) -> Sequence[Column]:
        """Place of a number among numbers: lowest, middle (the upper of two), highest."""
        values = self._values()
        if not values or min(values) == max(values):
            return (self.none,) * 3
        middle = sorted(values)[self.count // 2]
        marks = (min(values), middle, max(values))
        return [[float(value == mark) for value in values] for mark in marks]

    def form(self) -> Sequence[Column]:
        """What is written unlike the others, or does not fit an article before it."""
        texts = [prose.shown for prose in self.proses]
        return (
            self._odd([text[:1].isupper() for text in texts]),
            self._odd([text.endswith(".") for text in texts]),
            self._misfits(),
        )

    def standard(self, values: Sequence[float]) -> Column:
        """Values with mean 0 and standard deviation 1; 0 if all are equal."""
        if values.count(values[0]) == self.count:
            return self.none
        mean = sum(values) / self.count
        away = [value - mean for value in values]
        spread = sqrt(sum([value * value for value in away]) / self.count)
        return [value / spread for value in away]

    def _saying(self, name: str, folded: Sequence[str]) -> Column:
        """Options that hold a phrase of the list."""
        starts = _first_words(self.lists, name)
        search = self.lists.anywhere(name).search
        return [
            0.0 if starts.isdisjoint(words) else float(search(text) is not None)
            for words, text in zip(self.words, folded, strict=True)
        ]

    def _long_outlier(self) -> Column:
        found = outlier(self.item)
        longest = found[0].number if found is not None else 0
        return [float(number == longest) for number in range(1, self.count + 1)]

    def _short_outlier(self, lengths: Sequence[int]) -> Column:
        least, following = sorted(lengths)[:2]
        return [float(length == least and following >= RATIO * length) for length in lengths]

    def _unless_all(self, column: Column) -> Column:
        return self.none if all(column) else column

    def _values(self) -> list[float]:
        texts = [prose.shown for prose in self.proses]
        if not all(len(text) <= LONGEST_NUMBER and _DIGIT.search(text) for text in texts):
            return []
        comma = self.lists.language in _COMMA_LANGUAGES
        pattern, mark = (_COMMA_NUMBER, ".") if comma else (_POINT_NUMBER, "")
        found = [match for text in texts if (match := pattern.search(text)) is not None]
        return [float(match[0].replace(",", mark).replace("−", "-")) for match in found]

    def _odd(self, flags: Sequence[bool]) -> Column:
        """The only option with a property, or the only one without it."""
        with_it = sum(flags)
        if self.count < _FEWEST_FOR_ODD or with_it not in {1, self.count - 1}:
            return self.none
        return [float(flag == (with_it == 1)) for flag in flags]

    def _misfits(self) -> Column:
        """Options that do not go with "a" or "an" at the end of an English stem."""
        end = self.item.stem.markup[-_TAIL:].lower().rstrip(_BLANK)
        if self.lists.language != "en" or not end.endswith((" a", " an")):
            return self.none
        vowels = [prose.folded[:1] in "aeiou" for prose in self.proses]
        return [float(vowel != end.endswith("n")) for vowel in vowels]


_GROUPS: Mapping[Callable[[Cues], Sequence[Column]], tuple[str, ...]] = {
    Cues.sizes: ("length", "words", "longest", "shortest", "long_outlier", "short_outlier"),
    Cues.phrases: ("all_above", "none_above", "absolute", "hedge", "joined"),
    Cues.sharing: ("stem_overlap", "convergence", "last_word"),
    Cues.numbers: ("lowest_number", "middle_number", "highest_number"),
    Cues.form: ("odd_capital", "odd_full_stop", "article_misfit"),
}
NAMES = tuple(name for names in _GROUPS.values() for name in names)
"""Names of the cues, in the order of the numbers."""


def features(item: ItemReading) -> list[tuple[float, ...]]:
    """The cues of each option of a choice item."""
    cues = Cues(item)
    columns = [column for group in _GROUPS for column in group(cues)]
    return list(zip(*columns, strict=True))


@cache
def _first_words(lists: Lists, name: str) -> frozenset[str]:
    """First words of all phrases: few texts have any, and the others need no closer look."""
    return frozenset(phrase.split()[0] for phrase in lists.phrases(name))


@cache
def _stop(lists: Lists) -> frozenset[str]:
    return lists.words("stop")
