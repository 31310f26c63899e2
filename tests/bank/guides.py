"""Guides made for tests, and passages recorded from them."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from hypothesis import strategies as st

from generator.bank.fingerprint import fingerprint
from generator.bank.guide import words
from generator.model.key_point import Passage
from tests.modules import KEY_POINTS, MODULE, write_module

ARTICLE = """\
Keeping bees in a town

Bees find more flowers in a town than in many fields. A roof of 20 m² holds two hives, and
neighbours seldom notice them.

What a keeper needs

- Time: about half an hour a week from April to July, hardly any in winter.
- Tools: a smoker, a hive tool and a veil. They last for years.
- Advice: a course takes one season, and every club has a well-tried mentor.

A colony eats 15–20 kg of honey in winter. Below ≥ 10 °C bees hardly fly, so that a hive is opened
on warm days only. Do not open it in rain.
"""
"""A small guide in plain text with Markdown's bullets."""

SENTENCE = "A colony eats 15–20 kg of honey in winter."

CLAIMS = ("Bees find more flowers in a town than in many fields.", SENTENCE)
"""What the two key points of the sample module rest on, recorded from the article."""

_CONSONANTS, _VOWELS = "bdfglmnprstvz", "aeiou"
VOCABULARY = [
    first + vowel + last for first in _CONSONANTS for vowel in _VOWELS for last in _CONSONANTS
]


def texts(text: str) -> list[str]:
    """The folded words of a text, without their places."""
    return [word.text for word in words(text)]


def passage(folded: Sequence[str], start: int, end: int, place: str = "H1.P1") -> Passage:
    """Words `start` up to `end` of a guide, recorded as a passage."""
    chosen = folded[start:end]
    prints = fingerprint(chosen)
    return Passage(place=place, words=len(chosen), at=start, hash=prints.hash, sketch=prints.sketch)


def recorded(guide: str, part: str, place: str = "H1.P1") -> Passage:
    """The first stretch of a guide with the words of `part`, recorded as a passage."""
    folded, sought = texts(guide), texts(part)
    ends = range(len(sought), len(folded) + 1)
    start = next(end - len(sought) for end in ends if folded[end - len(sought) : end] == sought)
    return passage(folded, start, start + len(sought), place)


@st.composite
def sentences(draw: st.DrawFn, *, fewest: int = 3, shortest: int = 6) -> list[list[str]]:
    """Sentences as lists of words; no word pair stands in two of them."""
    count = draw(st.integers(fewest, 12))
    sizes = [draw(st.integers(shortest, 25)) for _ in range(count)]
    parts = iter(Random(draw(st.integers(0, 999))).sample(VOCABULARY, sum(sizes)))  # noqa: S311 - no secret
    return [[next(parts) for _ in range(size)] for size in sizes]


def prose(parts: Sequence[Sequence[str]]) -> str:
    """Sentences as running text."""
    return " ".join(" ".join(part).capitalize() + "." for part in parts)


def recorded_points(guide: str, claims: Sequence[str]) -> str:
    """`key-points.yaml` of the sample module, its two key points resting on these claims."""
    text = KEY_POINTS
    for claim, old in zip(claims, ("0123456789", "1123456789"), strict=True):
        passage = recorded(guide, claim)
        at = text.index(f'hash: "{old}')
        begin = text.rindex("words:", 0, at)
        fields = (
            f'words: {passage.words}, at: {passage.at}, hash: "{passage.hash}",'
            f' sketch: "{passage.sketch}"'
        )
        text = text[:begin] + fields + text[text.index("}", at) :]
    return text


def write_guided_module(folder: Path, guide: str = ARTICLE) -> Path:
    """Write the sample module with `guide` in it; its key points rest on the article."""
    module = MODULE.replace("  kind: article\n", "  kind: article\n  file: guide.md\n")
    points = recorded_points(ARTICLE, CLAIMS)
    root = write_module(folder, module=module, **{"key-points": points})
    (root / "guide.md").write_text(guide, encoding="utf-8")
    return root
