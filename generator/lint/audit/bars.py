"""From where on a bank leaks, and how its figures are told."""

ENOUGH = 100
"""Fewest single choice items for a verdict; below, figures come with their intervals only."""
FEW = 20
"""Fewest for advice; of a handful nothing can be said."""
SURE = 0.01
"""Probability of a figure by chance, below which a bank of `ENOUGH` items leaks."""
LIKELY = 0.05
"""The same for what an examinee scores on a smaller bank; lengths are held to `SURE`."""
JUDGED = ("vote", "learned")
"""Examinees whose score counts. `SURE` and `LIKELY` hold for them together: for each, half.

As their scores may lie above chance or below it, a quarter is left for each direction.
"""
MARGIN = 0.03
"""How far from chance, in either direction, the share that such an examinee gets right may be."""
BELOW = "below chance, so that whoever turns the rule of thumb round scores above it"
"""What a score means that is too low."""
FAIR_ODDS = (0.8, 1.15)
"""Odds of a conspicuously long key that are as good as even."""
SMALL_EFFECT = 0.05
"""Effect size V up to which uneven places of the key help nobody."""

_LEAST_SHOWN = 0.001


def percent(share: float) -> str:
    """A share in per cent, to one place."""
    return f"{100 * share:.1f}%"


def probability(p: float) -> str:
    """A probability by chance, to three places."""
    return f"p = {p:.3f}" if p >= _LEAST_SHOWN else "p < 0.001"


def spread(low: float, high: float) -> str:
    """A 95% interval of a share."""
    return f"95% interval {100 * low:.1f} to {percent(high)}"
