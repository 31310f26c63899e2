"""Statistics of a bank, in plain Python: exact where that is cheap, and told where it is not.

Sources: Wang, Statistica Sinica 1993 (sums of trials with different chances, here by convolution);
Wilson, Journal of the American Statistical Association 1927 (interval of a proportion).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import reduce
from math import erfc, gcd, sqrt

Trials = Mapping[tuple[int, float], int]
"""How many independent trials gain so many points each, with such a chance; else they gain 0."""

MOST_PRODUCTS = 2_000_000
"""Sums are exact up to so many products, a tenth of a second; then they are taken as normal.

Trials with one chance stay exact beyond 50,000; items with four options, ties among them included,
to 5,000; items with two to eight options to 2,000.
"""

_Z = 1.959963984540054
"""Quantile of the standard normal distribution for a two-sided 95 % interval."""
_NEGLIGIBLE = 1e-30
_AS_LIKELY = 1 + 1e-7
"""Outcomes this much more likely than the one observed still count as no more likely."""


def trials_of(chances: Iterable[float]) -> Trials:
    """Trials that gain one point each: their sum has a Poisson binomial distribution."""
    return Counter((1, chance) for chance in chances)


def upper_tail(trials: Trials, observed: int) -> float:
    """The probability of gaining `observed` points or more."""
    known = _distribution(trials)
    if known is None:
        return _normal_tail(trials, observed)
    unit, start, shares = known
    return min(1.0, sum(shares[max(0, -((start - observed) // unit)) :]))


def twice_smaller_tail(trials: Trials, observed: int) -> float:
    """Twice the smaller of both tails: it is below p in either direction with half of p each."""
    smaller = min(upper_tail(trials, observed), lower_tail(trials, observed))
    return min(1.0, 2 * smaller)


def lower_tail(trials: Trials, observed: int) -> float:
    """The probability of gaining `observed` points or fewer."""
    mirrored: Counter[tuple[int, float]] = Counter()
    for (gain, chance), count in trials.items():
        mirrored[gain, 1 - chance] += count
    total = sum(gain * count for (gain, _), count in trials.items())
    return upper_tail(mirrored, total - observed)


def two_sided(trials: Trials, observed: int) -> float:
    """The probability of a sum that is no more likely than the one observed.

    Where the sum is taken as normal, twice the smaller tail.
    """
    known = _distribution(trials)
    if known is None:
        return twice_smaller_tail(trials, observed)
    unit, start, shares = known
    place, rest = divmod(observed - start, unit)
    on_grid = rest == 0 and 0 <= place < len(shares)
    limit = shares[place] * _AS_LIKELY if on_grid else 0.0
    return min(1.0, sum(share for share in shares if share <= limit))


def binomial_two_sided(count: int, chance: float, observed: int) -> float:
    """The two-sided exact binomial test of `observed` in `count`."""
    return two_sided({(1, chance): count}, observed)


def interval(right: float, count: int) -> tuple[float, float]:
    """The 95 % interval of a proportion by Wilson's method; `right` need not be whole."""
    if not count:
        return 0.0, 1.0
    share, square = right / count, _Z**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = _Z * sqrt(share * (1 - share) / count + square / (4 * count**2)) / (1 + square / count)
    return max(0.0, middle - half), min(1.0, middle + half)


def _distribution(trials: Trials) -> tuple[int, int, list[float]] | None:
    """Step, start and probabilities of the sum; None where that takes too long."""
    unit = gcd(*(gain for gain, _ in trials)) or 1
    parts = [
        (gain // unit, *_binomial(count, chance))
        for (gain, chance), count in sorted(trials.items())
    ]
    width = 1
    products = 0
    for gain, _, shares in parts:
        products += width * len(shares)
        width += gain * (len(shares) - 1)
    if products > MOST_PRODUCTS:
        return None
    start = sum(gain * first for gain, first, _ in parts)
    pieces = [(gain, shares) for gain, _, shares in parts]
    return unit, start * unit, reduce(_convolved, pieces, [1.0])


def _convolved(sums: list[float], piece: tuple[int, list[float]]) -> list[float]:
    gain, shares = piece
    result = [0.0] * (len(sums) + gain * (len(shares) - 1))
    for number, share in enumerate(shares):
        here = slice(gain * number, gain * number + len(sums))
        result[here] = [old + share * value for old, value in zip(result[here], sums, strict=True)]
    return result


def _binomial(count: int, chance: float) -> tuple[int, list[float]]:
    """First number of successes and probabilities from there on, without negligible ones.

    They are built up by their ratios from the likeliest number in both directions.
    """
    if chance <= 0 or chance >= 1:
        return (count if chance >= 1 else 0), [1.0]
    odds = chance / (1 - chance)
    mode = min(count, int((count + 1) * chance))
    above, below = [1.0], []
    for n in range(mode, count):
        above.append(above[-1] * odds * (count - n) / (n + 1))
        if above[-1] < _NEGLIGIBLE:
            break
    share = 1.0
    for n in range(mode, 0, -1):
        share *= n / (odds * (count - n + 1))
        below.append(share)
        if share < _NEGLIGIBLE:
            break
    total = sum(above) + sum(below)
    return mode - len(below), [share / total for share in (*reversed(below), *above)]


def _normal_tail(trials: Trials, observed: int) -> float:
    """The upper tail of the normal distribution, with continuity correction."""
    unit = gcd(*(gain for gain, _ in trials)) or 1
    mean = sum(gain * chance * count for (gain, chance), count in trials.items())
    variance = sum(
        gain**2 * chance * (1 - chance) * count for (gain, chance), count in trials.items()
    )
    return erfc((observed - unit / 2 - mean) / sqrt(2 * variance)) / 2
