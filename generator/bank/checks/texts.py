"""Texts are allowed markup, and their placeholders are declared."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from generator.bank.draft import Draft, Entry
from generator.bank.texts import (
    Texts,
    blueprint_markup,
    evidence_markup,
    item_answers,
    item_markup,
    key_point_markup,
    module_markup,
    stimulus_markup,
)
from generator.errors import Finding
from generator.markup.fill import placeholders
from generator.markup.parse import faults, gap_names
from generator.model.item import Cloze, Item, NumberGap, Numeric
from generator.quantity.expression import names_in

_QUOTED_NUMBER = re.compile(r"^ {0,3}>\s*[\d.,{]", re.MULTILINE)

Texted = tuple[tuple[Entry[Any], ...], Callable[[Any], Texts]]


def all_markup(draft: Draft) -> Iterator[tuple[Entry[Any], tuple[str | int, ...], str]]:
    """Every markup text of a module, with the thing it belongs to and the way inside it."""
    sorts: tuple[Texted, ...] = (
        ((draft.module,) if draft.module else (), module_markup),
        (draft.key_points, key_point_markup),
        (draft.evidence, evidence_markup),
        (draft.stimuli, stimulus_markup),
        (draft.items, item_markup),
        (tuple(entry for _, entry in draft.blueprints), blueprint_markup),
    )
    for entries, texts in sorts:
        for entry in entries:
            for way, text in texts(entry.thing):
                yield entry, way, text


def check_texts(draft: Draft) -> Iterator[Finding]:
    """All faults of markup, stray gaps and undeclared or unused parameters."""
    for entry, way, text in all_markup(draft):
        for fault in faults(text):
            yield Finding(entry.place(*way, line=fault.line), "QW401", fault.message, fault.hint)
        if ">" in text and (quoted := _QUOTED_NUMBER.search(text)) is not None:
            place = entry.place(*way, line=text[: quoted.start()].count("\n"))
            message = "a '>' at the beginning makes a quotation, so the sign would be lost"
            yield Finding(place, "QW401", message, "write \\> for the sign, or 'more than'")
        if "[[" in text and not (isinstance(entry.thing, Cloze) and way == ("text",)):
            for name in gap_names(text):
                message = f"the gap [[{name}]] stands outside of the text of a cloze item"
                yield Finding(entry.place(*way), "QW401", message, "move it into `text:`")
    for item in draft.items:
        if item.sound:
            yield from _placeholders(item)
            yield from _parameters(item)


def _parameters(entry: Entry[Item]) -> Iterator[Finding]:
    """Faults of texts that parameters bring into the item's texts."""
    for name, parameter in entry.thing.parameters.items():
        for n, value in enumerate(parameter.values or ()):
            if isinstance(value, str) and (found := faults(value)):
                place = entry.place("parameters", name, "values", n)
                yield Finding(place, "QW401", found[0].message, found[0].hint)


def _placeholders(entry: Entry[Item]) -> Iterator[Finding]:
    item = entry.thing
    declared = set(item.parameters) | set(item.computed)
    used = set(_names_in_expressions(item))
    for way, text in (*item_markup(item), *item_answers(item)):
        if "{" not in text:
            continue
        found = placeholders(text)
        used |= found | {name for name in declared if f"{{{name}}}" in text}
        for name in sorted(found - declared):
            message = f"{{{name}}} is no parameter of this item"
            yield Finding(entry.place(*way), "QW402", message, _declare(declared))
    for field, names in (("parameters", item.parameters), ("computed", item.computed)):
        for name in sorted(set(names) - used):
            place = entry.place(field, name, of_key=True)
            message = f"the parameter '{name}' is not used"
            yield Finding(place, "QW402", message, f"write {{{name}}} in a text, or remove it")


def _declare(declared: set[str]) -> str:
    if declared:
        return f"declare it under `parameters:`; there are: {', '.join(sorted(declared))}"
    return "declare it under `parameters:`, or write \\{ for the character"


def _names_in_expressions(item: Item) -> Iterator[str]:
    expressions = list(item.computed.values())
    if isinstance(item, Numeric) and isinstance(item.value, str):
        expressions.append(item.value)
    if isinstance(item, Cloze):
        gaps = [gap for gap in item.gaps.values() if isinstance(gap, NumberGap)]
        expressions += [gap.value for gap in gaps if isinstance(gap.value, str)]
    for expression in expressions:
        yield from names_in(expression)
