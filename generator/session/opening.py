"""What a learner reads before the first item, or on coming back."""

import re

from generator.markup.plain import to_line
from generator.model.form import Form
from generator.session.attempt import Attempt
from generator.session.course import next_open
from generator.session.layout import literal, marked, plural, spaced
from generator.session.sitting import MINUTE, Sitting

_LEAVING = (
    "Every answer is saved as soon as you give it. Type :quit to leave and come back later,"
    " :help for all commands."
)
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s")


def opening_lines(attempt: Attempt, width: int) -> list[str]:
    """Title, size, rules and notes of a new attempt; a shorter word where one is resumed."""
    if attempt.resumed:
        return _resumed(attempt, width)
    form = attempt.sitting.form
    return spaced(
        [
            [*literal(form.title, width), *literal(form.module_title, width)],
            [*literal(_size(form), width), *literal(f"Form {form.code}", width)],
            marked(form.disclaimer, width),
            marked(form.review_note, width) if form.review_note else [],
            marked(form.instructions, width) if form.instructions else [],
            _set_aside(attempt, width),
            literal(_LEAVING, width),
        ]
    )


def _set_aside(attempt: Attempt, width: int) -> list[str]:
    """Journals that a crash left without a beginning; nothing had been answered in them."""
    return [
        line
        for path in attempt.set_aside
        for line in literal(
            f"An attempt was cut off before its first item; its file is kept as {path.name}.", width
        )
    ]


def _size(form: Form) -> str:
    parts = [
        plural(sum(1 for _ in form.placements()), "item"),
        plural(form.points(), "point"),
        _time(form),
    ]
    if form.cut_score is not None:
        parts.append(f"passed from {form.cut_score}%")
    return ", ".join(parts)


def _time(form: Form) -> str:
    if form.minutes is not None:
        return f"{plural(form.minutes, 'minute')} at most"
    return f"about {plural(max(1, round(form.seconds() / 60)), 'minute')}"


def _resumed(attempt: Attempt, width: int) -> list[str]:
    """Short, with the standing last, so that a small screen shows it above the item."""
    form = attempt.sitting.form
    torn = "The last entry was not saved completely before the interruption and was dropped."
    return spaced(
        [
            [
                *literal(form.title, width),
                *literal(f"Form {form.code}", width),
                *literal(_reminder(form), width),
            ],
            literal(torn, width) if attempt.torn else [],
            _set_aside(attempt, width),
            literal(_standing(attempt), width),
        ]
    )


def _reminder(form: Form) -> str:
    """The disclaimer's first sentence: all of it was shown when the attempt began."""
    return _SENTENCE_ENDS.split(to_line(form.disclaimer), maxsplit=1)[0]


def time_lines(attempt: Attempt, width: int) -> list[str]:
    """How much of the time limit is left, in whole minutes; nothing without a limit."""
    left = attempt.time_left()
    if left is None:
        return []
    if left < MINUTE:
        return spaced([literal("Less than a minute left.", width)])
    return spaced([literal(f"{plural(left // MINUTE, 'minute')} left.", width)])


def _standing(attempt: Attempt) -> str:
    sitting = attempt.sitting
    started = f"{attempt.header.started:%Y-%m-%d %H:%M} UTC"
    return f"Resuming attempt {attempt.header.attempt} of {started}: {standing(sitting)}."


def standing(sitting: Sitting) -> str:
    """How far a sitting has come, for instance `item 4 of 12, 3 answered`."""
    total = sum(1 for _ in sitting.form.placements())
    number = next_open(sitting)
    where = f"all {total} items seen" if number is None else f"item {number} of {total}"
    return f"{where}, {len(sitting.responses)} answered"
