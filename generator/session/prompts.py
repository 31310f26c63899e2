"""How each kind of item is asked for."""

from collections.abc import Callable
from functools import partial
from typing import get_args

from generator.model.form import Placement
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
    ShortAnswer,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.model.response import Certainty, Filled, Response
from generator.session.answers import Complaint, OneLine, letters_of, read_answer, read_gap
from generator.session.dialogue import Dialogue
from generator.session.essay import ask_essay
from generator.session.hearing import Command, hear
from generator.session.layout import literal
from generator.session.sitting import LONGEST_REASON
from generator.session.typed import narrow

Keep = Callable[[Response], None]

_HOW_SURE = "How sure are you (1 hardly, 2 fairly, 3 very):"
_ONLY_SURE = (
    f"Here you can type 1, 2 or 3, or leave with {Command.QUIT}; the answer is not saved yet."
)


def ask(
    placement: Placement, draft: Response | None, dialogue: Dialogue, keep: Keep
) -> Response | Command:
    """Ask for the answer to an item until there is one, or a command.

    Args:
        placement: the item.
        draft: what was answered of it before.
        dialogue: where to ask.
        keep: called with the answer so far, for items that take several lines.
    """
    interaction = placement.interaction
    match interaction:
        case Cloze():
            return _gaps(interaction, draft, dialogue, keep)
        case Essay():
            return ask_essay(draft, dialogue, keep)
        case _:
            return hear(dialogue, prompt(interaction), partial(read_answer, interaction))


def prompt(interaction: OneLine) -> str:
    """What may be typed, in a few words; examples never depend on the key."""
    match interaction:
        case SingleChoice(options=options):
            return f"Your answer ({letters_of(options)}):"
        case MultipleChoice(options=options):
            return f"All that apply ({letters_of(options)}, as in AB):"
        case TrueFalse():
            return "True or false (t or f):"
        case ShortAnswer():
            return "Your answer (a word or phrase):"
        case Numeric(unit_required=True):
            return "Your answer (a number with its unit):"
        case Numeric(unit=unit):
            return f"Your answer ({_number(unit)}):"
        case Matching():
            return "A letter for each number (as in 1A 2A):"
        case Ordering(entries=entries):
            letters = "".join(entry.letter for entry in entries)
            return f"All letters, first to last (as in {letters}):"


def gap_prompt(gap: PlacedGap, total: int) -> str:
    """What may be typed into a gap; `total` is how many the item has."""
    match gap:
        case TextGap():
            wanted = "a word or phrase"
        case ChoiceGap(options=options):
            wanted = ", ".join(f"{n} {option}" for n, option in enumerate(options, 1))
        case NumberGap(unit=unit):
            wanted = _number(unit)
    return f"Gap {gap.number} of {total} ({wanted}):"


def _number(unit: str | None) -> str:
    return f"a number in {unit}" if unit else "a number"


def _gaps(
    interaction: Cloze, draft: Response | None, dialogue: Dialogue, keep: Keep
) -> Filled | Command:
    filled = dict(draft.gaps) if isinstance(draft, Filled) else {}
    for gap in interaction.gaps:
        if gap.name in filled:
            dialogue.say(*literal(f"Gap {gap.number}: {filled[gap.name]}", dialogue.width))
            continue
        question = gap_prompt(gap, len(interaction.gaps))
        heard = hear(dialogue, question, partial(read_gap, gap))
        if isinstance(heard, Command):
            return heard
        filled[gap.name] = heard
        if len(filled) < len(interaction.gaps):
            keep(Filled(tuple(filled.items())))
    return Filled(tuple(filled.items()))


def ask_certainty(dialogue: Dialogue) -> Certainty | None:
    """How sure the learner is of the answer just typed; None if the learner leaves instead."""
    while True:
        heard: Certainty | Command = hear(dialogue, _HOW_SURE, _certainty)
        if heard is Command.QUIT:
            return None
        if not isinstance(heard, Command):
            return heard
        dialogue.say(*literal(_ONLY_SURE, dialogue.width))


def ask_reason(dialogue: Dialogue) -> str:
    """Why an item is held to be faulty; empty if the learner says nothing."""
    heard = hear(dialogue, "What is wrong with it (Enter for nothing):", _reason)
    return "" if isinstance(heard, Command) else heard


def _certainty(text: str) -> Certainty | Complaint:
    line = narrow(text).strip()
    levels: tuple[Certainty, ...] = get_args(Certainty)
    for level in levels:
        if line == str(level):
            return level
    return Complaint("Type 1, 2 or 3.")


def _reason(text: str) -> str | Complaint:
    line = text.strip()
    if len(line) > LONGEST_REASON:
        return Complaint(f"At most {LONGEST_REASON} characters, please.")
    return line
