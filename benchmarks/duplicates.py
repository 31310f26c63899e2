"""Near duplicates among very many items: time, memory and recall of planted ones.

The items are those of a corpus and copies of them in which some words were replaced, at rates that
are the same each time. The work is done in a process of its own, so that its memory is its own.

    python -m benchmarks.duplicates CORPUS [ITEMS]
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import count, cycle
from pathlib import Path
from time import perf_counter

from benchmarks.corpus import bank_of, entry, rows
from generator.lint.compare.join import join
from generator.lint.compare.shingles import Shingler
from generator.lint.compare.twins import ALIKE
from generator.lint.compare.wording import wordings
from generator.lint.rules.iw404_near_duplicate import RULE

ITEMS = 50_000
MOST_SECONDS, MOST_MEGABYTES, LEAST_RECALL = 60, 1000, 1.0
WORDS_APART = (12, 16, 25, 40, 80)
"""In a copy, every so many words one is replaced; the rates take turns."""


@dataclass(frozen=True)
class Measured:
    """What a run took and found; megabytes are the peak of the whole process, items included."""

    items: int
    seconds: float
    megabytes: float
    megabytes_before: float
    planted: int
    found: int
    told: int
    hits: int
    cut: int

    @property
    def recall(self) -> float:
        """Planted pairs that were found."""
        return self.found / self.planted if self.planted else 1.0


def measure(folder: Path, wanted: int = ITEMS) -> Measured:
    """Run the rule over so many items, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.duplicates", str(folder), str(wanted), "--alone"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Measured(**json.loads(done.stdout))


def alone(folder: Path, wanted: int) -> Measured:
    """Run the rule in this process."""
    cells, originals = _with_copies(folder, wanted)
    bank = bank_of(tuple(entry(f"item-{n:06}", row) for n, row in enumerate(cells)))
    items = len(bank.items)
    before = _peak()
    start = perf_counter()
    hits = list(RULE.find([bank]))
    seconds, megabytes = perf_counter() - start, _peak()
    shingler = Shingler()
    sets = [shingler(wording.all_words()) for wording in wordings(bank)]
    planted = [pair for pair in originals.items() if _index(sets, *pair) >= ALIKE]
    found, cut = _found(sets, planted)
    told = {hit.entry.thing.id for hit in hits if hit.entry is not None}
    return Measured(
        items=items,
        seconds=seconds,
        megabytes=megabytes,
        megabytes_before=before,
        planted=len(planted),
        found=found,
        told=sum(f"item-{copy:06}" in told for copy, _ in planted),
        hits=len(hits),
        cut=cut,
    )


def _with_copies(folder: Path, wanted: int) -> tuple[list[list[str]], dict[int, int]]:
    """Rows of the corpus, then copies; and of which row each copy is one."""
    cells = [row for _, row in rows(folder)][:wanted]
    originals: dict[int, int] = {}
    corpus, new_words, rates = tuple(cells), _words(cells), cycle(WORDS_APART)
    for number in range(len(corpus), wanted):
        originals[number] = number % len(corpus)
        cells.append(_copy(corpus[number % len(corpus)], next(rates), number, new_words))
    return cells, originals


def _words(cells: list[list[str]]) -> Iterator[str]:
    """Words of the corpus, over and over, so that copies are made of the words of their subject."""
    texts = [row[0].split() for row in cells]
    return (text[n % len(text)] for n in count() for text in texts if text)


def _copy(row: list[str], apart: int, shift: int, new_words: Iterator[str]) -> list[str]:
    """A row with one word in so many replaced, in stem and options."""
    *texts, letter = row
    place, copied = shift % apart, []
    for text in texts:
        words = text.split()
        for n in range(len(words)):
            place += 1
            if place % apart == 0:
                words[n] = next(new_words)
        copied.append(" ".join(words))
    return [*copied, letter]


def _index(sets: list[set[int]], one: int, other: int) -> float:
    either = len(sets[one] | sets[other])
    return len(sets[one] & sets[other]) / either if either else 0.0


def _found(sets: list[set[int]], planted: list[tuple[int, int]]) -> tuple[int, int]:
    """How many planted pairs are equal or found by the join, and how many searches were cut."""
    groups = {frozenset(each): n for n, each in enumerate(dict.fromkeys(map(frozenset, sets)))}
    numbers = [groups[frozenset(each)] for each in sets]
    done = join(list(groups), ALIKE)
    pairs = {(one, other) for one, near in done.near.items() for other, _ in near}
    both = [(numbers[one], numbers[other]) for one, other in planted]
    return sum(one == other or (one, other) in pairs for one, other in both), len(done.cut)


def _peak() -> float:
    """Most memory of this process so far, in megabytes."""
    status = Path("/proc/self/status")
    if status.exists():  # unlike getrusage, it does not count the process that started this one
        lines = (line.split() for line in status.read_text(encoding="ascii").splitlines())
        return next(int(line[1]) for line in lines if line[0] == "VmHWM:") / 1000
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    """Print the figures, and whether the bars hold."""
    folder = Path(sys.argv[1])
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else ITEMS  # noqa: PLR2004 - second argument
    if "--alone" in sys.argv:
        print(json.dumps(asdict(alone(folder, wanted))))
        return
    done = measure(folder, wanted)
    print(f"{done.items:,} items, {done.planted:,} planted near duplicates; {done.hits:,} hits")
    for name, value, bar, holds in (
        ("seconds", f"{done.seconds:.1f}", f"< {MOST_SECONDS}", done.seconds < MOST_SECONDS),
        (
            f"megabytes (of these {done.megabytes_before:.0f} for the items)",
            f"{done.megabytes:.0f}",
            f"< {MOST_MEGABYTES}",
            done.megabytes < MOST_MEGABYTES,
        ),
        (
            "recall of planted pairs",
            f"{done.recall:.4f}",
            f"= {LEAST_RECALL:.0f}",
            done.recall >= LEAST_RECALL,
        ),
    ):
        print(f"{name}: {value} (bar {bar}): {'holds' if holds else 'DOES NOT HOLD'}")
    print(f"planted items told by the rule: {done.told:,}; searches cut short: {done.cut:,}")


if __name__ == "__main__":
    main()
