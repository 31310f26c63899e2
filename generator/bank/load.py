"""A module's folder to a bank: read, shape, check, and only then believe."""

import gc
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from generator.bank.checks.keys import check_keys
from generator.bank.checks.passages import check_passages
from generator.bank.checks.references import check_references
from generator.bank.checks.texts import all_markup, check_texts
from generator.bank.checks.values import check_values
from generator.bank.draft import Draft
from generator.bank.media import read_figures
from generator.bank.quoting import quotes_of
from generator.bank.reading import read_module
from generator.errors import Finding, Place, errors_of
from generator.markup.parse import figure_sources
from generator.model.bank import Bank

CHECKS: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    check_references,
    check_keys,
    check_texts,
    check_values,
    check_passages,
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A bank, or None where faults forbid it; all findings by place; and what was read."""

    bank: Bank | None
    findings: tuple[Finding, ...]
    draft: Draft


def load_module(folder: Path, *, decode_figures: bool = True) -> Loaded:
    """Load the module in `folder`; every fault of every file becomes a finding.

    Without `decode_figures` pictures are read but not proven; for faces that show none.
    """
    with _no_collection():
        draft = read_module(folder)
        figures, missing = read_figures(folder, _named_figures(draft), decode=decode_figures)
        found = [*draft.findings, *missing]
        draft = replace(draft, figures=digests_of(figures))
        for check in CHECKS:
            found += check(draft)
        findings = tuple(sorted(set(found)))
        bank = None if errors_of(findings) else _bank(draft, figures)
    return Loaded(bank, findings, draft)


def digests_of(figures: Mapping[str, bytes]) -> dict[str, str]:
    """SHA-256 of each picture by its source."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in figures.items()}


def _named_figures(draft: Draft) -> Iterator[tuple[str, Place]]:
    for entry, way, text in all_markup(draft):
        if "![" in text:
            for source in figure_sources(text):
                line = text[: max(text.find(source), 0)].count("\n")
                yield source, entry.place(*way, line=line)


def _bank(draft: Draft, figures: dict[str, bytes]) -> Bank | None:
    if draft.module is None:
        return None
    points = [entry.thing for entry in draft.key_points]
    quotes = {} if draft.guide is None else quotes_of(points, draft.guide)
    return Bank(
        name=draft.folder.resolve().name,
        module=draft.module.thing,
        key_points={entry.thing.id: entry.thing for entry in draft.key_points},
        evidence={entry.thing.id: entry.thing for entry in draft.evidence},
        items={entry.thing.id: entry.thing for entry in draft.items},
        stimuli={entry.thing.id: entry.thing for entry in draft.stimuli},
        blueprints={name: entry.thing for name, entry in draft.blueprints},
        media=figures,
        digest=_digest(draft, figures),
        quotes=quotes,
    )


def _digest(draft: Draft, figures: dict[str, bytes]) -> str:
    """SHA-256 over the data of all files, figures and guide, whatever the layout of the YAML."""
    content: dict[str, object] = {
        "files": [source.data for source in draft.sources],
        "figures": digests_of(figures),
    }
    if draft.guide is not None:
        content["guide"] = hashlib.sha256(draft.guide.encode()).hexdigest()
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector still: a bank is many small objects and no garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
