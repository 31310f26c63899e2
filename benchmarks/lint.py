"""Every bar of the lint in one run, on a corpus of four-option items.

    python -m benchmarks.lint CORPUS [--quick]

Throughput is given in items a second and as a ratio to reading the same items' words with one
regular expression, which is the least that any rule on words must do.
"""

import argparse
import hashlib
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time

from benchmarks.corpus import bank_of, entries
from benchmarks.mending import write_corpus
from generator.lint.audit.audit import audit
from generator.lint.reading import BankReading
from generator.lint.registry import RULES
from generator.lint.rule import ItemRule
from generator.lint.run import lint
from generator.workflows.check import check_structure
from generator.workflows.folders import module_folder, module_names

LEAST_THROUGHPUT = 2_000
FIXED_ITEMS = 10_000
_WORD = re.compile(r"\w+")


def say(what: str, value: str, *, holds: bool) -> bool:
    """Print one bar and give back whether it holds."""
    print(f"{'ok  ' if holds else 'MISS'} {what}: {value}", flush=True)
    return holds


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = process_time()
    work()
    return process_time() - start


def throughput(folder: Path) -> bool:
    """Item rules, all of them that are on by default, over the whole corpus on one core."""
    found = entries(folder)
    rules = [rule for rule in RULES if isinstance(rule, ItemRule) and not rule.preview]
    ours = cpu(lambda: lint([bank_of(found)], rules, known=()))
    texts = [(e.thing.stem, *(o.text for o in e.thing.options)) for e in found]  # type: ignore[union-attr]
    floor = cpu(lambda: [_WORD.findall(text) for each in texts for text in each])
    speed = len(found) / ours
    ratio = f"{speed:,.0f} items/s with {len(rules)} rules, {ours / floor:.0f} times the floor"
    return say(
        f"item rules >= {LEAST_THROUGHPUT:,} items/s", ratio, holds=speed >= LEAST_THROUGHPUT
    )


def firing(folder: Path) -> bool:
    """How often each rule fires."""
    bank = bank_of(entries(folder))
    found = lint([bank], RULES, known=())
    counts = Counter((each.finding.code, each.subject) for each in found)
    by_code = Counter(code for code, _ in counts)
    print("\nrule                              severity  items that fire")
    for rule in RULES:
        state = "preview" if rule.preview else rule.severity
        share = by_code[rule.code] / len(bank.items)
        print(f"{rule.code} {rule.name:<26}  {state:<8} {by_code[rule.code]:>6}  {share:7.2%}")
    print()
    return True


def determinism(folder: Path) -> bool:
    """The same bytes from three processes with other hash seeds and files written in other orders."""
    digests = set()
    for run, seed in enumerate(("0", "1", "2")):
        with tempfile.TemporaryDirectory() as place:
            module = write_corpus(folder, Path(place), shuffled=random.Random(run))  # noqa: S311
            command = [sys.executable, "-m", "generator", "lint", module.name, "--preview"]
            done = subprocess.run(
                [*command, "--format", "json"],
                check=False, cwd=place, capture_output=True,
                env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())},
            )  # fmt: skip
            if done.returncode not in {0, 1}:
                raise SystemExit(done.stderr.decode())
            digests.add(hashlib.sha256(done.stdout).hexdigest()[:16])
    return say(
        "byte-identical over 3 runs and hash seeds", ", ".join(digests), holds=len(digests) == 1
    )


def own_banks() -> bool:
    """The leak audit of the shipped modules."""
    holds = True
    for name in module_names():
        bank = BankReading(name, check_structure(module_folder(name)).draft)
        result = audit(bank)
        holds &= say(f"shipped bank {name}", str(result), holds=result.verdict != "leaks")
    return holds


def main() -> None:
    """Run all measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--quick", action="store_true", help="leave out duplicates and fixes")
    options = parser.parse_args()
    folder: Path = options.corpus
    firing(folder)
    results = [throughput(folder), determinism(folder), own_banks()]
    raise SystemExit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
