"""IW108 category-cue."""

import pytest

from generator.lint.reading import ItemReading
from generator.lint.rules.iw108_category_cue import RULE
from tests.lint.bases import BASES, Base, Planting, planted, share
from tests.lint.items import hits, several, single

NUMBERS = ("3 mg", "12", "4.5 %", "$300")
DATES = ("3 May 1990", "June 2001", "12 August", "1 April 2020")
NAMES = ("Marie Curie", "the Nile Valley", "Gulf of Biscay", "Louis Pasteur")
CODE = ("`print(x)`", "`x = 1`", "`import os`", "`del x`")
PHRASES = ("a small fever", "more pain at night", "cold hands", "the loss of taste")
PAIRS = ((NUMBERS, PHRASES), (PHRASES, NUMBERS), (NAMES, PHRASES), (DATES, NUMBERS), (CODE, NAMES))


def kinds(own: tuple[str, ...], other: tuple[str, ...]) -> Planting:
    def plant(base: Base) -> Base:
        for n in range(1, 5):
            base = base.with_option(n, (own if n == base.key else other)[n - 1])
        return base

    return plant


def test_it_fires_on_planted_flaws() -> None:
    assert share(RULE, planted(*(kinds(*pair) for pair in PAIRS))) >= 0.98


def test_it_is_silent_on_near_misses() -> None:
    same = ((kind, kind) for kind in (NUMBERS, DATES, NAMES, CODE, PHRASES))
    assert share(RULE, planted(*(kinds(*pair) for pair in same))) <= 0.02
    assert share(RULE, [base.item() for base in BASES]) <= 0.02


def test_it_is_off_by_default() -> None:
    assert RULE.preview


def test_it_says_which_kinds() -> None:
    (hit,) = hits(RULE, single("When?", "a blood count", "2 days", "the cell dose", key=2))
    assert hit.message == "option 2 (the key) is a number, every other option a phrase"
    assert hit.way == ("options", 1, "text")


@pytest.mark.parametrize(
    "item",
    [
        single("When?", "2 days", "a blood count"),
        single("When?", "2 days", "a blood count", "Marie Curie"),
        single("When?", "2 days", "a blood count", "less than 3 doses"),
        single("When?", "None of the above", "2 days", "3 days"),
        single("Was?", "das Tal der Könige", "kleine rote Zellen", "helle Haut", language="de"),
        several("When?", "2 days", "a blood count", "the cell dose", keys=(1,)),
    ],
)
def test_it_is_silent_where_kinds_are_unclear(item: ItemReading) -> None:
    assert not hits(RULE, item)
