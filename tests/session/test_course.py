"""Which item comes next: in order, skipped ones at the end, missed ones again until they sit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.response import Chosen, Response
from generator.scoring.score import score_form
from generator.session.course import APART, ENOUGH, missed, next_up
from generator.session.events import Answered, Marked, Reported, Retried, Revealed, Shown
from generator.session.sitting import ImpossibleEvent, Sitting, apply
from tests.samples import RIGHT, sample_form

WRONG: Response = Chosen(("1",))
LAST = len(RIGHT)


def practice(*, repeat: bool = True) -> Sitting:
    return Sitting(replace(sample_form(), feedback="each", repeat=repeat))


def answered(sitting: Sitting, number: int, response: Response) -> Sitting:
    """The sitting after an item was shown, answered or repeated, and its feedback read."""
    sitting = apply(sitting, Shown(number))
    if number in sitting.revealed:
        return apply(sitting, Retried(number, response))
    return apply(apply(sitting, Answered(number, response)), Revealed(number))


def test_a_missed_item_comes_back_after_some_others() -> None:
    sitting = answered(practice(), 1, WRONG)
    order = []
    for _ in range(APART + 1):
        number = next_up(sitting)
        assert number is not None
        order.append(number)
        sitting = answered(sitting, number, RIGHT[number - 1])
    assert order == [2, 3, 4, 1]


def test_it_stays_until_it_was_right_twice_and_the_score_is_that_of_the_first_answer() -> None:
    sitting = practice()
    seen = []
    while (number := next_up(sitting)) is not None:
        first = number not in seen and number == 1
        seen.append(number)
        sitting = answered(sitting, number, WRONG if first else RIGHT[number - 1])
    assert seen.count(1) == 1 + ENOUGH
    assert all(seen.count(n) == 1 for n in range(2, LAST + 1))
    score = score_form(sitting.form, sitting.responses)
    assert score.items[0].outcome == "wrong"


def test_nothing_comes_back_where_the_quiz_does_not_repeat() -> None:
    sitting = answered(practice(repeat=False), 1, WRONG)
    assert list(missed(sitting)) == []
    with pytest.raises(ImpossibleEvent, match="not to be repeated"):
        apply(sitting, Retried(1, RIGHT[0]))


@given(st.data())
def test_practice_ends_for_whoever_is_right_in_the_end(data: st.DataObject) -> None:
    sitting, work = practice(), 0
    while (number := next_up(sitting)) is not None:
        may_fail = number == 1 and work < 3 * LAST
        fails = may_fail and data.draw(st.booleans())
        sitting = answered(sitting, number, WRONG if fails else RIGHT[number - 1])
        work += 1
    assert set(sitting.responses) == set(range(1, LAST + 1))
    assert list(missed(sitting)) == []


def test_marks_and_reports_are_kept_and_can_be_changed() -> None:
    sitting = apply(apply(practice(), Marked(3, on=True)), Marked(4, on=True))
    sitting = apply(apply(sitting, Marked(3, on=False)), Reported(2, "Two options are right."))
    sitting = apply(sitting, Reported(2, "B is right as well."))
    assert sitting.marked == {4}
    assert sitting.reports == {2: "B is right as well."}


def test_certainty_is_that_of_the_answer_that_counts() -> None:
    sitting = apply(practice(), Shown(1))
    sitting = apply(sitting, Answered(1, WRONG, certainty=3))
    assert sitting.certainties == {1: 3}
    assert apply(sitting, Answered(1, RIGHT[0])).certainties == {}
