"""Which edits of a file can be made together, and what its data then are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.bank.rewriting.edits import Edit, Put, Remove, Reorder, Rewrite
from generator.bank.source import Path as Way
from generator.bank.yaml_reader import read_yaml
from generator.markup.characters import unsafe_character


@dataclass(frozen=True, slots=True)
class Refusal:
    """An edit that was not made, and why."""

    edit: Edit
    reason: str


@dataclass(slots=True)
class Plan:
    """Edits that can be made together, by the way to what they change."""

    texts: dict[Way, Rewrite] = field(default_factory=dict)
    orders: dict[Way, Reorder] = field(default_factory=dict)
    removed: dict[Way, dict[int, Remove]] = field(default_factory=dict)
    puts: dict[Way, dict[str, Put]] = field(default_factory=dict)

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> "Plan":
        """A plan for edits that do not stand in each other's way."""
        plan = cls()
        for edit in edits:
            plan.add(edit)
        return plan

    def has(self, edit: Edit) -> bool:
        """Whether something else changes already what this edit wants to change."""
        if self._replaced(edit.way):
            return True
        if isinstance(edit, Remove):
            return edit.index in self.removed.get(edit.way, {})
        if isinstance(edit, Put):
            return edit.field in self.puts.get(edit.way, {}) or self._inside(edit)
        return edit.way in (self.texts if isinstance(edit, Rewrite) else self.orders)

    def add(self, edit: Edit) -> None:
        """Take in an edit."""
        if isinstance(edit, Rewrite):
            self.texts[edit.way] = edit
        elif isinstance(edit, Reorder):
            self.orders[edit.way] = edit
        elif isinstance(edit, Put):
            self.puts.setdefault(edit.way, {})[edit.field] = edit
        else:
            self.removed.setdefault(edit.way, {})[edit.index] = edit

    def drop(self, edit: Edit) -> None:
        """Leave an edit out."""
        if isinstance(edit, Rewrite):
            del self.texts[edit.way]
        elif isinstance(edit, Reorder):
            del self.orders[edit.way]
        elif isinstance(edit, Put):
            del self.puts[edit.way][edit.field]
        else:
            del self.removed[edit.way][edit.index]

    def _replaced(self, way: Way) -> bool:
        """Whether a put replaces what stands at the way, or something around it."""
        return any(step in self.puts.get(way[:depth], {}) for depth, step in enumerate(way))

    def _inside(self, put: Put) -> bool:
        """Whether something else changes what the value of a put is to replace."""
        way = (*put.way, put.field)
        changed = (*self.texts, *self.orders, *self.removed)
        return any(each[: len(way)] == way for each in changed)

    def removes(self, way: Way) -> bool:
        """Whether what stands at `way` goes with an entry around it."""
        return any(step in self.removed.get(way[:depth], {}) for depth, step in enumerate(way))

    def moved(self, way: Way) -> Way:
        """The way to the same value after all sequences have their new order."""
        steps = list(way)
        for depth, step in enumerate(way):
            order = self.orders.get(way[:depth])
            if order is not None and isinstance(step, int):
                steps[depth] = order.order.index(step)
        return tuple(steps)

    def gone(self, way: Way) -> set[int]:
        """The places of entries to be removed from a sequence in its new order."""
        order = self.orders.get(way)
        return {order.order.index(n) if order else n for n in self.removed.get(way, {})}

    def last(self, way: Way) -> Way:
        """The way to the same value after all removals."""
        steps = list(self.moved(way))
        for depth, step in enumerate(steps):
            if isinstance(step, int):
                steps[depth] = step - sum(place < step for place in self.gone(way[:depth]))
        return tuple(steps)

    def outcome(self, data: Any, way: Way = ()) -> Any:
        """These data with all edits made."""
        if isinstance(data, dict):
            return self._with_puts(
                {key: self.outcome(value, (*way, key)) for key, value in data.items()}, way
            )
        if isinstance(data, tuple):
            entries = [self.outcome(value, (*way, n)) for n, value in enumerate(data)]
            order = self.orders[way].order if way in self.orders else range(len(data))
            removed = self.removed.get(way, {})
            return tuple(entries[n] for n in order if n not in removed)
        return self.texts[way].text if way in self.texts else data

    def _with_puts(self, mapping: dict[str, Any], way: Way) -> dict[str, Any]:
        for put in self.puts.get(way, {}).values():
            names = put.placed_in(list(mapping))
            mapping[put.field] = value_of(put)
            mapping = {name: mapping[name] for name in names}
        return mapping


