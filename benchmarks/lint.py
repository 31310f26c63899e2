"""Every bar of the lint in one run, on a corpus of four-option items.

    python -m benchmarks.lint CORPUS [--quick]

Prints how often each rule fires, then one line for each bar; the exit code is 1 if one is missed.
Speed is given in items a second and as a ratio to the least that any rule on words must do: finding
the words of the same texts with one regular expression.
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
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from benchmarks import duplicates, fit_examinee
from benchmarks.corpus import bank_of, entries
from benchmarks.mending import measure_fixes, write_corpus
from generator.bank.draft import Entry
from generator.lint.audit.audit import audit
from generator.lint.audit.bars import percent
from generator.lint.reading import BankReading
from generator.lint.registry import RULES
from generator.lint.rule import ItemRule
from generator.lint.run import lint
from generator.model.item import Item, SingleChoice
from generator.workflows.check import check_structure
from generator.workflows.folders import module_folder, module_names

LEAST_SPEED = 2_000
LEAST_FIXED = 10_000
LEAST_LEARNED = 0.296
RUNS = 3
_WORD = re.compile(r"\w+")


def say(bar: str, value: str, *, holds: bool) -> bool:
    """Print one bar and what was measured, and give back whether it holds."""
    print(f"{'holds ' if holds else 'MISSED'}  {bar}: {value}", flush=True)
    return holds


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = process_time()
    work()
    return process_time() - start


def firing(folder: Path) -> None:
    """Print how often each rule fires."""
    bank = bank_of(entries(folder))
    fired = {(each.finding.code, each.subject) for each in lint([bank], RULES, known=())}
    counts = Counter(code for code, _ in fired)
    print(f"{len(bank.items):,} items; items that fire, for each rule that does:")
    for rule in RULES:
        if counts[rule.code]:
            state = "preview" if rule.preview else rule.severity
            share = counts[rule.code] / len(bank.items)
            print(f"  {rule.code} {rule.name:<26} {state:<8} {counts[rule.code]:>6} {share:8.2%}")
    print()


def speed(folder: Path) -> bool:
    """All item rules that are on by default, over the whole corpus on one core."""
    found = entries(folder)
    rules = [rule for rule in RULES if isinstance(rule, ItemRule) and not rule.preview]
    ours = cpu_seconds(lambda: lint([bank_of(found)], rules, known=()))
    floor = cpu_seconds(lambda: [_WORD.findall(text) for text in _texts(found)])
    per_second = len(found) / ours
    value = f"{per_second:,.0f}, {len(rules)} rules, {ours / floor:.0f} times the floor"
    return say(f"items/s >= {LEAST_SPEED:,}", value, holds=per_second >= LEAST_SPEED)


def _texts(found: tuple[Entry[Item], ...]) -> Iterator[str]:
    for each in found:
        if isinstance(each.thing, SingleChoice):
            yield each.thing.stem
            yield from (option.text for option in each.thing.options)


def determinism(folder: Path) -> bool:
    """The same bytes from processes with other hash seeds, files written in other orders."""
    digests = set()
    for run in range(RUNS):
        with tempfile.TemporaryDirectory() as place:
            dice = random.Random(run)  # noqa: S311 - an order of files, no secret
            module = write_corpus(folder, Path(place), shuffled=dice)
            environment = {"PYTHONHASHSEED": str(run % 2), "PYTHONPATH": str(Path.cwd())}
            done = subprocess.run(
                [sys.executable, "-m", "generator", "lint", module.name, "--preview", "--json"],
                check=False, cwd=place, capture_output=True, env=os.environ | environment,
            )  # fmt: skip
            if done.returncode not in {0, 1}:
                raise SystemExit(done.stderr.decode())
            digests.add(hashlib.sha256(done.stdout).hexdigest()[:16])
    bar = f"output of {RUNS} runs, 2 hash seeds, shuffled files, is one"
    return say(bar, ", ".join(sorted(digests)), holds=len(digests) == 1)


def fixes(folder: Path) -> bool:
    """Safe fixes over the corpus as a module, to the end."""
    done = measure_fixes(folder)
    value = f"{done.items:,} items, {done.made} fixes, {done.other_keys} keys changed, "
    value += f"{done.refused} refused, {done.left} left for a second run"
    holds = done.items >= LEAST_FIXED and not (done.other_keys or done.left)
    return say("fixes change no key and leave none", value, holds=holds)


def examinees(folder: Path) -> bool:
    """Examinees without knowledge, the learned one by cross-validation."""
    result = fit_examinee.measure(folder)
    longest, vote, learned = result.total
    value = f"learned {percent(learned.accuracy)}, vote {percent(vote.accuracy)}, "
    value += f"longest {percent(longest.accuracy)}, chance {percent(vote.chance)}"
    bar = f"learned examinee >= {percent(LEAST_LEARNED)} by 5-fold"
    return say(bar, value, holds=learned.accuracy >= LEAST_LEARNED)


def near_duplicates(folder: Path) -> bool:
    """Near duplicates among very many items, in a process of its own."""
    found = duplicates.measure(folder)
    value = f"{found.items:,} items, {found.seconds:.0f} s, {found.megabytes:.0f} MB, "
    value += f"recall {found.recall:.4f}"
    holds = found.seconds < duplicates.MOST_SECONDS and found.recall >= duplicates.LEAST_RECALL
    holds &= found.megabytes < duplicates.MOST_MEGABYTES
    return say("near duplicates < 60 s, < 1 GB, recall 1", value, holds=holds)


def shipped_banks() -> bool:
    """The leak audit of the shipped modules."""
    holds = True
    for name in module_names():
        result = audit(BankReading(name, check_structure(module_folder(name)).draft))
        scores = ", ".join(map(str, (result.vote, result.learned)))
        above = any(score.leaks or score.may_leak for score in (result.vote, result.learned))
        phrases = result.all_above.items + result.none_above.items
        value = f"{result.items} items, chance {percent(result.chance)}, {scores}; {phrases} above"
        holds &= say(f"{name} leaks nothing", value, holds=not above and not phrases)
    return holds


def main() -> None:
    """Run all measurements."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("corpus", type=Path, help="folder of CSV files")
    parser.add_argument("--quick", action="store_true", help="leave out the long ones")
    options = parser.parse_args()
    firing(options.corpus)
    results = [speed(options.corpus), examinees(options.corpus), shipped_banks()]
    if not options.quick:
        results += [bar(options.corpus) for bar in (determinism, fixes, near_duplicates)]
    raise SystemExit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
