"""A time limit is kept by the engine and its journal, whatever a face shows."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import UnusableInput
from generator.model.form import Form
from generator.model.response import Written
from generator.session.events import Answered, Drafted, Finished, Paused, Resumed, Revealed, Shown
from generator.session.journal import create, read_journal
from generator.session.sitting import MINUTE, Sitting, TimeIsUp, apply, time_left
from tests.samples import RIGHT, sample_form
from tests.session.conversation import ANSWERS, Conversation
from tests.session.runs import header, ticking_clock

ESSAY = 9


def timed(minutes: int = 1) -> Form:
    return replace(sample_form(), minutes=minutes)


def test_an_answer_within_the_limit_counts_and_a_later_one_is_refused() -> None:
    sitting = apply(Sitting(timed()), Shown(1), 0)
    assert apply(sitting, Answered(1, RIGHT[0]), MINUTE).responses == {1: RIGHT[0]}
    with pytest.raises(TimeIsUp):
        apply(sitting, Answered(1, RIGHT[0]), MINUTE + 1)


def test_after_the_limit_nothing_is_shown_but_feedback_that_is_owed() -> None:
    sitting = apply(apply(Sitting(timed()), Shown(1), 0), Answered(1, RIGHT[0]), 5)
    with pytest.raises(TimeIsUp):
        apply(sitting, Shown(2), MINUTE + 1)
    assert apply(sitting, Revealed(1), MINUTE + 1).revealed == {1}


def test_what_was_drafted_in_time_counts_when_the_time_is_up() -> None:
    draft = Written("The studies are small.")
    sitting = apply(apply(Sitting(timed()), Shown(ESSAY), 0), Drafted(ESSAY, draft), 5)
    assert apply(sitting, Finished(), MINUTE + 1).responses == {ESSAY: draft}
    assert apply(sitting, Finished(), MINUTE).responses == {}


def test_without_a_limit_time_does_not_matter() -> None:
    sitting = apply(Sitting(sample_form()), Shown(1), 10**12)
    assert apply(sitting, Answered(1, RIGHT[0]), 10**12).responses
    assert time_left(sample_form(), 10**12) is None


def test_time_is_summed_over_processes_and_pauses_are_free(tmp_path: Path) -> None:
    journal = create(tmp_path / "a.jsonl", header(timed()), ticking_clock())
    for event, milliseconds in (
        (Shown(1), 1_000), (Paused(), 20_000), (Resumed(), 50), (Shown(1), 30_000),
        (Answered(1, RIGHT[0]), 39_900),
    ):  # fmt: skip
        journal.append(event, milliseconds)
    journal.close()
    found = read_journal(journal.path)
    assert found is not None
    assert found.spent == 20_000 + 39_900


def test_a_journal_with_an_answer_after_the_limit_is_not_believed(tmp_path: Path) -> None:
    journal = create(tmp_path / "a.jsonl", header(timed()), ticking_clock())
    journal.append(Shown(1), 0)
    journal.append(Answered(1, RIGHT[0]), MINUTE + 1)
    journal.close()
    with pytest.raises(UnusableInput) as caught:
        read_journal(journal.path)
    assert "the time is up" in caught.value.findings[0].message


def test_the_plain_face_tells_the_time_left_and_hands_in_when_it_is_up(tmp_path: Path) -> None:
    talk = Conversation(tmp_path, *ANSWERS, form=timed(2), tick=5)
    assert talk.finished
    assert talk.shows("2 minutes at most", "Item 1 of 9", "1 minute left.", "Less than a minute")
    assert talk.shows("The time is up.", "Handed in.")
    assert 0 < len(talk.sitting.responses) < len(RIGHT)


def test_the_clock_goes_on_where_it_stood(tmp_path: Path) -> None:
    first = Conversation(tmp_path, ANSWERS[0], ":quit", form=timed(2))
    spent = 2 * MINUTE - (first.attempt.time_left() or 0)
    again = Conversation(tmp_path, ":quit", form=timed(2))
    assert again.attempt.before > 0
    assert abs(again.attempt.before - spent) < MINUTE / 10
