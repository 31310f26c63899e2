"""The last question before a form with open items is handed in."""

from collections.abc import Sequence
from functools import partial

from generator.session.answers import Complaint
from generator.session.dialogue import Dialogue
from generator.session.hearing import Command, hear
from generator.session.layout import literal, plural
from generator.session.typed import narrow

_ONLY = f"Here you can hand in, answer an open item, or leave with {Command.QUIT}."


def ask_to_hand_in(numbers: Sequence[int], dialogue: Dialogue) -> int | Command | None:
    """What to do about open items: None to hand in without them, the number of one, or `QUIT`.

    Args:
        numbers: the open items, at least one.
        dialogue: where to ask.
    """
    told = f"{plural(len(numbers), 'item')} {'is' if len(numbers) == 1 else 'are'} open"
    question = (
        f"{told}: {', '.join(map(str, numbers))}."
        " Press Enter to hand in, or type a number to answer it:"
    )
    while True:
        heard = hear(dialogue, question, partial(_number, numbers))
        if heard is Command.QUIT or not isinstance(heard, Command):
            return heard
        dialogue.say(*literal(_ONLY, dialogue.width))


def _number(numbers: Sequence[int], text: str) -> int | Complaint | None:
    line = narrow(text).strip()
    if not line:
        return None
    named = next((number for number in numbers if line == str(number)), None)
    return named or Complaint("That is no open item.")
