"""Banks whose keys are drawn at random, and banks that leak in one way each."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

from generator.errors import Severity
from generator.lint.reading import BankReading, ItemReading
from generator.lint.rule import BankRule
from tests.lint.items import bank, single
from tests.lint.modules import item, read, write_items

SEEDS = range(30)
SIZE = 200
WORDS = tuple(
    f"{one} {two}"
    for one, two in product(
        ("early", "rare", "mild", "severe", "chronic", "local", "painful", "sudden"),
        ("fever", "rash", "tremor", "anaemia", "swelling", "headache", "weakness", "bleeding"),
    )
)
MORE = " that begins within the first two days and is usually gone after a week of rest"
EXTRAS = ("always ", "usually ", "fever and ", "")

Planting = Callable[[random.Random, list[str], int], list[str]]
"""Given dice, options and the place of the key from 0, the options with a cue planted."""


def banks(plant: Planting, *, size: int = SIZE, seeds: Iterable[int] = SEEDS) -> list[BankReading]:
    """Banks that differ in their seed."""
    return [made(plant, seed, size) for seed in seeds]


def made(plant: Planting, seed: int, size: int = SIZE) -> BankReading:
    """A bank with three to five options an item, and cues at random beside the one planted."""
    dice = random.Random(seed)  # noqa: S311
    return bank(*(_item(dice, plant) for _ in range(size)))


def _item(dice: random.Random, plant: Planting) -> ItemReading:
    texts = dice.sample(WORDS, dice.choice((3, 4, 4, 4, 5)))
    options = [dice.choice(EXTRAS) + text for text in texts]
    if dice.random() < 0.1:
        options[dice.randrange(len(options))] += MORE
    if dice.random() < 0.05:
        options[-1] = "All of the above"
    key = dice.randrange(len(options))
    return single("Which sign is meant?", *plant(dice, options, key), key=key + 1)


def nothing(dice: random.Random, options: list[str], key: int) -> list[str]:
    del dice, key
    return options


def long_keys(dice: random.Random, options: list[str], key: int) -> list[str]:
    """The key is the long one in three of ten items."""
    return _with(options, key, options[key] + MORE) if dice.random() < 0.3 else options


def long_distractors(dice: random.Random, options: list[str], key: int) -> list[str]:
    """A distractor is the long one in four of ten items."""
    wrong = dice.choice([n for n in range(len(options)) if n != key])
    return _with(options, wrong, options[wrong] + MORE) if dice.random() < 0.4 else options


def always_wrong(dice: random.Random, options: list[str], key: int) -> list[str]:
    """ "Always" ends four of ten distractors and no key, and there are no other cues."""
    bare = dice.sample(WORDS, len(options))
    return [
        f"{text} that always grows" if n != key and dice.random() < 0.4 else text
        for n, text in enumerate(bare)
    ]


def short_keys(dice: random.Random, options: list[str], key: int) -> list[str]:
    """Every distractor has words more than the key, in four of five items."""
    if dice.random() < 0.2:
        return options
    return [text if n == key else f"{text} in this case" for n, text in enumerate(options)]


def all_above_keys(dice: random.Random, options: list[str], key: int) -> list[str]:
    """ "All of the above" is right in three of ten items."""
    return _with(options, key, "All of the above") if dice.random() < 0.3 else options


def _with(options: Sequence[str], place: int, text: str) -> list[str]:
    return [text if n == place else option for n, option in enumerate(options)]


def in_places(*weights: int, size: int, seed: int) -> BankReading:
    """A bank that is not shuffled, with keys in the places by weight."""
    dice = random.Random(seed)  # noqa: S311
    keys = dice.choices(range(1, len(weights) + 1), weights, k=size)
    items = (
        single("Which?", *dice.sample(WORDS, len(weights)), key=n, shuffle=False) for n in keys
    )
    return bank(*items)


def firing(rule: BankRule, found: Iterable[BankReading], severity: Severity) -> float:
    """The share of banks of which a rule says something of this severity."""
    fired = [
        any((hit.severity or rule.severity) == severity for hit in rule.find(each))
        for each in found
    ]
    assert len(fired) >= 30
    return sum(fired) / len(fired)


def in_module(found: BankReading, folder: Path) -> BankReading:
    """The same items in a module that was read from files."""
    module = read(write_items(folder, item("one", "Fever", "Rash"))).draft.module
    return BankReading(found.name, replace(found.draft, module=module))
