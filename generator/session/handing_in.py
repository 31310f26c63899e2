"""The last question before a form with open items is handed in."""

from collections.abc import Sequence
from functools import partial

from generator.session.answers import Complaint
from generator.session.dialogue import Dialogue
from generator.session.hearing import Command, hear
from generator.session.layout import literal, plural
from generator.session.typed import narrow

_ONLY = f"Here you can hand in, go to one of these items, or leave with {Command.QUIT}."


def ask_to_hand_in(
    numbers: Sequence[int], marked: Sequence[int], dialogue: Dialogue
) -> int | Command | None:
    """What to do about open and marked items: None to hand in, the number of one, or `QUIT`.

    Args:
        numbers: the open items.
        marked: the marked items; of both kinds together, at least one.
        dialogue: where to ask.
    """
    told = " ".join(_told(found, what) for found, what in ((numbers, "open"), (marked, "marked")))
    question = f"{told.strip()} Press Enter to hand in, or type a number to go to it:"
    choice = sorted({*numbers, *marked})
    while True:
        heard = hear(dialogue, question, partial(_number, choice))
        if heard is Command.QUIT or not isinstance(heard, Command):
            return heard
        dialogue.say(*literal(_ONLY, dialogue.width))


def _told(numbers: Sequence[int], what: str) -> str:
    if not numbers:
        return ""
    verb = "is" if len(numbers) == 1 else "are"
    return f"{plural(len(numbers), 'item')} {verb} {what}: {', '.join(map(str, numbers))}."


def _number(numbers: Sequence[int], text: str) -> int | Complaint | None:
    line = narrow(text).strip()
    if not line:
        return None
    named = next((number for number in numbers if line == str(number)), None)
    return named or Complaint("Type one of these numbers, or press Enter to hand in.")
