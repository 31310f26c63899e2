"""The lines that answer an item rightly, whatever form it is placed in."""

from collections.abc import Iterable

from generator.model.form import Form, Placement
from generator.model.interaction import (
    ChoiceGap,
    Cloze,
    Essay,
    Matching,
    MultipleChoice,
    NumberGap,
    Numeric,
    Ordering,
    PlacedGap,
    PlacedOption,
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)


def right_lines(placement: Placement) -> list[str]:
    """What a learner types who knows everything, without the ends of the lines."""
    interaction = placement.interaction
    match interaction:
        case SingleChoice(options=options, key=key):
            return [_letters(options, [key])]
        case MultipleChoice(options=options, key=keys):
            return [_letters(options, keys)]
        case TrueFalse(key=key):
            return ["t" if key else "f"]
        case ShortAnswer(accepted=accepted):
            return [accepted[0]]
        case Numeric(value=value, unit=unit):
            return [f"{value:g} {unit or ''}".strip()]
        case Matching():
            return [_pairs(interaction)]
        case Ordering(entries=entries, key=keys):
            return [_letters(entries, keys)]
        case Cloze(gaps=gaps):
            return [_word(gap) for gap in gaps]
        case Essay():
            return ["A text.", "."]


def all_right(form: Form) -> list[list[str]]:
    """The lines for each item, in order."""
    return [right_lines(placement) for placement in form.placements()]


def _letters(options: Iterable[PlacedOption], ids: Iterable[str]) -> str:
    letters = {option.id: option.letter for option in options}
    return "".join(letters[each] for each in ids)


def _pairs(interaction: Matching) -> str:
    letters = {choice.id: choice.letter for choice in interaction.choices}
    key = dict(interaction.key)
    return " ".join(f"{each.number}{letters[key[each.id]]}" for each in interaction.prompts)


def _word(gap: PlacedGap) -> str:
    match gap:
        case TextGap(accepted=accepted):
            return accepted[0]
        case ChoiceGap(key=key):
            return key
        case NumberGap(value=value):
            return f"{value:g}"
