"""A line from the learner that is not a command, or the command that it is."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from generator.session.answers import Complaint
from generator.session.dialogue import Dialogue
from generator.session.layout import literal
from generator.session.typed import narrow

_Answer = TypeVar("_Answer")


class Command(StrEnum):
    """What a learner can type instead of an answer, in full or as short as `:q`."""

    HELP = ":help"
    AGAIN = ":again"
    CASE = ":case"
    CLEAR = ":clear"
    SKIP = ":skip"
    MARK = ":mark"
    GOTO = ":goto"
    LIST = ":list"
    REPORT = ":report"
    QUIT = ":quit"


HELP = {
    Command.HELP: "show this list",
    Command.AGAIN: "show the item again",
    Command.CASE: "show the case or passage of the item again",
    Command.CLEAR: "begin the answer to this item anew",
    Command.SKIP: "leave the item open; it comes back once, at the end",
    Command.MARK: "mark the item, to look at it again; once more takes the mark away",
    Command.GOTO: "go to another item, where answers may still be changed",
    Command.LIST: "list all items: answered, open, marked",
    Command.REPORT: "say that the item is faulty, and why",
    Command.QUIT: "save and leave; come back later",
}


def command_in(line: str) -> Command | None:
    """The command that a line holds and nothing else."""
    typed = narrow(line).strip().lower()
    if len(typed) < len(":q"):
        return None
    return next((each for each in Command if each.value.startswith(typed)), None)


def hear(
    dialogue: Dialogue, question: str, read: Callable[[str], _Answer | Complaint]
) -> _Answer | Command:
    """Ask until there is an answer or a command; the end of input counts as leaving.

    Args:
        dialogue: where to ask.
        question: the prompt, repeated after each complaint.
        read: turns a line into an answer, or says why it cannot.
    """
    while True:
        line = dialogue.ask(question)
        if line is None:
            return Command.QUIT
        command = command_in(line)
        if command is not None:
            return command
        answer = _unknown() if narrow(line).lstrip().startswith(":") else read(line)
        if not isinstance(answer, Complaint):
            return answer
        dialogue.say(*literal(answer.message, dialogue.width))


def _unknown() -> Complaint:
    return Complaint(f"There is no such command; {Command.HELP} lists all.")
