"""The files of a module's folder to a draft: read, shaped, and every misfit noted."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.bank.draft import Draft, Entry
from generator.bank.files import read_text, shown
from generator.bank.guide import read_guide
from generator.bank.mend import fits, mended
from generator.bank.shape import shape
from generator.bank.source import Refused, Source
from generator.bank.yaml_reader import read_yaml
from generator.errors import Finding, Place, UnusableInput
from generator.markup.characters import printable
from generator.model.authored import IDENTIFIER, LONGEST_IDENTIFIER, Authored
from generator.model.blueprint import Blueprint
from generator.model.evidence import Evidence, EvidenceFile
from generator.model.item import Item, ItemsFile, Stimulus
from generator.model.key_point import KeyPoint, KeyPointsFile
from generator.model.module import Module

Lists = dict[str, tuple[Entry[Any], ...]]
"""Entries by the name of the list that holds them."""


def read_module(folder: Path) -> Draft:
    """Read all files of a module's folder; what cannot be read or shaped becomes a finding."""
    desk = _Desk()
    desk.check_name(folder, folder.resolve().name)
    module = desk.read_whole(folder / "module.yaml", Module)
    guide = desk.guide_text(folder, module)
    key_points = desk.read_lists(
        folder / "key-points.yaml", KeyPointsFile, {"key_points": KeyPoint}
    )
    evidence = desk.read_lists(folder / "evidence.yaml", EvidenceFile, {"evidence": Evidence})
    items = [
        desk.read_lists(path, ItemsFile, {"stimuli": Stimulus, "items": Item})
        for path in desk.yaml_files(folder / "items")
    ]
    plans = desk.yaml_files(folder / "blueprints")
    for path in plans:
        desk.check_name(path, path.stem)
    blueprints = [(path.stem, desk.read_whole(path, Blueprint)) for path in plans]
    return Draft(
        folder=folder,
        module=module,
        key_points=key_points["key_points"],
        evidence=evidence["evidence"],
        items=tuple(entry for lists in items for entry in lists["items"]),
        stimuli=tuple(entry for lists in items for entry in lists["stimuli"]),
        blueprints=tuple((name, entry) for name, entry in blueprints if entry is not None),
        sources=tuple(desk.sources),
        findings=tuple(desk.findings),
        guide=guide,
    )


class _Desk:
    """Collects sources and findings while the files of a module are read."""

    def __init__(self) -> None:
        self.sources: list[Source] = []
        self.findings: list[Finding] = []

    def check_name(self, path: Path, name: str) -> None:
        """Tell a module or quiz whose name commands, files and codes could not carry."""
        if len(name) > LONGEST_IDENTIFIER or not re.fullmatch(IDENTIFIER, name):
            message = f"'{printable(name[:LONGEST_IDENTIFIER])}' cannot be a name"
            hint = "use up to 64 letters and digits without accents, with single - _ or . between"
            self.findings.append(Finding(Place(printable(shown(path))), "QW206", message, hint))

    def guide_text(self, folder: Path, module: Entry[Module] | None) -> str | None:
        """The text of the guide that the module says it holds, or None."""
        name = module.thing.guide.file if module is not None else None
        if name is None:
            return None
        path = folder / name
        if path.resolve().parent != folder.resolve():
            message = "leads out of the module's folder"
            finding = Finding(Place(shown(path)), "QW001", message, "put a copy of the guide there")
            self.findings.append(finding)
            return None
        try:
            return read_guide(path)
        except UnusableInput as fault:
            self.findings += fault.findings
            return None

    def yaml_files(self, folder: Path) -> list[Path]:
        """The YAML files of a folder by name; files that would be passed over are told."""
        if not folder.is_dir():
            hint = "every module has this folder"
            self.findings.append(Finding(Place(shown(folder)), "QW001", "is missing", hint))
            return []
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        for path in paths:
            if path.suffix != ".yaml":
                message = "is not read: its name does not end in .yaml"
                hint = "rename it, or move it out of this folder"
                self.findings.append(Finding(Place(shown(path)), "QW001", message, hint))
        return [path for path in paths if path.suffix == ".yaml"]

    def read_whole(self, path: Path, model: type[Authored]) -> Entry[Any] | None:
        """A file that holds one thing, or None."""
        source = self._source(path)
        if source is None or isinstance(source.data, Refused):
            return None
        thing = self._shaped(model, source)
        if thing is not None:
            return Entry(thing, source, ())
        thing = mended(TypeAdapter(model), source.data)
        return None if thing is None else Entry(thing, source, (), sound=False)

    def read_lists(self, path: Path, model: type[Authored], lists: dict[str, Any]) -> Lists:
        """A file that holds lists; in a misshapen file, misshapen entries are mended."""
        source = self._source(path)
        if source is None:
            return dict.fromkeys(lists, ())
        whole = self._shaped(model, source)
        if whole is None:
            return {
                field: tuple(_salvaged(TypeAdapter(thing), source, field))
                for field, thing in lists.items()
            }
        return {
            field: tuple(
                Entry(thing, source, (field, number))
                for number, thing in enumerate(getattr(whole, field))
            )
            for field in lists
        }

    def _source(self, path: Path) -> Source | None:
        text = read_text(path)
        if isinstance(text, Finding):
            self.findings.append(text)
            return None
        source = read_yaml(shown(path), text)
        self.sources.append(source)
        self.findings += source.findings
        return source

    def _shaped(self, model: type[Authored], source: Source) -> Authored | None:
        thing, misfits = shape(model, source)
        self.findings += misfits
        return thing


def _salvaged(adapter: TypeAdapter[Any], source: Source, field: str) -> Iterator[Entry[Any]]:
    entries = source.data.get(field) if isinstance(source.data, dict) else None
    for number, entry in enumerate(entries if isinstance(entries, tuple) else ()):
        thing = mended(adapter, entry)
        if thing is not None:
            yield Entry(thing, source, (field, number), sound=fits(adapter, entry))
