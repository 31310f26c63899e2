"""Pairs of items for rules that compare items, planted in every base."""

from collections.abc import Callable, Sequence

from generator.language.lists import lists_for
from generator.lint.reading import BankReading, ItemReading
from generator.lint.rule import BankRule, BanksRule, Hit
from tests.lint.bases import BASES, Base
from tests.lint.items import bank

Pair = tuple[ItemReading, ItemReading]
Pairing = Callable[[Base], Pair]


def told(rule: BankRule | BanksRule, *items: ItemReading) -> list[Hit]:
    """What a rule says of a bank of these items."""
    return said_of(rule, [bank(*items)])


def said_of(rule: BankRule | BanksRule, banks: Sequence[BankReading]) -> list[Hit]:
    """What a rule says of banks."""
    if isinstance(rule, BanksRule):
        return list(rule.find(banks))
    return [hit for each in banks for hit in rule.find(each)]


def bank_in(language: str, *items: ItemReading) -> BankReading:
    """A bank of these items in another language."""
    made = bank(*items)
    made.language, made.lists = language, lists_for(language)
    return made


def beside(change: Callable[[Base], Base]) -> Pairing:
    """Every base, and another item made of it."""
    return lambda base: (base.item(id="first"), change(base).item(id="second"))


def share_of_pairs(rule: BankRule | BanksRule, *pairings: Pairing) -> float:
    """The share of bases on which a rule fires, with the pairings in turn."""
    pairs = [pairings[n % len(pairings)](base) for n, base in enumerate(BASES)]
    assert len(pairs) >= 30
    assert len(pairings) >= 5
    return sum(bool(told(rule, *pair)) for pair in pairs) / len(pairs)


def share_by_pairing(rule: BankRule | BanksRule, pairing: Pairing) -> float:
    """The share of bases on which a rule fires with one pairing."""
    return sum(bool(told(rule, *pairing(base))) for base in BASES) / len(BASES)


def reversed_options(base: Base) -> Base:
    """The same options from the last to the first."""
    return Base(base.stem, base.options[::-1], len(base.options) + 1 - base.key)


def other_key(base: Base) -> Base:
    """The same item with another key."""
    return Base(base.stem, base.options, base.distractors[0])
