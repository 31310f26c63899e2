"""Check a module: all its files, whether its quizzes can be drawn and printed, and its items."""

from collections.abc import Iterator
from html import unescape
from pathlib import Path

from generator.assemble.dice import Dice
from generator.assemble.draw import draw
from generator.assemble.supply import shortages
from generator.bank.load import Loaded, load_module
from generator.bank.source import Source
from generator.errors import Finding, InfeasibleBlueprint, SearchGaveUp, errors_of
from generator.workflows.folders import module_folder

_MORE = "write or review more items, draw fewer, or widen `where:`"
_WRITE = "write it in words or as a figure; fonts have Latin, Greek, Cyrillic, mathematics, arrows"
_LATIN = 0x17F
"""Up to here the fonts have every character, so that most texts need no look at the fonts."""


def check_module(name: str) -> Loaded:
    """Load a module with all its findings, by place: structure, and rules that find errors.

    Raises:
        UnknownName: if there is no such module.
    """
    from generator.lint.reading import BankReading
    from generator.lint.registry import RULES
    from generator.lint.run import lint

    loaded = check_structure(module_folder(name))
    rules = [rule for rule in RULES if rule.severity == "error" and not rule.preview]
    reading = BankReading(loaded.draft.folder.resolve().name, loaded.draft)
    linted = lint([reading], rules, known=(rule.code for rule in RULES))
    errors = errors_of(each.finding for each in linted if each.counts)
    return Loaded(loaded.bank, tuple(sorted([*loaded.findings, *errors])), loaded.draft)


def check_structure(folder: Path) -> Loaded:
    """Load the module in a folder with all findings of its structure (QW…), by place."""
    loaded = load_module(folder)
    found = [*loaded.findings, *_unprintable(loaded), *_undrawable(loaded)]
    return Loaded(loaded.bank, tuple(sorted(found)), loaded.draft)


def _undrawable(loaded: Loaded) -> Iterator[Finding]:
    bank = loaded.bank
    if bank is None:
        return
    for quiz, entry in loaded.draft.blueprints:
        lacking = shortages(bank, entry.thing)
        for short in lacking:
            place = entry.place("sections", short.section, "draw")
            yield Finding(place, "QW701", str(short), _MORE)
        if lacking:
            continue
        try:
            draw(bank, entry.thing, Dice(bank.name, quiz, "check"))
        except (InfeasibleBlueprint, SearchGaveUp) as error:
            yield Finding(entry.place("sections"), "QW702", error.message, error.hint)


def _unprintable(loaded: Loaded) -> Iterator[Finding]:
    for source in loaded.draft.sources:
        if "&" in source.text or any(ord(character) > _LATIN for character in source.text):
            yield from _unprintable_in(source)


def _unprintable_in(source: Source) -> Iterator[Finding]:
    from generator.render.text.fonts import uncovered  # only rare signs pay for the fonts

    for path, text in source.texts():
        for character in sorted(uncovered(unescape(text))):
            line = text[: max(text.find(character), 0)].count("\n")
            message = f"no font has the character '{character}' (U+{ord(character):04X})"
            yield Finding(source.place(path, line=line), "QW403", message, _WRITE)