def sorted_out(data: Any, edits: Sequence[Edit]) -> tuple[list[Edit], list[Refusal]]:
    """Edits that fit these data and each other, and the others with the reason."""
    plan, fitting, refusals = Plan(), [], []
    for edit in edits:
        reason = _misfit(data, edit)
        if not reason and plan.has(edit):
            reason = "another edit changes the same place"
        if reason:
            refusals.append(Refusal(edit, reason))
        else:
            plan.add(edit)
            fitting.append(edit)
    inside = [edit for edit in fitting if plan.removes(edit.way)]
    refusals += [Refusal(edit, "another edit removes the entry around it") for edit in inside]
    return [edit for edit in fitting if not plan.removes(edit.way)], refusals


def value_of(put: Put) -> Any:
    """The data that a put writes; None if its value is no YAML that stands in one field."""
    source = read_yaml("", f"value: {put.value}\n".replace("\n", "\n  ").rstrip() + "\n")
    is_one = not source.findings and list(source.data) == ["value"]
    return source.data["value"] if is_one else None


def unlike(plan: Plan, edits: Iterable[Edit], data: Any, wished: Any) -> set[Edit]:
    """Those edits whose places hold other data than the wished ones."""
    suspects = set()
    for edit in edits:
        way = plan.last(edit.way)
        try:
            alike = same(_at(data, way), _at(wished, way))
        except (LookupError, TypeError):
            alike = False
        if not alike:
            suspects.add(edit)
    return suspects


def same(one: Any, other: Any) -> bool:
    """Whether data are the same, down to the kinds of numbers and the order of keys."""
    if isinstance(one, dict) and isinstance(other, dict):
        alike = list(one) == list(other)
        return alike and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)


def _misfit(data: Any, edit: Edit) -> str:
    """Why an edit does not fit these data; empty if it does."""
    try:
        value = _at(data, edit.way)
    except (LookupError, TypeError):
        return "the way leads to nothing in this file"
    if isinstance(edit, Rewrite):
        return _misfit_of_text(value, edit)
    if isinstance(edit, Put):
        return _misfit_of_field(value, edit)
    if not isinstance(value, tuple):
        return "there is no sequence at this place"
    if isinstance(edit, Reorder) and sorted(edit.order) != list(range(len(value))):
        return f"the order does not name each of the {len(value)} entries once"
    if isinstance(edit, Remove) and not 0 <= edit.index < len(value):
        return f"there is no entry {edit.index} among {len(value)}"
    return ""


def _misfit_of_text(value: Any, edit: Rewrite) -> str:
    if not isinstance(value, str) or not edit.way:
        return "there is no text at this place"
    unsafe = unsafe_character(edit.text)
    if unsafe is not None:
        return f"the new text holds the character U+{ord(unsafe):04X}"
    return ""


def _misfit_of_field(value: Any, edit: Put) -> str:
    if not isinstance(value, dict) or not value:
        return "there is no mapping at this place"
    return "" if value_of(edit) is not None else "the new value is no sound YAML"


def _at(data: Any, way: Way) -> Any:
    for step in way:
        is_index = isinstance(data, tuple) and isinstance(step, int) and step >= 0
        if not is_index and not isinstance(data, dict):
            raise LookupError
        data = data[step]
    return data
