"""Options of one item that say the same: in the same words, in numbers, or in another order.

IW301 and IW302 speak of pairs without the key, IW308 of pairs with it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations
from math import isclose, isfinite

from generator.bank.sequences.amount import Amount, amount_of, in_unit
from generator.language.lists import Lists
from generator.lint.reading import ItemReading, OptionReading
from generator.quantity.notation import plain_notation

QUOTED = 60
"""Characters of a text that a message quotes; also of an option that can be a number or a pair."""
SHORTEST_WORD = 3
"""Letters from which on a capital at the beginning changes nothing, as it does in `Bb`."""
FEWEST_WORDS = 2
"""Single words that differ in a capital are answers of their own, such as `the` and `The`."""
PRECISION = 1e-9

_LETTERS_ONLY = re.compile(r"[^\W\d_]+(?:(?:, |; |[ '-])[^\W\d_]+)*\.?")
_BEGINS_NUMBER = re.compile(r"[-+−–$€£]?\s?[.,]?\d")
_SIGNS = frozenset({"", "$", "€", "£"})
_GAP = "__"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two options that say the same, and how; one that is not `sure` may be meant to differ."""

    first: OptionReading
    second: OptionReading
    how: str
    sure: bool = True

    def has(self, option: OptionReading | None) -> bool:
        """Whether it is one of the two."""
        return option is not None and option.number in {self.first.number, self.second.number}


def apart_from(key: OptionReading | None, pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Pairs without the key; an option that equals the key or one before is in none or one."""
    of_key = [pair for pair in pairs if pair.has(key)]
    told = {option.number for pair in of_key for option in (pair.first, pair.second)}
    for pair in pairs:
        if pair.second.number not in told and pair.first.number not in told:
            yield pair
            told.add(pair.second.number)


def quoted(option: OptionReading) -> str:
    """What an option says, as a message quotes it."""
    text = option.prose.shown
    return f"'{text}'" if len(text) <= QUOTED else f"'{text[: QUOTED - 1].rstrip()}…'"


@lru_cache(maxsize=2)
def same_texts(item: ItemReading) -> tuple[Pair, ...]:
    """Pairs equal but for white space, or, in prose, for capitals or a final full stop."""
    groups: dict[str, list[OptionReading]] = {}
    for option in item.options:
        folded = _folded(option.prose.markup).lower().removesuffix(".")
        groups.setdefault(folded, []).append(option)
    if len(groups) == len(item.options):
        return ()
    found = (pair for group in groups.values() for pair in combinations(group, 2))
    named = ((pair, _difference(item, *pair)) for pair in found)
    return tuple(Pair(*pair, how) for pair, how in named if how)


@lru_cache(maxsize=2)
def same_things(item: ItemReading) -> tuple[Pair, ...]:
    """Other pairs: one number, written or measured differently, or two things in either order."""
    found = (*_numbers(item), *_parts(item))
    if not found:
        return ()
    before = {(pair.first.number, pair.second.number) for pair in same_texts(item)}
    return tuple(pair for pair in found if (pair.first.number, pair.second.number) not in before)


def _folded(markup: str) -> str:
    """A text without what no reader sees: white space, but not that of code."""
    if "`" in markup:
        return markup.strip()
    return " ".join((markup if markup.isascii() else plain_notation(markup)).split())


def _difference(item: ItemReading, first: OptionReading, second: OptionReading) -> str:
    """How two texts that agree in small letters differ; nothing if that makes them two answers."""
    one, other = _folded(first.prose.markup), _folded(second.prose.markup)
    if one == other:
        return "are the same"
    if not item.lists.has("writing") or _asks_for(item, "writing"):
        return ""
    one, other = one.removesuffix("."), other.removesuffix(".")
    if one == other:
        return "differ in the final full stop alone"
    is_prose = _LETTERS_ONLY.fullmatch(first.prose.text) is not None
    return "differ in capitals alone" if is_prose and _are_one_phrase(one, other) else ""


def _are_one_phrase(one: str, other: str) -> bool:
    """Whether phrases differ in nothing but capitals at the beginning of words."""
    words = list(zip(one.split(), other.split(), strict=True))
    if len(words) < FEWEST_WORDS:
        return False
    (first, second), rest = words[0], words[1:]
    is_phrase = any(len(word) >= SHORTEST_WORD for word, _ in rest)
    begins_sentence = is_phrase and first[1:] == second[1:]
    return (begins_sentence or _is_one_word(first, second)) and all(
        _is_one_word(*pair) for pair in rest
    )


def _is_one_word(one: str, other: str) -> bool:
    is_long = len(one) >= SHORTEST_WORD and one[1:].islower()
    return one == other or (is_long and one[1:] == other[1:])


def _numbers(item: ItemReading) -> Iterator[Pair]:
    numeric = [option for option in item.options if _BEGINS_NUMBER.match(option.prose.shown)]
    if len(numeric) < FEWEST_WORDS:
        return
    known = [
        (option, amount)
        for option in numeric
        if len(option.prose.shown) <= QUOTED
        and "`" not in option.prose.markup
        and (amount := _amount(option.prose.shown, item.lists)) is not None
    ]
    for (first, one), (second, other) in combinations(known, 2):
        if _is_equal(one, other) and not _asks_for(item, "number_form"):
            is_fraction = "/" in first.prose.shown + second.prose.shown
            yield Pair(first, second, "are equal", one.stem == other.stem and not is_fraction)


def _amount(text: str, lists: Lists) -> Amount | None:
    """A single number with its unit; ranges and labels are none."""
    amount = amount_of(plain_notation(text).rstrip(". "), lists)
    if amount is None or amount.before not in _SIGNS:
        return None
    low, high = amount.value
    return amount if low == high and isfinite(low) else None


def _is_equal(one: Amount, other: Amount) -> bool:
    if one.before != other.before:
        return False
    value: float | None = one.value[0]
    if one.stem != other.stem:
        has_units = bool(one.unit and other.unit)
        value = in_unit(one.value[0], one.unit, other.unit) if has_units else None
    return value is not None and isclose(value, other.value[0], rel_tol=PRECISION)


def _asks_for(item: ItemReading, name: str) -> bool:
    """Whether the stem has words of this list, so that what is alike is meant to differ."""
    return item.lists.anywhere(name).search(item.stem.folded) is not None


def _parts(item: ItemReading) -> Iterator[Pair]:
    """Pairs such as "fever and rash" and "rash and fever"."""
    joint = _joint(item.lists)
    seen: dict[frozenset[str], OptionReading] = {}
    for option in item.options:
        text = option.prose.folded
        if len(text) > QUOTED or joint.search(text) is None:
            continue
        parts = joint.split(text.rstrip(". "))
        if len(parts) != FEWEST_WORDS + 1 or not parts[0] or not parts[-1]:
            continue
        first = seen.setdefault(frozenset(parts), option)
        if first is not option and not _asks_for_order(item):
            yield Pair(first, option, "name the same things", sure=False)


def _asks_for_order(item: ItemReading) -> bool:
    """Whether the stem speaks of an order, has gaps, or asks for two things."""
    start, end = item.stem.lead_in
    lead_in = item.stem.folded[start:end]
    return (
        _GAP in item.stem.shown
        or _asks_for(item, "order")
        or _joint(item.lists).search(lead_in) is not None
    )


@cache
def _joint(lists: Lists) -> re.Pattern[str]:
    """Finds what joins two things; the word itself counts, as "or" is not "and"."""
    words = "|".join(re.escape(word) for word in lists.phrases("and"))
    return re.compile(rf"\s+({words or '&'})\s+")
