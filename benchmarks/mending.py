"""Safe fixes over a corpus: the key stays where it was, and a second run has nothing to do.

python -m benchmarks.mending CORPUS
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.corpus import rows
from generator.bank.load import load_module
from generator.lint.finding import LintFinding
from generator.lint.reading import BankReading
from generator.lint.registry import RULES
from generator.lint.run import lint
from generator.markup.characters import printable
from generator.markup.escape import escape
from generator.workflows.mend import mendings, write_mending
from tests.modules import write_module

BLUEPRINT = "title: Quiz\nsummary: A quiz.\nsections: [{title: All, draw: 1}]\n"
ROUNDS = 10


@dataclass(frozen=True)
class Fixes:
    """What `--fix` did; keys are compared to the letter."""

    items: int
    made: int
    refused: int
    other_keys: int
    left: int


def write_corpus(folder: Path, place: Path, *, shuffled: random.Random | None = None) -> Path:
    """A module with the corpus in it, a YAML file for each CSV file; files are written shuffled."""
    module = write_module(place, items__all="items: []", **{"blueprints__all-kinds": BLUEPRINT})
    (module / "items/all.yaml").unlink()
    files: dict[str, list[dict[str, object]]] = {}
    for n, (name, row) in enumerate(rows(folder), 1):
        files.setdefault(name, []).append(_item(f"{name}-{n}".replace("_", "-"), row))
    names = list(files)
    if shuffled is not None:
        shuffled.shuffle(names)
    for name in names:
        text = yaml.safe_dump(
            {"items": files[name]}, allow_unicode=True, sort_keys=False, width=100
        )
        (module / f"items/{name}.yaml").write_text(text, encoding="utf-8")
    return module


def _item(identifier: str, row: list[str]) -> dict[str, object]:
    stem, *options, letter = (printable(cell) for cell in row)
    return {
        "id": identifier,
        "kind": "single_choice",
        "key_point": "KP-01",
        "level": "remember",
        "status": "reviewed",
        "stem": escape(stem) or "…",
        "options": [
            {"text": escape(text) or "…"} | ({"correct": True} if n == "ABCD".index(letter) else {})
            for n, text in enumerate(options)
        ],
    }


def measure_fixes(folder: Path) -> Fixes:
    """Write the corpus as a module, mend it to the end, and compare."""
    with tempfile.TemporaryDirectory() as place:
        module = write_corpus(folder, Path(place))
        before = dict(_keys(module))
        made = refused = 0
        for _ in range(ROUNDS):
            planned = mendings(_findings(module))
            refused = sum(len(each.refused) for each in planned)
            changes = [each for each in planned if each.made]
            if not changes:
                break
            for each in changes:
                write_mending(each)
            made += sum(each.made for each in changes)
        after = dict(_keys(module))
        other = sum(after[name] != key for name, key in before.items())
        left = sum(each.made for each in mendings(_findings(module)))
        return Fixes(len(before), made, refused, other + (set(before) != set(after)), left)


def _findings(module: Path) -> list[LintFinding]:
    rules = [rule for rule in RULES if rule.fixes]
    return lint([BankReading("corpus", load_module(module).draft)], rules, known=())


def _keys(module: Path) -> Iterator[tuple[str, str]]:
    """Id and keyed text of every item."""
    for entry in load_module(module).draft.items:
        item = entry.thing
        if item.kind == "single_choice":
            (key,) = (option.text for option in item.options if option.correct)
            yield item.id, key


def main() -> None:
    """Print what was mended."""
    print(measure_fixes(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
