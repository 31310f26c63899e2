"""From where on a bank leaks, and how its figures are told."""

ENOUGH = 100
"""Fewest single choice items for a verdict; below, figures come with their intervals only."""
SURE = 0.01
"""Probability of a figure by chance, below which a bank of `ENOUGH` items leaks."""
LIKELY = 0.05
"""The same for advice on a smaller bank."""
JUDGED = ("vote", "learned")
"""Examinees whose score counts. `SURE` and `LIKELY` hold for them together: for each, half."""
MARGIN = 0.03
"""Share of items above chance that an examinee without knowledge may get right."""
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
