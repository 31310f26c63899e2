"""Ids are unique, and every reference leads to something."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from generator.bank.draft import Draft, Entry
from generator.bank.mend import STAND_IN
from generator.errors import Finding, Place
from generator.model.item import Item
from generator.model.key_point import KeyPoint

_NOUNS = {
    "items": "item",
    "stimuli": "stimulus",
    "key_points": "key point",
    "evidence": "evidence entry",
}


def check_references(draft: Draft) -> Iterator[Finding]:
    """All ids given twice, and all references that lead nowhere."""
    yield from _twice(draft)
    references = _References(draft)
    for entry in draft.items:
        yield from _item(entry, references)
    for point in draft.key_points:
        for n, identifier in enumerate(point.thing.evidence):
            yield from references.find("evidence", identifier, point, "evidence", n)
        yield from _sections(point, references)
    yield from _blueprints(draft, references)
    yield from _verified(draft)


class _References:
    def __init__(self, draft: Draft) -> None:
        self.known = {field: draft.ids(field) for field in _NOUNS if draft.readable(field)}
        module = draft.module
        if module is not None and module.sound:
            self.known["sections"] = frozenset(s.id for s in module.thing.guide.sections)
        items = [entry.thing for entry in draft.items]
        topics = {point.thing.topic for point in draft.key_points}
        self.known["topics"] = frozenset(topics | {item.topic for item in items if item.topic})
        self.known["tags"] = frozenset(tag for item in items for tag in item.tags)

    def find(self, field: str, name: str, entry: Entry[Any], *way: str | int) -> Iterator[Finding]:
        """A finding at the way inside the entry if `name` is not known."""
        known = self.known.get(field)
        if known is None or name in known or (name == STAND_IN and not entry.sound):
            return
        noun = _NOUNS.get(field, field.removesuffix("s"))
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else "correct the name or add what it names"
        yield Finding(entry.place(*way), "QW302", f"there is no {noun} '{name}'", hint)


def _twice(draft: Draft) -> Iterator[Finding]:
    for field, noun in _NOUNS.items():
        first: dict[str, Place] = {}
        for identifier, source, way in draft.placed_ids(field):
            place = source.place(way)
            if identifier in first:
                message = f"the {noun} '{identifier}' exists already at {first[identifier]}"
                yield Finding(place, "QW301", message, "give one of them another id")
            first.setdefault(identifier, place)


def _item(entry: Entry[Item], references: _References) -> Iterator[Finding]:
    item = entry.thing
    yield from references.find("key_points", item.key_point, entry, "key_point")
    if item.stimulus is not None:
        yield from references.find("stimuli", item.stimulus, entry, "stimulus")
    for n, identifier in enumerate(item.evidence):
        yield from references.find("evidence", identifier, entry, "evidence", n)
    for n, identifier in enumerate(item.enemies):
        if identifier == item.id:
            message = "an item cannot be its own enemy"
            yield Finding(entry.place("enemies", n), "QW302", message, "remove it")
        yield from references.find("items", identifier, entry, "enemies", n)


def _sections(point: Entry[KeyPoint], references: _References) -> Iterator[Finding]:
    for n, passage in enumerate(point.thing.passages):
        section = passage.place.split(".")[0]
        yield from references.find("sections", section, point, "passages", n, "place")


def _blueprints(draft: Draft, references: _References) -> Iterator[Finding]:
    fields = (
        ("key_point", "key_points"),
        ("topic", "topics"),
        ("tag", "tags"),
        ("all_tags", "tags"),
    )
    for _, entry in draft.blueprints:
        for number, section in enumerate(entry.thing.sections):
            for name, field in fields:
                for n, identifier in enumerate(getattr(section.where, name)):
                    way = ("sections", number, "where", name, n)
                    yield from references.find(field, identifier, entry, *way)


def _verified(draft: Draft) -> Iterator[Finding]:
    unverified = {e.thing.id for e in draft.evidence if e.thing.standing == "unverified"}
    for entry in draft.items:
        for n, identifier in enumerate(entry.thing.evidence):
            if identifier in unverified:
                message = f"the evidence entry '{identifier}' is unverified"
                hint = "rest the key on verified entries only"
                yield Finding(entry.place("evidence", n), "QW306", message, hint)
