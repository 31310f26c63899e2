"""A sitting as a pure state machine: a form, what the learner did so far, and what may come next.

It knows no terminal, no file and no clock, so every face drives the same engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.model.form import Form, Placement
from generator.model.response import Certainty, Response, Written
from generator.session.events import (
    Answered,
    Drafted,
    Event,
    Finished,
    Marked,
    Paused,
    Reported,
    Resumed,
    Retried,
    Revealed,
    Shown,
    Skipped,
)
from generator.session.fits import fits

MINUTE = 60_000
"""Milliseconds."""

LONGEST_REASON = 500
"""Characters of what a learner says of a faulty item."""

_ItemEvent = Shown | Drafted | Answered | Retried | Revealed | Skipped | Marked | Reported


class ImpossibleEvent(ValueError):
    """An event that cannot happen in the state of the sitting; the message says why."""


class TimeIsUp(ImpossibleEvent):
    """Work on an item after the time limit of the form."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """Everything that a learner did with a form so far; all keys are placement numbers.

    `current` is the item in view, `drafts` holds answers not yet given, `skips` how often an item
    was left open, `revealed` the items whose answers are final because feedback was shown.
    `certainties` are those of the answers that count, `retries` the answers given for practice
    afterwards, and `worked` the items in the order in which they were answered, again and again.
    `marked` items are to be looked at again, `reports` say why an item is held to be faulty.
    """

    form: Form
    responses: Mapping[int, Response] = field(default_factory=dict)
    drafts: Mapping[int, Response] = field(default_factory=dict)
    skips: Mapping[int, int] = field(default_factory=dict)
    revealed: frozenset[int] = frozenset()
    certainties: Mapping[int, Certainty] = field(default_factory=dict)
    retries: Mapping[int, tuple[Response, ...]] = field(default_factory=dict)
    worked: tuple[int, ...] = ()
    marked: frozenset[int] = frozenset()
    reports: Mapping[int, str] = field(default_factory=dict)
    current: int | None = None
    paused: bool = False
    finished: bool = False

    def placement(self, number: int) -> Placement:
        """The item of that number; KeyError if the form has none."""
        for placement in self.form.placements():
            if placement.number == number:
                return placement
        raise KeyError(number)


def time_left(form: Form, spent: int) -> int | None:
    """Milliseconds until the form has to be handed in, below 0 if it is late; None without limit.

    Args:
        form: the form.
        spent: milliseconds of work on it so far, pauses left out.
    """
    return None if form.minutes is None else form.minutes * MINUTE - spent


def apply(sitting: Sitting, event: Event, spent: int = 0) -> Sitting:
    """The sitting after `event`; the one given is not changed.

    Args:
        sitting: how things stand.
        event: what happens.
        spent: milliseconds of work on the form so far, pauses left out.

    Raises:
        TimeIsUp: if the time limit forbids it.
        ImpossibleEvent: if the event cannot happen now for any other reason.
    """
    if sitting.finished:
        raise ImpossibleEvent("the form was handed in before")
    if sitting.paused and not isinstance(event, Resumed):
        raise ImpossibleEvent("the sitting is paused")
    match event:
        case Paused() | Resumed():
            return replace(sitting, paused=isinstance(event, Paused))
        case Finished():
            return _handed_in(sitting, spent)
        case _:
            return _in_time(sitting, event, spent)


def _handed_in(sitting: Sitting, spent: int) -> Sitting:
    """When the time is up, what was drafted until then counts as answered."""
    responses = sitting.responses
    if _is_late(sitting, spent):
        responses = {**sitting.drafts, **responses}
    return replace(sitting, responses=responses, finished=True)


def _is_late(sitting: Sitting, spent: int) -> bool:
    left = time_left(sitting.form, spent)
    return left is not None and left < 0


def _in_time(sitting: Sitting, event: _ItemEvent, spent: int) -> Sitting:
    if _is_late(sitting, spent) and not isinstance(event, Revealed | Reported):
        raise TimeIsUp("the time is up")
    return _at_item(sitting, event)


def _at_item(sitting: Sitting, event: _ItemEvent) -> Sitting:
    match event:
        case Shown(number=number):
            _known(sitting, number)
            return replace(sitting, current=number)
        case Drafted():
            return _drafted(sitting, event)
        case Answered():
            return _answered(sitting, event)
        case Retried():
            return _retried(sitting, event)
        case Revealed():
            return _revealed(sitting, event)
        case Marked() | Reported():
            return _noted(sitting, event)
        case Skipped():
            return _skipped(sitting, event)


def _known(sitting: Sitting, number: int) -> Placement:
    try:
        return sitting.placement(number)
    except KeyError:
        raise ImpossibleEvent(f"the form has no item {number}") from None


def _in_view(sitting: Sitting, number: int) -> Placement:
    placement = _known(sitting, number)
    if sitting.current != number:
        raise ImpossibleEvent(f"item {number} is not in view")
    if number in sitting.revealed:
        raise ImpossibleEvent(f"the answer to item {number} is final")
    return placement


def _drafted(sitting: Sitting, event: Drafted) -> Sitting:
    placement = _in_view(sitting, event.number)
    others = {key: value for key, value in sitting.drafts.items() if key != event.number}
    if event.response is None:
        return replace(sitting, drafts=others)
    draft = _continued(sitting.drafts.get(event.number), event.response)
    if not fits(placement, draft):
        raise ImpossibleEvent(f"the draft does not fit item {event.number}")
    return replace(sitting, drafts={**others, event.number: draft})


def _continued(draft: Response | None, added: Response) -> Response:
    """A draft with what an event adds: texts grow line by line, all else is replaced."""
    if isinstance(draft, Written) and isinstance(added, Written):
        return Written(f"{draft.text}\n{added.text}")
    return added


def _answered(sitting: Sitting, event: Answered) -> Sitting:
    if not fits(_in_view(sitting, event.number), event.response):
        raise ImpossibleEvent(f"the answer does not fit item {event.number}")
    certainties = {key: value for key, value in sitting.certainties.items() if key != event.number}
    if event.certainty is not None:
        certainties[event.number] = event.certainty
    return replace(
        sitting,
        responses={**sitting.responses, event.number: event.response},
        certainties=certainties,
        worked=(*sitting.worked, event.number),
        drafts={key: value for key, value in sitting.drafts.items() if key != event.number},
    )


def _retried(sitting: Sitting, event: Retried) -> Sitting:
    placement = _known(sitting, event.number)
    if not sitting.form.repeat or event.number not in sitting.revealed:
        raise ImpossibleEvent(f"item {event.number} is not to be repeated")
    if sitting.current != event.number:
        raise ImpossibleEvent(f"item {event.number} is not in view")
    if not fits(placement, event.response):
        raise ImpossibleEvent(f"the answer does not fit item {event.number}")
    before = sitting.retries.get(event.number, ())
    return replace(
        sitting,
        retries={**sitting.retries, event.number: (*before, event.response)},
        worked=(*sitting.worked, event.number),
    )


def _noted(sitting: Sitting, event: Marked | Reported) -> Sitting:
    _known(sitting, event.number)
    match event:
        case Marked(number=number, on=on):
            others = sitting.marked - {number}
            return replace(sitting, marked=others | {number} if on else others)
        case Reported(number=number, reason=reason):
            if not reason.strip() or len(reason) > LONGEST_REASON:
                raise ImpossibleEvent(f"a reason has 1 to {LONGEST_REASON} characters")
            return replace(sitting, reports={**sitting.reports, number: reason})


def _revealed(sitting: Sitting, event: Revealed) -> Sitting:
    if event.number not in sitting.responses:
        raise ImpossibleEvent(f"item {event.number} has no answer to give feedback on")
    return replace(sitting, revealed=sitting.revealed | {event.number})


def _skipped(sitting: Sitting, event: Skipped) -> Sitting:
    _in_view(sitting, event.number)
    if event.number in sitting.responses:
        raise ImpossibleEvent(f"item {event.number} is answered")
    times = sitting.skips.get(event.number, 0) + 1
    return replace(sitting, skips={**sitting.skips, event.number: times})
