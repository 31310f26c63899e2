"""Whether a form that was read from a journal can be sat and scored at all.

Assembly makes sound forms only. A journal may have been edited by hand, and what it holds must
not make a sitting stumble later.
"""

from collections.abc import Callable, Iterable, Sequence

from generator.model.form import Form, PlacedStimulus, Placement, TaughtPoint
from generator.model.interaction import (
    ChoiceGap,
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    PlacedOption,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)

_WHOLE = 100
_MOST_POINTS = 1000
_LONGEST_TIME = 24 * 60 * 60
_LONGEST_LIMIT = 600
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_Named = PlacedOption | PlacedStimulus | TaughtPoint


def unsound(form: Form) -> str | None:
    """What is wrong with the form, in one line; None if nothing is."""
    placements = list(form.placements())
    if not placements:
        return "the form has no items"
    if [placement.number for placement in placements] != list(range(1, len(placements) + 1)):
        return "the items are not numbered 1, 2, 3, …"
    if form.cut_score is not None and not 1 <= form.cut_score <= _WHOLE:
        return "the cut score is not between 1 and 100 percent"
    if form.minutes is not None and not 1 <= form.minutes <= _LONGEST_LIMIT:
        return "the time limit is out of bounds"
    for placement in placements:
        fault = _fault(form, placement)
        if fault:
            return f"item {placement.number}: {fault}"
    return None


def _fault(form: Form, placement: Placement) -> str | None:
    checks: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("points or seconds are out of bounds", lambda: _in_bounds(placement)),
        ("the key point is missing", lambda: placement.key_point in _ids(form.key_points)),
        (
            "the stimulus is missing",
            lambda: placement.stimulus is None or placement.stimulus in _ids(form.stimuli),
        ),
        ("the key does not fit the item", lambda: _keyed(placement.interaction)),
    )
    return next((fault for fault, holds in checks if not holds()), None)


def _in_bounds(placement: Placement) -> bool:
    return 1 <= placement.points <= _MOST_POINTS and 0 <= placement.seconds <= _LONGEST_TIME


def _ids(things: Iterable[_Named]) -> set[str]:
    return {thing.id for thing in things}


def _keyed(interaction: Interaction) -> bool:
    match interaction:
        case SingleChoice(options=options, key=key):
            return _lettered(options) and key in _ids(options)
        case MultipleChoice(options=options, key=chosen):
            return (
                _lettered(options)
                and 0 < len(set(chosen)) == len(chosen)
                and (set(chosen) <= _ids(options))
            )
        case TrueFalse() | Numeric():
            return True
        case ShortAnswer(accepted=accepted):
            return bool(accepted)
        case Matching():
            return _paired(interaction)
        case Ordering(entries=entries, key=order):
            return _lettered(entries) and sorted(order) == sorted(entry.id for entry in entries)
        case Cloze():
            return _gapped(interaction)
        case Essay(rubric=rubric):
            return bool(rubric)


def _lettered(options: Sequence[PlacedOption]) -> bool:
    """Options with ids of their own, lettered from A."""
    letters = "".join(option.letter for option in options)
    return (
        0 < len(options) <= len(_LETTERS)
        and len({option.id for option in options}) == len(options)
        and letters == _LETTERS[: len(options)]
    )


def _paired(interaction: Matching) -> bool:
    prompts = interaction.prompts
    numbers = [prompt.number for prompt in prompts]
    left = sorted(prompt.id for prompt in prompts)
    return (
        _lettered(interaction.choices)
        and numbers == [str(n) for n in range(1, len(prompts) + 1)]
        and 0 < len(left) == len(set(left))
        and sorted(prompt for prompt, _ in interaction.key) == left
        and {choice for _, choice in interaction.key} <= {c.id for c in interaction.choices}
    )


def _gapped(interaction: Cloze) -> bool:
    names = [gap.name for gap in interaction.gaps]
    return 0 < len(names) == len(set(names)) and all(
        gap.key in gap.options
        if isinstance(gap, ChoiceGap)
        else gap.kind == "number" or bool(gap.accepted)
        for gap in interaction.gaps
    )
