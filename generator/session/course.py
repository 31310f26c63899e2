"""The course of a sitting: which item comes next, and which ones come back for practice."""

from collections.abc import Iterator

from generator.model.form import Form
from generator.scoring.score import score_placement
from generator.session.sitting import Sitting

ENOUGH = 2
"""So often a missed item has to be right before it stays away."""

APART = 3
"""So many other answers lie between two looks at a missed item, as long as there are others."""


def open_items(sitting: Sitting) -> tuple[int, ...]:
    """Numbers of all items without an answer, in the order of the form."""
    return tuple(
        placement.number
        for placement in sitting.form.placements()
        if placement.number not in sitting.responses
    )


def next_open(sitting: Sitting) -> int | None:
    """The item to show next; None when all were answered, or skipped twice.

    Items come in the order of the form; those that were skipped come back once, at the end.
    """
    for skipped in (0, 1):
        for number in open_items(sitting):
            if sitting.skips.get(number, 0) == skipped:
                return number
    return None


def may_go_back(form: Form) -> bool:
    """Whether answers may be changed until the form is handed in."""
    return form.feedback == "end"


def missed(sitting: Sitting) -> Iterator[int]:
    """Numbers of revealed items that are not right yet often enough, in the order of the form."""
    if not sitting.form.repeat:
        return
    for placement in sitting.form.placements():
        number = placement.number
        response = sitting.responses.get(number)
        if number in sitting.revealed and response is not None:
            outcomes = [
                score_placement(placement, each).outcome
                for each in (response, *sitting.retries.get(number, ()))
            ]
            if outcomes[0] not in {"right", "waiting"} and outcomes.count("right") < ENOUGH:
                yield number


def next_up(sitting: Sitting) -> int | None:
    """The item to work on next; None when nothing is left.

    Missed items come back between the others, `APART` answers later at the earliest, and at the
    end until they were right `ENOUGH` times; the one that waits longest comes first.
    """
    waiting = sorted(missed(sitting), key=lambda number: _last_work(sitting, number))
    fresh = next_open(sitting)
    rested = waiting and len(sitting.worked) - _last_work(sitting, waiting[0]) > APART
    if waiting and (rested or fresh is None):
        return waiting[0]
    return fresh


def _last_work(sitting: Sitting, number: int) -> int:
    """Place of the latest answer to an item among all answers."""
    return max(n for n, each in enumerate(sitting.worked) if each == number)
