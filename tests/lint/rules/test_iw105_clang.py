"""IW105 clang."""

from dataclasses import replace

import pytest

from generator.lint.reading import ItemReading
from generator.lint.rules.iw105_clang import RULE
from tests.lint.bases import BASES, Base, Planting, planted, share
from tests.lint.items import bank, hits, several, single

ECHOES = (
    ("What did the panel choose for a lattice?", "lattice"),
    ("Which of these did two lattices bring?", "lattice"),
    ("Which one is most like a lattice or mesh?", "lattices"),
    ("A lattice is seen. What is it?", "lattice"),
    ("What is the LATTICE called?", "Lattice"),
)
SOUND = (
    ("What did the panel choose for a wig?", "wig"),
    ("Which is the best known?", "best known"),
    ("Which of these would follow with that?", "with that"),
    ("What did the panel choose for a lattice?", "latticed"),
    ("Which one is most like a mesh?", "lattice"),
)


def echo(stem: str, word: str) -> Planting:
    return lambda base: base.with_stem(stem).with_option(base.key, f"{base.key_text} {word}")


def everywhere(stem: str, word: str) -> Planting:
    """All options have the word."""

    def plant(base: Base) -> Base:
        return replace(base, stem=stem, options=tuple(f"{text} {word}" for text in base.options))

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*(echo(*pair) for pair in ECHOES))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    assert share(RULE, planted(*(echo(*pair) for pair in SOUND))) <= 0.02
    assert share(RULE, planted(*(everywhere(*pair) for pair in ECHOES))) <= 0.02
    assert share(RULE, [base.item() for base in BASES]) <= 0.02


@pytest.mark.parametrize(
    ("language", "stem", "key"),
    [
        ("de", "Was folgt auf diese Zelltherapien?", "Zelltherapie am Morgen"),
        ("fr", "Que suit les thérapies cellulaires?", "Une thérapie"),
    ],
)
def test_it_knows_german_and_french(language: str, stem: str, key: str) -> None:
    assert hits(RULE, single(stem, key, "Nierenstein", "Grippe", language=language))


def test_it_says_which_word_returns() -> None:
    (hit,) = hits(RULE, single("What releases cytokines?", "Sepsis", "Cytokine release", key=2))
    assert hit.message.startswith("only option 2 (the key) repeats a content word of the stem")
    assert "'cytokine'" in hit.message
    assert hit.way == ("options", 1, "text")


def many(stem: str, key: str, number: int) -> list[ItemReading]:
    """Items of which so many have the same words, and 40 others."""
    echoing = [single(stem, key, "Sepsis", "Rash", id=f"echo-{n}") for n in range(number)]
    others = [base.item(id=f"other-{n}") for n, base in enumerate(BASES)]
    return [*bank(*echoing, *others).items]


def test_the_subject_of_the_bank_is_no_echo() -> None:
    stem, key = "What follows the infusion?", "Infusion fever"
    assert sum(bool(hits(RULE, item)) for item in many(stem, key, 4)) == 4
    assert sum(bool(hits(RULE, item)) for item in many(stem, key, 5)) == 0


LONG_STEM = f"What follows an infusion {'wherever doctors travel today ' * 9}?"


@pytest.mark.parametrize(
    "item",
    [
        single(LONG_STEM, "Infusion fever", "Sepsis", "Rash"),
        single("What infusion?", "An infusion of three cells in one bag", "Sepsis", "Rash"),
        single("What follows infusion?", "Infusion fever", "Infused sugar", "Rash"),
        single("What follows infusion?", "Infusion fever", "Follow-up", "It follows rash"),
        single("What follows `infusion`?", "Infusion fever", "Sepsis", "Rash"),
        several("What follows infusion?", "Infusion fever", "Sepsis", "Rash"),
    ],
)
def test_it_is_silent_where_nothing_stands_out(item: ItemReading) -> None:
    assert not hits(RULE, item)
