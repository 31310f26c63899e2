"""A corpus of four-option items from CSV files, as a bank: for measuring, never for teaching.

A row is stem, four options and the letter of the key. Exact duplicates are left out.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from generator.bank.draft import Draft, Entry
from generator.bank.source import PlacedMapping, Source
from generator.lint.reading import BankReading
from generator.markup.escape import escape
from generator.model.item import Item, Option, SingleChoice


def rows(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Name of the file and cells of every row that is new, files in the order of their names."""
    seen: set[tuple[str, ...]] = set()
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.reader(stream):
                if tuple(row) not in seen:
                    seen.add(tuple(row))
                    yield path.stem, row


def entry(identifier: str, cells: list[str]) -> Entry[Item]:
    """A row as an item, its text escaped so that it reads as in the corpus."""
    stem, *options, letter = cells
    item = SingleChoice(
        id=identifier,
        kind="single_choice",
        key_point="KP-01",
        level="remember",
        stem=escape(stem) or "?",
        options=tuple(
            Option(text=escape(text) or "?", correct=n == "ABCD".index(letter))
            for n, text in enumerate(options)
        ),
    )
    return Entry(item, Source(f"{identifier}.yaml", "", PlacedMapping(), (0, 0), ()), ())


def entries(folder: Path) -> tuple[Entry[Item], ...]:
    """Every row of the corpus as an item."""
    return tuple(entry(f"{name}-{n}", row) for n, (name, row) in enumerate(rows(folder), 1))


def bank_of(items: tuple[Entry[Item], ...], name: str = "corpus") -> BankReading:
    """A bank of these items and nothing else."""
    return BankReading(name, Draft(Path(), None, (), (), items, (), (), (), ()))


def corpus(folder: Path) -> BankReading:
    """The whole corpus as one bank.

    Raises:
        SystemExit: if the folder has no CSV files.
    """
    found = entries(folder)
    if not found:
        raise SystemExit(f"no CSV files in {folder}")
    return bank_of(found)
