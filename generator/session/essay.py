"""A text of several lines, each kept safe as soon as it is written."""

import re
from collections.abc import Callable

from generator.model.response import Response, Written
from generator.session.dialogue import Dialogue
from generator.session.fits import TEXT_LIMIT
from generator.session.hearing import Command, command_in
from generator.session.layout import literal
from generator.session.typed import narrow

_HOW = "Write as many lines as you like. A line with nothing but a full stop ends the answer."
_END = "."
_UNKNOWN = "There is no such command. To write the line, begin it with a space."
_LIKE_A_COMMAND = re.compile(r":[A-Za-z]")


def ask_essay(
    draft: Response | None, dialogue: Dialogue, keep: Callable[[Written], None]
) -> Written | Command:
    """Ask line by line until a full stop alone, a command, or the end of input, which leaves.

    A line that begins with a space belongs to the text, whatever follows; one that looks like a
    command and is none is asked about.

    Args:
        draft: the text so far, from an earlier start.
        dialogue: where to ask.
        keep: called after each line with what it adds to the draft.
    """
    text = draft.text if isinstance(draft, Written) else ""
    blank = 0
    dialogue.say(*literal(_HOW, dialogue.width))
    if text:
        dialogue.say("Your text so far:", *(f"> {line}" for line in text.split("\n")))
    while True:
        line = dialogue.ask(">")
        if line is None:
            return Command.QUIT
        if narrow(line).strip() == _END:
            if text:
                return Written(text)
            dialogue.say(*literal("Write something first, or :skip.", dialogue.width))
        elif _LIKE_A_COMMAND.match(narrow(line)):
            command = command_in(line)
            if command is not None:
                return command
            dialogue.say(*literal(_UNKNOWN, dialogue.width))
        elif not line.strip():
            blank += 1  # kept with the line that follows, if one does
        else:
            added = "\n" * (blank if text else 0) + line.rstrip()
            if len(text) + 1 + len(added) > TEXT_LIMIT:
                dialogue.say(f"A text has at most {TEXT_LIMIT} characters; this line is left out.")
                continue
            keep(Written(added))
            text, blank = f"{text}\n{added}" if text else added, 0
