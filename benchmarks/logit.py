"""A conditional logit, fitted by Newton's method in plain Python.

Each choice has options with cues; the probability of an option is its share of the exponentials of
the weighted sums. A ridge keeps the weights of rare cues small (McFadden 1974; le Cessie & van
Houwelingen 1992).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp

RIDGE = 10.0
CLOSE = 1e-8
MOST_STEPS = 25

Sparse = tuple[tuple[int, float], ...]
"""Places and values of the cues of an option that are not 0."""
Matrix = list[list[float]]


@dataclass(frozen=True, slots=True)
class Choice:
    """The options of one item, and the place of the key."""

    options: tuple[Sparse, ...]
    key: int


def choice_of(rows: Iterable[Sequence[float]], key: int) -> Choice:
    """A choice from full rows of cues."""
    return Choice(
        tuple(tuple((n, value) for n, value in enumerate(row) if value) for row in rows), key
    )


def fitted(choices: Sequence[Choice], width: int) -> list[float]:
    """Weights that make the keys likeliest."""
    weights = [0.0] * width
    for _ in range(MOST_STEPS):
        slope = [-RIDGE * weight for weight in weights]
        curve = [[RIDGE * (a == b) for b in range(width)] for a in range(width)]
        for choice in choices:
            _add(choice, weights, slope, curve)
        steps = _solved(curve, slope)
        weights = [weight + step for weight, step in zip(weights, steps, strict=True)]
        if max(map(abs, steps)) < CLOSE:
            break
    return weights


def _add(choice: Choice, weights: Sequence[float], slope: list[float], curve: Matrix) -> None:
    """Add the slope and the curvature of one choice at these weights; lower triangle only."""
    mean: dict[int, float] = {}
    shares = _shares(choice, weights)
    for option, share in zip(choice.options, shares, strict=True):
        for n, (a, value) in enumerate(option):
            weighed = share * value
            mean[a] = mean.get(a, 0.0) + weighed
            row = curve[a]
            for b, other in option[: n + 1]:
                row[b] += weighed * other
    for a, value in choice.options[choice.key]:
        slope[a] += value
    means = sorted(mean.items())
    for n, (a, value) in enumerate(means):
        slope[a] -= value
        row = curve[a]
        for b, other in means[: n + 1]:
            row[b] -= value * other


def _shares(choice: Choice, weights: Sequence[float]) -> list[float]:
    sums = [sum([weights[n] * value for n, value in option]) for option in choice.options]
    most = max(sums)
    powers = [exp(each - most) for each in sums]
    total = sum(powers)
    return [each / total for each in powers]


def _solved(lower: Matrix, right: Sequence[float]) -> list[float]:
    """Solve a symmetric positive definite system by Cholesky's method."""
    size = len(right)
    root: Matrix = [[0.0] * size for _ in range(size)]
    for a in range(size):
        for b in range(a + 1):
            rest = lower[a][b] - sum(root[a][n] * root[b][n] for n in range(b))
            root[a][b] = rest**0.5 if a == b else rest / root[b][b]
    half: list[float] = []
    for a in range(size):
        half.append((right[a] - sum(root[a][n] * half[n] for n in range(a))) / root[a][a])
    solution = [0.0] * size
    for a in reversed(range(size)):
        known = sum(root[n][a] * solution[n] for n in range(a + 1, size))
        solution[a] = (half[a] - known) / root[a][a]
    return solution
