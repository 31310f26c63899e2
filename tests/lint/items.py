"""Items for tests of rules, built from a few words, and what one rule says of them."""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.bank.draft import Draft, Entry
from generator.bank.source import PlacedMapping, Source
from generator.language.lists import lists_for
from generator.lint.reading import BankReading, ItemReading
from generator.lint.rule import Hit, ItemRule
from generator.model.item import Item

_ITEM: TypeAdapter[Item] = TypeAdapter(Item)


def entry(**fields: Any) -> Entry[Item]:
    """An item as if it had been read from a file; `id`, `key_point` and `level` may be left out."""
    data = {"id": "item", "key_point": "KP-01", "level": "apply", **fields}
    source = Source("bank.yaml", "", PlacedMapping(), (0, 0), ())
    return Entry(_ITEM.validate_python(_frozen(data)), source, ())


def single(
    stem: str, *options: str, key: int = 1, language: str = "en", **fields: Any
) -> ItemReading:
    """A single choice item; `key` counts from 1."""
    rows = [{"text": text, "correct": n == key} for n, text in enumerate(options, 1)]
    made = entry(kind="single_choice", stem=stem, options=rows, **fields)
    return ItemReading(made, lists_for(language))


def several(stem: str, *options: str, keys: tuple[int, ...] = (1, 2), **fields: Any) -> ItemReading:
    """A multiple choice item; `keys` count from 1."""
    rows = [{"text": text, "correct": n in keys} for n, text in enumerate(options, 1)]
    return ItemReading(
        entry(kind="multiple_choice", stem=stem, options=rows, **fields), lists_for("en")
    )


def true_false(
    stem: str, *, answer: bool = True, language: str = "en", **fields: Any
) -> ItemReading:
    """A statement to be judged."""
    return ItemReading(
        entry(kind="true_false", stem=stem, answer=answer, **fields), lists_for(language)
    )


def bank(*items: ItemReading, name: str = "sample") -> BankReading:
    """A bank of these items, with nothing else in it."""
    entries = tuple(item.entry for item in items)
    return BankReading(name, Draft(Path(), None, (), (), entries, (), (), (), ()))


def hits(rule: ItemRule, item: ItemReading) -> list[Hit]:
    """What a rule says of an item."""
    return list(rule.find(item))


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(each) for key, each in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value
