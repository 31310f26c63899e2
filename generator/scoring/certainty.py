"""Certainty-based marks: being sure pays if one is right, and costs if one is not.

Right answers earn 1, 2 or 3 marks at certainty 1, 2 or 3, wrong ones 0, -2 or -6, of 3 for the
whole item (A. R. Gardner-Medwin, Association for Learning Technology Journal 1995;3:80-85, and
Moodle's certainty-based marking). Who is honest gains most: certainty 2 pays from a chance of 2/3
of being right, certainty 3 from 4/5.
"""

from fractions import Fraction

from generator.model.response import Certainty

_MOST = 3
_IF_RIGHT = {1: 1, 2: 2, 3: 3}
_IF_WRONG = {1: 0, 2: -2, 3: -6}


def certain_share(share: Fraction, certainty: Certainty | None) -> Fraction:
    """Share of an item's points, from -2 to 1.

    Args:
        share: what the answer alone would earn; below 0 counts as wrong, and what is partly right
            lies between right and wrong.
        certainty: how sure the learner was; who does not say is taken to be hardly sure.
    """
    level = certainty or 1
    right = min(max(share, Fraction(0)), Fraction(1))
    return (right * _IF_RIGHT[level] + (1 - right) * _IF_WRONG[level]) / _MOST
