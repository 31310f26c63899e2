"""Hits of one rule in a corpus, drawn at random but the same ones each time, for a person to read.

python -m benchmarks.hits CORPUS CODE [HITS]
"""

import random
import sys
from importlib import import_module
from pathlib import Path

from benchmarks.corpus import corpus
from generator.lint.rule import ItemRule


def main() -> None:
    """Print items on which the rule fires, with what it says of them."""
    folder, code = Path(sys.argv[1]), sys.argv[2]
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 30  # noqa: PLR2004 - third argument
    (path,) = Path("generator/lint/rules").glob(f"{code.lower()}_*.py")
    rule = import_module(f"generator.lint.rules.{path.stem}").RULE
    if not isinstance(rule, ItemRule):
        raise SystemExit(f"{code} judges no single items")
    items = corpus(folder).items
    found = [(item, hit) for item in items for hit in rule.find(item)]
    share = len({id(item) for item, _ in found}) / len(items)
    print(f"{code} {rule.name}: {len(found)} hits in {len(items):,} items; {share:.2%} of items")
    for item, hit in random.Random(code).sample(found, min(wanted, len(found))):  # noqa: S311
        print(f"\n{item.item.id}: {hit.message}\n  {item.stem.shown}")
        for option in item.options:
            print(f"  {'*' if option.correct else ' '} {option.prose.shown}")


if __name__ == "__main__":
    main()
