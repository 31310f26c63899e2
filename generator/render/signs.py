"""Signs of a form that no font has: better refused than printed as empty boxes."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from html import unescape
from typing import Any

from generator.model.form import Form
from generator.render.text.fonts import uncovered


def unprintable(form: Form) -> Iterator[tuple[str, frozenset[str]]]:
    """Where in the form stand signs that no font has, and which; nothing if all can be set."""
    for placement in form.placements():
        if missing := _uncovered(placement):
            yield f"the item '{placement.item}'", missing
    for stimulus in form.stimuli:
        if missing := _uncovered(stimulus):
            yield f"the stimulus '{stimulus.id}'", missing
    if missing := _uncovered(form):
        yield "a text", missing


def _uncovered(thing: Any) -> frozenset[str]:
    return uncovered("".join(set("".join(_texts(thing)))))


def _texts(thing: Any) -> Iterator[str]:
    """All strings in a tree of dataclasses and tuples, with characters that are given by name."""
    if isinstance(thing, str):
        yield unescape(thing)
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _texts(each)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _texts(getattr(thing, field.name))
