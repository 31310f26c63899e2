"""Whether a response can belong to an item: its kind, its ids and its size."""

from collections.abc import Iterable, Sequence

from generator.model.form import Placement
from generator.model.interaction import (
    ChoiceGap,
    Cloze,
    Essay,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    PlacedOption,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from generator.model.response import Chosen, Filled, Judged, Matched, Ordered, Response, Written

LINE_LIMIT = 500
"""Characters of an answer on one line; as long as the longest answer that a bank accepts."""

TEXT_LIMIT = 20_000
"""Characters of an essay."""


def fits(placement: Placement, response: Response) -> bool:
    """Whether `response` is of the item's kind, names its ids only, and is not empty.

    Matched pairs and filled gaps may be incomplete; an order must name every entry once.
    """
    interaction = placement.interaction
    match interaction:
        case SingleChoice(options=options):
            return isinstance(response, Chosen) and _picks(response.options, options, most=1)
        case MultipleChoice(options=options):
            return isinstance(response, Chosen) and _picks(response.options, options)
        case TrueFalse():
            return isinstance(response, Judged)
        case ShortAnswer() | Numeric():
            return isinstance(response, Written) and _says(response.text, LINE_LIMIT)
        case Essay():
            return isinstance(response, Written) and _says(response.text, TEXT_LIMIT)
        case Matching():
            return isinstance(response, Matched) and _pairs_up(interaction, response)
        case Ordering(entries=entries):
            return isinstance(response, Ordered) and _orders(response.entries, entries)
        case Cloze():
            return isinstance(response, Filled) and _fills(interaction, response)


def _picks(chosen: Sequence[str], options: Iterable[PlacedOption], most: int | None = None) -> bool:
    distinct = set(chosen)
    known = {option.id for option in options}
    return (
        0 < len(chosen) <= (most or len(known))
        and len(distinct) == len(chosen)
        and distinct <= known
    )


def _says(text: str, limit: int) -> bool:
    return bool(text.strip()) and len(text) <= limit


def _pairs_up(interaction: Matching, response: Matched) -> bool:
    prompts = [prompt for prompt, _ in response.pairs]
    choices = {choice for _, choice in response.pairs}
    return (
        0 < len(prompts) == len(set(prompts))
        and set(prompts) <= {prompt.id for prompt in interaction.prompts}
        and choices <= {choice.id for choice in interaction.choices}
    )


def _orders(ids: Sequence[str], entries: Iterable[PlacedOption]) -> bool:
    return sorted(ids) == sorted(entry.id for entry in entries)


def _fills(interaction: Cloze, response: Filled) -> bool:
    gaps = {gap.name: gap for gap in interaction.gaps}
    names = [name for name, _ in response.gaps]
    if not 0 < len(names) == len(set(names)) or not set(names) <= set(gaps):
        return False
    for name, text in response.gaps:
        gap = gaps[name]
        if not _says(text, LINE_LIMIT) or (isinstance(gap, ChoiceGap) and text not in gap.options):
            return False
    return True
