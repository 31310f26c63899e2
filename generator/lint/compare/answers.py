"""Right answers of items without options, as they are compared: numbers, words, orders, pairs."""

import re
from collections.abc import Callable, Collection
from itertools import chain

from generator.language.spelling import folded
from generator.markup.parse import figure_sources
from generator.model.item import Item, Matching, Numeric, Ordering, ShortAnswer
from generator.quantity.expression import ExpressionError, evaluate
from generator.quantity.units import convert

Key = tuple[tuple[str, ...], ...]

_BETWEEN_SIDES = "\n"
"""Stands between prompt and choice; no token is a new line."""
_JOINTS = re.compile(r"(?<=\w)[\s-]+(?=\w)")
_ROUNDING = 1e-9
"""Part of a number up to which a difference may come from converting units."""


def open_key(item: Item, tokens: Callable[[str], tuple[str, ...]], idle: Collection[str]) -> Key:
    """The right answer of an item without options; empty where it cannot be compared.

    Args:
        item: an item of any kind; choice items, gaps and essays have no such key.
        tokens: makes tokens of a markup text.
        idle: words, such as articles, that make no other answer.
    """
    match item:
        case Numeric():
            return _number(item)
        case ShortAnswer(accepted=accepted):
            return tuple(sorted({(_squeezed(each, idle),) for each in accepted}))
        case Ordering(sequence=sequence):
            return _distinct(sequence, tokens)
        case Matching(pairs=pairs, extra=extra):
            lefts = _distinct([pair.left for pair in pairs], tokens)
            rights = [pair.right for pair in pairs]
            if any(map(figure_sources, (*rights, *extra))):
                return ()
            both = zip(lefts, map(tokens, rights), strict=False)
            return tuple(sorted((*left, _BETWEEN_SIDES, *right) for left, right in both))
        case _:
            return ()


def numbers_apart(one: Key, other: Key) -> bool:
    """Whether no number is right by both keys; False where their units cannot be compared."""
    (value, unit, tolerance), (its_value, its_unit, its_tolerance) = one[0], other[0]
    if bool(unit) != bool(its_unit):
        return False
    ours, theirs = _ends(value, tolerance), _ends(its_value, its_tolerance)
    found = [convert(end, its_unit, unit) for end in theirs]
    converted = sorted(end for end in found if end is not None)
    if len(converted) != len(found):
        return False
    gap = max(ours[0], converted[0]) - min(ours[1], converted[1])
    return gap > _ROUNDING * max(map(abs, (*ours, *converted)))


def pairs_apart(one: Key, other: Key) -> bool:
    """Whether the same prompts belong to other choices."""
    return one != other and set(_sides(one)) == set(_sides(other))


def _sides(key: Key) -> list[tuple[str, ...]]:
    return [pair[: pair.index(_BETWEEN_SIDES)] for pair in key]


def _number(item: Numeric) -> Key:
    try:
        value = evaluate(item.value, {}) if isinstance(item.value, str) else item.value
        return ((repr(float(value)), item.unit or "", repr(float(item.tolerance))),)
    except (ExpressionError, OverflowError):
        return ()


def _ends(value: str, tolerance: str) -> tuple[float, float]:
    return float(value) - float(tolerance), float(value) + float(tolerance)


def _squeezed(text: str, idle: Collection[str]) -> str:
    """An answer folded as in scoring, without case, idle words, and blanks or hyphens in words."""
    words = folded(text).split()
    return _JOINTS.sub("", " ".join([word for word in words if word not in idle] or words))


def _distinct(texts: Collection[str], tokens: Callable[[str], tuple[str, ...]]) -> Key:
    """The texts as tokens; nothing if two are the same or if there are figures among them."""
    found = tuple(map(tokens, texts))
    figures = list(chain.from_iterable(map(figure_sources, texts)))
    return () if figures or len(set(found)) < len(found) else found
