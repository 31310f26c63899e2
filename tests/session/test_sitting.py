"""What may happen in a sitting, and in which order items come."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.form import Form
from generator.model.response import Chosen, Judged, Response, Written
from generator.session.course import next_open
from generator.session.events import (
    Answered,
    Drafted,
    Event,
    Finished,
    Paused,
    Resumed,
    Revealed,
    Shown,
    Skipped,
)
from generator.session.sitting import ImpossibleEvent, Sitting, apply
from tests.samples import RIGHT, sample_form
from tests.session.runs import whole_run
from tests.session.strategies import forms


def after(*events: Event) -> Sitting:
    sitting = Sitting(sample_form())
    for event in events:
        sitting = apply(sitting, event)
    return sitting


def test_items_come_in_the_order_of_the_form() -> None:
    assert next_open(after()) == 1
    assert next_open(after(Shown(1), Answered(1, RIGHT[0]))) == 2


def test_an_item_that_was_shown_but_not_answered_comes_again() -> None:
    assert next_open(after(Shown(1))) == 1


def test_skipped_items_come_back_at_the_end_and_only_once() -> None:
    sitting = after(Shown(1), Skipped(1))
    order = []
    while (number := next_open(sitting)) is not None:
        order.append(number)
        sitting = apply(apply(sitting, Shown(number)), Skipped(number))
    assert order == [*range(2, 10), 1, *range(2, 10)]


def test_a_whole_run_leaves_nothing_open() -> None:
    sitting = after(*whole_run())
    assert sitting.finished
    assert next_open(sitting) is None
    assert tuple(sitting.responses[number] for number in range(1, 10)) == RIGHT


def test_a_later_answer_replaces_the_earlier() -> None:
    sitting = after(Shown(1), Answered(1, Chosen(("1",))), Answered(1, Chosen(("3",))))
    assert sitting.responses == {1: Chosen(("3",))}


def test_a_draft_is_kept_until_there_is_an_answer() -> None:
    drafted = after(Shown(9), Drafted(9, Written("The stud")))
    assert drafted.drafts == {9: Written("The stud")}
    assert next_open(apply(drafted, Skipped(9))) == 1
    assert apply(drafted, Skipped(9)).drafts == drafted.drafts
    assert apply(drafted, Drafted(9, None)).drafts == {}
    answered = apply(drafted, Answered(9, Written("The studies")))
    assert answered.drafts == {}


SHOWN = Shown(1)
GIVEN = Answered(1, RIGHT[0])


@pytest.mark.parametrize(
    ("before", "event", "reason"),
    [
        ((), Shown(10), "no item 10"),
        ((), Shown(0), "no item 0"),
        ((), GIVEN, "not in view"),
        ((), Skipped(1), "not in view"),
        ((), Answered(99, RIGHT[0]), "no item 99"),
        ((SHOWN,), Answered(1, Judged(value=True)), "does not fit"),
        ((SHOWN,), Answered(1, Chosen(("9",))), "does not fit"),
        ((SHOWN,), Drafted(1, Chosen(())), "does not fit"),
        ((SHOWN,), Revealed(1), "no answer"),
        ((SHOWN, GIVEN), Skipped(1), "answered"),
        ((SHOWN, GIVEN, Revealed(1)), GIVEN, "final"),
        ((SHOWN, GIVEN, Revealed(1)), Drafted(1, None), "final"),
        ((SHOWN, Paused()), GIVEN, "paused"),
        ((SHOWN, Paused()), Paused(), "paused"),
        ((SHOWN, Finished()), GIVEN, "handed in"),
        ((Finished(),), Resumed(), "handed in"),
    ],
)
def test_impossible_events_are_refused(
    before: tuple[Event, ...], event: Event, reason: str
) -> None:
    with pytest.raises(ImpossibleEvent, match=reason):
        apply(after(*before), event)


def test_after_a_pause_it_goes_on_where_it_stopped() -> None:
    before = after(SHOWN, GIVEN, Shown(2))
    assert apply(apply(before, Paused()), Resumed()) == before


@given(forms())
def test_every_form_can_be_sat_to_its_end(drawn: tuple[Form, tuple[Response, ...]]) -> None:
    form, responses = drawn
    sitting = Sitting(form)
    while (number := next_open(sitting)) is not None:
        sitting = apply(apply(sitting, Shown(number)), Answered(number, responses[number - 1]))
    assert tuple(sitting.responses.values()) == responses


@given(forms(), st.data())
def test_applying_an_event_does_not_change_the_sitting_before(
    drawn: tuple[Form, tuple[Response, ...]], data: st.DataObject
) -> None:
    form, responses = drawn
    number = data.draw(st.integers(1, len(responses)))
    before = apply(Sitting(form), Shown(number))
    copy = replace(before, responses=dict(before.responses), skips=dict(before.skips))
    apply(before, Answered(number, responses[number - 1]))
    apply(before, Skipped(number))
    assert before == copy
