"""Any width, any text, any input: what comes out is printable, fits, and ends."""

from dataclasses import replace
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.markup.wrap import width_of
from generator.model.form import Form, FormSection
from generator.model.response import Response
from generator.scoring.score import score_form
from generator.session.dialogue import HungUp
from generator.session.journal import read_journal
from tests.samples import sample_form
from tests.session.conversation import ANSWERS, Conversation
from tests.session.strategies import forms


def test_a_stream_without_answers_does_not_go_on_for_ever(tmp_path: Path) -> None:
    with pytest.raises(HungUp, match="held no answer"):
        Conversation(tmp_path, *["yes"] * 1000)
    found = read_journal(tmp_path / "attempt.jsonl")
    assert found is not None
    assert found.sitting.paused


def test_answers_from_a_pipe_are_repeated_in_the_output(tmp_path: Path) -> None:
    assert "Your answer (A to C): b\n" in Conversation(tmp_path, "b").text


@pytest.mark.parametrize("width", [40, 63, 80, 100])
def test_no_line_is_wider_than_the_terminal(tmp_path: Path, width: int) -> None:
    form = sample_form(
        title="A very long title of a quiz that does not fit into one line of a narrow terminal",
        feedback="each",
    )
    sat = Conversation(tmp_path, "a", ":help", *ANSWERS[1:], form=form, width=width)
    typed = set(ANSWERS)
    wide = [line for line in sat.text.splitlines() if width_of(line) > width]
    assert [line for line in wide if not any(line.endswith(answer) for answer in typed)] == []


def test_a_very_narrow_terminal_is_treated_as_40_and_a_wide_one_as_100_columns(
    tmp_path: Path,
) -> None:
    narrow = Conversation(tmp_path / "a", width=10)
    wide = Conversation(tmp_path / "b", width=400)
    assert (narrow.dialogue.width, wide.dialogue.width) == (40, 100)


def unsafe(text: str) -> set[str]:
    return {sign for sign in text if category(sign) in {"Cc", "Cs"} and sign != "\n"}


def test_control_characters_of_a_form_never_reach_the_output(tmp_path: Path) -> None:
    evil = "a\x1b[31mred\x07\x9b2J\x00\r\x08\u202eb"
    form = sample_form(title=evil, disclaimer=evil, feedback="each")
    spoilt = tuple(replace(each, stem=evil, rationale=evil) for each in form.sections[0].placements)
    form = replace(form, sections=(FormSection(evil, evil, spoilt), form.sections[1]))
    sat = Conversation(tmp_path, "b", "a\x1b[2J", "AB", "f", evil, form=form)
    assert not unsafe(sat.text)
    assert "\u202e" not in sat.text
    assert "�[31mred" in sat.text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(forms(), st.lists(st.text(max_size=12), max_size=30), st.sampled_from(["each", "end"]))
def test_any_form_and_any_input_end_without_a_crash_or_a_control_character(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: tuple[Form, tuple[Response, ...]],
    lines: list[str],
    feedback: str,
) -> None:
    form = replace(drawn[0], feedback=feedback)  # type: ignore[arg-type] # one of the two literals
    lines = [line for line in lines if "\n" not in line and "\r" not in line]
    sat = Conversation(
        tmp_path_factory.mktemp("any"), *lines, *[":skip"] * 2 * len(drawn[1]), "", form=form
    )
    assert not unsafe(sat.text)
    assert score_form(form, sat.sitting.responses).points >= 0
