"""Suppressions: findings that an author keeps, each with a reason, beside what they are about."""

from collections.abc import Iterator
from typing import Any

from generator.bank.draft import Draft, Entry
from generator.model.ignore import Ignore


def ignores_of(draft: Draft) -> Iterator[tuple[Entry[Any], int, Ignore]]:
    """Every suppression of a module, with its entry and its number in it, from 0."""
    modules = (draft.module,) if draft.module is not None else ()
    for entry in (*modules, *draft.key_points, *draft.evidence, *draft.items):
        if entry.sound:
            for number, ignore in enumerate(entry.thing.lint_ignore):
                yield entry, number, ignore


def reason_for(entry: Entry[Any], code: str) -> str | None:
    """Why an entry suppresses a rule, or None if it does not."""
    for ignore in getattr(entry.thing, "lint_ignore", ()) if entry.sound else ():
        if ignore.code == code:
            return str(ignore.reason)
    return None
