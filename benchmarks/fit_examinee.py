"""Fit the learned examinee of the leak audit, and measure all examinees by 5-fold cross-validation.

python -m benchmarks.fit_examinee CORPUS [--write]

Items are dealt into folds in a fixed pseudo-random order. `--write` writes the weights anew; a file
that would only change its date is left as it is.
"""

import random
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.corpus import corpus
from benchmarks.logit import Choice, choice_of, fitted
from generator.lint.audit.bars import probability, spread
from generator.lint.audit.examinee import EXAMINEES, Score, Tally, in_order, picks
from generator.lint.audit.features import NAMES, features
from generator.lint.audit.length import LengthCue, length_cue
from generator.lint.audit.positions import KeyPositions, key_positions, unshuffled
from generator.lint.reading import ItemReading

FOLDS = 5
SEED = 2021
PLACES = 3
"""Decimal places of a weight that is shipped."""
FILE = Path(__file__).parent.parent / "generator/lint/audit/weights.py"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TEXT = '''\
"""Weights of the cues for the learned examinee; `benchmarks.fit_examinee --write` writes this file.

Data: {items:,} items with four options of the MMLU benchmark (Hendrycks et al. 2021), without exact
duplicates. Method: conditional logit with a ridge, by Newton's method, on the cues of features.py;
the place of an option is not among them. Fitted on {date}. By 5-fold cross-validation the
examinee gets {learned:.1f} % right, where chance is {chance:.1f} %.
"""

WEIGHTS = {{
{rows}
}}
'''

Rows = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Measured:
    """Scores by fold and in all, the corpus' other figures, and the weights for all its items."""

    folds: tuple[tuple[Score, ...], ...]
    total: tuple[Score, ...]
    length: LengthCue
    positions: KeyPositions
    unshuffled: KeyPositions
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Case:
    rows: Rows
    choice: Choice


def measure(folder: Path) -> Measured:
    """Measure a corpus; the learned examinee is fitted without the fold that it answers."""
    items = corpus(folder).single_choice
    cases = [_case(item) for item in items]
    random.Random(SEED).shuffle(cases)  # noqa: S311 - no secret
    total = [Tally(name) for name in EXAMINEES]
    folds = tuple(_fold(cases, n, total) for n in range(FOLDS))
    return Measured(
        folds,
        tuple(tally.score() for tally in total),
        length_cue(items),
        key_positions(items),
        key_positions(unshuffled(items)),
        _fit(cases),
    )


def _case(item: ItemReading) -> _Case:
    rows = features(item)
    return _Case(rows, choice_of(rows, [option.correct for option in item.options].index(True)))


def _fold(cases: Sequence[_Case], number: int, total: Sequence[Tally]) -> tuple[Score, ...]:
    """Scores in one fold; its answers are marked in the total too."""
    learned = _fit([case for n, case in enumerate(cases) if n % FOLDS != number])
    by_name = {**EXAMINEES, "learned": learned}
    scores = []
    for in_all in total:
        weights, tally = in_order(by_name[in_all.examinee]), Tally(in_all.examinee)
        for case in cases[number::FOLDS]:
            picked = picks(case.rows, weights)
            for each in (tally, in_all):
                each.mark(picked, len(case.rows), case.choice.key)
        scores.append(tally.score())
    return tuple(scores)


def _fit(cases: Iterable[_Case]) -> Mapping[str, float]:
    weights = fitted([case.choice for case in cases], len(NAMES))
    rounded = (round(weight, PLACES) + 0.0 for weight in weights)  # no negative zero
    return dict(zip(NAMES, rounded, strict=True))


def text_of(measured: Measured, date: str) -> str:
    """The file of weights."""
    learned = measured.total[-1]
    return _TEXT.format(
        items=learned.items,
        date=date,
        learned=100 * learned.accuracy,
        chance=100 * learned.chance,
        rows="\n".join(f'    "{name}": {value},' for name, value in measured.weights.items()),
    )


def write(measured: Measured) -> str:
    """Write the weights, unless that would only change the date; what was done."""
    old = FILE.read_text("utf-8")
    date = _DATE.search(old)
    if date is not None and text_of(measured, date[0]) == old:
        return "weights unchanged"
    FILE.write_text(text_of(measured, datetime.now(UTC).date().isoformat()), "utf-8")
    return f"weights written to {FILE.name}"


def report(measured: Measured) -> Iterator[str]:
    """The table of figures, line by line."""
    yield f"{'fold':>5} {'items':>7}" + "".join(f"{name:>10}" for name in EXAMINEES)
    for name, scores in (*enumerate(measured.folds, 1), ("all", measured.total)):
        yield f"{name:>5} {scores[0].items:>7,}" + "".join(f"{s.accuracy:>10.2%}" for s in scores)
    for score in measured.total:
        yield f"{score.examinee:>10}: {spread(score.low, score.high)}, {probability(score.p)}"
    yield f"length: {measured.length}"
    for name, positions in (("all", measured.positions), ("kept", measured.unshuffled)):
        counts = ", ".join(map(str, positions.counts))
        yield f"key in {positions.items:,} items ({name}): {counts}; V {positions.v:.3f}"
    yield "weights:"
    for name, weight in measured.weights.items():
        yield f"  {name:16} {weight:+.3f}"


def main() -> None:
    """Print the figures; write the weights if asked to."""
    measured = measure(Path(sys.argv[1]))
    print(*report(measured), sep="\n")
    if "--write" in sys.argv[2:]:
        print(write(measured))


if __name__ == "__main__":
    main()
