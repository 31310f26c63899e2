"""Where the learner is among the items: an overview, and the way to any of them."""

from functools import partial

from generator.session.answers import Complaint
from generator.session.course import may_go_back
from generator.session.dialogue import Dialogue
from generator.session.hearing import Command, hear
from generator.session.layout import literal
from generator.session.sitting import Sitting
from generator.session.typed import narrow

_NO_WAY = "This quiz gives feedback after each answer, so its items come in their order."


def overview(sitting: Sitting, width: int) -> list[str]:
    """Numbers of the items that are answered, open and marked, a line each."""
    numbers = [placement.number for placement in sitting.form.placements()]
    groups = (
        ("Answered", [number for number in numbers if number in sitting.responses]),
        ("Open", [number for number in numbers if number not in sitting.responses]),
        ("Marked", sorted(sitting.marked)),
    )
    return [
        line
        for name, found in groups
        for line in literal(", ".join(map(str, found)) or "none", width, first=f"{name}: ")
    ]


def ask_where_to_go(sitting: Sitting, dialogue: Dialogue) -> int | None:
    """The number of the item to go to; None if the learner stays, or must not move."""
    if not may_go_back(sitting.form):
        dialogue.say(*literal(_NO_WAY, dialogue.width))
        return None
    dialogue.say(*overview(sitting, dialogue.width))
    last = sum(1 for _ in sitting.form.placements())
    question = f"Go to which item (1 to {last}; Enter to stay):"
    heard = hear(dialogue, question, partial(_number, last))
    return None if isinstance(heard, Command) else heard or None


def _number(last: int, text: str) -> int | Complaint:
    """The number typed; 0 for none."""
    line = narrow(text).strip()
    if not line:
        return 0
    if line.isascii() and line.isdigit() and 1 <= int(line) <= last:
        return int(line)
    return Complaint(f"Type a number from 1 to {last}, or press Enter to stay.")
