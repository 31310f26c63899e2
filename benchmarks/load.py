"""Items loaded per second from a 10,000-item bank, against PyYAML's own C loader as the floor.

Both read the same text in one run; the ratio is what counts, not the seconds.

    python -m benchmarks.load [ITEMS]
"""

import gc
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import yaml

from generator.bank.load import load_module
from tests.modules import write_module

ITEM = """\
  - id: item-{n}
    kind: single_choice
    key_point: KP-0{point}
    level: understand
    points: 1
    seconds: 60
    stem: |
      A patient on day {day} has a fever of 38.9 °C and a blood pressure of 84/50 mmHg that
      rises after one litre of fluid. Which grade of *cytokine release syndrome* is this?
    options:
      - text: Grade 1
        feedback: Grade 1 is fever alone.
      - text: Grade 2
        correct: true
      - text: Grade 3
        feedback: That needs one vasopressor.
      - text: Grade 4
        feedback: That needs several vasopressors, or positive pressure.
    rationale: Low blood pressure that needs no vasopressor is grade {n}.
    evidence: [E-01]
    tags: [crs, grading]
    status: reviewed
"""


def bank_text(count: int) -> str:
    """A bank of `count` single choice items with emphasis in every stem."""
    items = (ITEM.format(n=n, point=n % 2 + 1, day=n % 28 + 1) for n in range(count))
    return "items:\n" + "".join(items)


def cpu_seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Least CPU time of some rounds."""
    times = []
    for _ in range(rounds):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def main() -> None:
    """Print throughput and ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    text = bank_text(count)
    blueprint = "title: Quiz\nsummary: A quiz.\nsections:\n  - {title: All, draw: 5}\n"
    with tempfile.TemporaryDirectory() as folder:
        module = write_module(Path(folder), items__all=text, **{"blueprints__all-kinds": blueprint})
        loaded = load_module(module)
        if loaded.bank is None or len(loaded.bank.items) != count:
            raise SystemExit("\n".join(map(str, loaded.findings[:5])))
        ours = cpu_seconds(lambda: load_module(module))
    floor = cpu_seconds(lambda: yaml.load(text, Loader=yaml.CSafeLoader))
    gc.disable()  # as the loader does
    still = cpu_seconds(lambda: yaml.load(text, Loader=yaml.CSafeLoader))
    gc.enable()
    print(f"bank: {count:,} items, {len(text) / 2**20:.1f} MB of YAML")
    print(f"floor, PyYAML's CSafeLoader, plain data:  {count / floor:9,.0f} items/s")
    print(f"the same without garbage collection:      {count / still:9,.0f} items/s")
    print(f"Quizwright, placed, shaped and checked:   {count / ours:9,.0f} items/s")
    print(
        f"ratio of CPU time to the floor: {ours / floor:.2f}; to the still one: {ours / still:.2f}"
    )


if __name__ == "__main__":
    main()
