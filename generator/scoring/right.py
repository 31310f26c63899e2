"""The key of an item as a response."""

from generator.model.interaction import (
    ChoiceGap,
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    PlacedGap,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.model.response import (
    Chosen,
    Filled,
    Judged,
    Matched,
    Ordered,
    Response,
    Written,
)
from generator.quantity.notation import plain_notation
from generator.quantity.number import show_number


def right_response(item: Interaction) -> Response | None:
    """A response that earns all points; None for an essay, which a person scores."""
    match item:
        case SingleChoice():
            return Chosen((item.key,))
        case MultipleChoice():
            return Chosen(item.key)
        case TrueFalse():
            return Judged(item.key)
        case ShortAnswer():
            return Written(item.accepted[0])
        case Numeric():
            return Written(quantity(item.value, item.unit))
        case Matching():
            return Matched(item.key)
        case Ordering():
            return Ordered(item.key)
        case Cloze():
            return Filled(tuple((gap.name, gap_answer(gap)) for gap in item.gaps))
        case Essay():
            return None


def gap_answer(gap: PlacedGap) -> str:
    """What belongs into a gap."""
    match gap:
        case TextGap():
            return gap.accepted[0]
        case ChoiceGap():
            return gap.key
        case NumberGap():
            return quantity(gap.value, gap.unit)


def quantity(value: float, unit: str | None) -> str:
    """A number and its unit, for instance `576 mg`, `12.5%` or `5 × 10^6 cells/kg`."""
    if not unit:
        return show_number(value)
    if unit == "%":
        return f"{show_number(value)}%"
    times = "× " if plain_notation(unit).startswith("10^") else ""
    return f"{show_number(value)} {times}{unit}"
