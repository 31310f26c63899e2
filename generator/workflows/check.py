"""Check a module: all its files, whether its quizzes can be drawn and printed, and its items."""

from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from pathlib import Path

from generator.assemble.cut import unrated
from generator.assemble.dice import Dice
from generator.assemble.draw import draw
from generator.assemble.supply import candidates, shortages
from generator.bank.draft import Entry
from generator.bank.load import Loaded, load_module
from generator.bank.source import Source
from generator.errors import Finding, InfeasibleBlueprint, SearchGaveUp
from generator.model.bank import Bank
from generator.model.blueprint import Blueprint
from generator.workflows.folders import module_folder

_MORE = "write or review more items, draw fewer, or widen `where:`"
_WRITE = "write it in words or as a figure; fonts have Latin, Greek, Cyrillic, mathematics, arrows"
_SAME_TEXT = {"IW301", "IW308"}
"""Rules that tell options with the same text, as QW303 does."""
_NAMED = 5
"""How many of several items a message names."""
_LATIN = 0x17F
"""Up to here the fonts have every character, so that most texts need no look at the fonts."""


def check_module(name: str) -> Loaded:
    """Load one module with all its findings; see `check_modules`."""
    (loaded,) = check_modules([name])
    return loaded


def check_modules(names: Sequence[str]) -> list[Loaded]:
    """Load modules with all their findings, by place: structure, and rules that find errors.

    Rules that compare items compare across all the modules.

    Raises:
        UnknownName: if there is no such module.
    """
    from generator.lint.reading import BankReading
    from generator.lint.registry import RULES
    from generator.lint.run import lint

    loaded = [check_structure(module_folder(name)) for name in names]
    rules = [rule for rule in RULES if rule.severity == "error" and not rule.preview]
    readings = [BankReading(str(n), each.draft) for n, each in enumerate(loaded)]
    linted = lint(readings, rules, known=(rule.code for rule in RULES))
    errors = [each for each in linted if each.counts and each.finding.severity == "error"]
    return [
        _with(each, [found.finding for found in errors if found.module == str(n)])
        for n, each in enumerate(loaded)
    ]


def _with(loaded: Loaded, errors: Sequence[Finding]) -> Loaded:
    findings = [*untold(loaded.findings, errors), *errors]
    return Loaded(loaded.bank, tuple(sorted(findings)), loaded.draft)


def untold(structure: Iterable[Finding], linted: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of structure but for those where a rule, which says more, tells the same."""
    told = {finding.place for finding in linted if finding.code in _SAME_TEXT}
    return (each for each in structure if each.code != "QW303" or each.place not in told)


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
        yield from _unrated(bank, entry)
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


def _unrated(bank: Bank, entry: Entry[Blueprint]) -> Iterator[Finding]:
    drawable = (item for part in entry.thing.sections for item in candidates(bank, part))
    missing = unrated(entry.thing, drawable)
    if missing:
        shown = ", ".join(missing[:_NAMED])
        more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
        message = f"the cut score rests on difficulties, which these items lack: {shown}{more}"
        hint = "give each `difficulty:`, or the quiz a cut score in percent"
        yield Finding(entry.place("cut_score"), "QW703", message, hint)


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
