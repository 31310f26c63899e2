"""Cloze items: texts with gaps."""

from collections.abc import Mapping
from fractions import Fraction

from generator.language.spelling import accepts
from generator.model.interaction import ChoiceGap, Cloze, NumberGap, PlacedGap, TextGap
from generator.model.response import Filled
from generator.scoring.number import accepts_number


def cloze_share(item: Cloze, response: Filled) -> Fraction:
    """Share of the points: of all gaps, those that were filled rightly."""
    right = sum(right_gaps(item, response).values())
    if item.policy == "all_or_nothing":
        return Fraction(right == len(item.gaps))
    return Fraction(right, len(item.gaps))


def right_gaps(item: Cloze, response: Filled) -> Mapping[str, bool]:
    """For each gap, in the order of the text, whether it was filled rightly."""
    given = dict(response.gaps)
    return {gap.name: _is_right(gap, given.get(gap.name, "")) for gap in item.gaps}


def _is_right(gap: PlacedGap, text: str) -> bool:
    match gap:
        case TextGap():
            return accepts(gap.accepted, text, case_sensitive=gap.case_sensitive)
        case ChoiceGap():
            return text.strip() == gap.key.strip()
        case NumberGap():
            return accepts_number(
                text, value=gap.value, tolerance=gap.tolerance, unit=gap.unit, unit_required=False
            )
