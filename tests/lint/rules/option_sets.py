"""Option sets that tests of several rules plant in sound items."""

from collections.abc import Callable
from dataclasses import replace

from tests.lint.bases import Base, Planting


def all_options(*texts: str) -> Planting:
    """Every option replaced; the key stays at its place, or moves to the last one there is."""

    def plant(base: Base) -> Base:
        return replace(base, options=texts, key=min(base.key, len(texts)))

    return plant


def stem_and_options(stem: str, *texts: str) -> Planting:
    """The whole item replaced, but for the place of the key."""
    return asking(stem, all_options(*texts))


def asking(stem: str, plant: Planting) -> Planting:
    """The same in an item with this stem."""
    return lambda base: plant(base.with_stem(stem))


def twins(one: Callable[[str], str], other: Callable[[str], str]) -> Planting:
    """Two wrong options made from the text of the first of them."""

    def plant(base: Base) -> Base:
        first, second = base.distractors[:2]
        text = base.options[first - 1]
        return base.with_option(first, one(text)).with_option(second, other(text))

    return plant


def twin_of_key(one: Callable[[str], str], other: Callable[[str], str]) -> Planting:
    """The key and a wrong option made from the text of the key."""

    def plant(base: Base) -> Base:
        wrong = base.distractors[1]
        text = base.key_text
        return base.with_option(base.key, one(text)).with_option(wrong, other(text))

    return plant


def written(pattern: str) -> Callable[[str], str]:
    """The text with something around it, or something else in its place."""
    return pattern.format
