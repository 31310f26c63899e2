"""The plain face: what is asked, what is said, and when."""

import re
from dataclasses import replace
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.markup.wrap import width_of
from generator.model.form import Form, FormSection
from generator.model.response import Response, Written
from generator.scoring.score import score_form
from generator.session.dialogue import HungUp
from generator.session.journal import read_journal
from tests.samples import RIGHT, placement, sample_form
from tests.session.conversation import ANSWERS, Conversation
from tests.session.strategies import forms

EACH = sample_form(feedback="each")
WRONG_FIRST = ("a", *ANSWERS[1:])


def test_all_answers_lead_to_the_score(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS)
    assert sat.finished
    assert tuple(sat.sitting.responses[n] for n in range(1, 10)) == RIGHT
    assert sat.shows(
        "16 of 19 points, 84.2 %, cut score 70 %",
        "1 essay waits for a person to score, up to 3 points.",
    )
    assert "Result: passed" in sat.text


def test_the_journal_tells_the_same_as_the_face(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS)
    found = read_journal(sat.path)
    assert found is not None
    assert found.sitting == sat.sitting


def test_the_opening_tells_what_a_learner_must_know(tmp_path: Path) -> None:
    sat = Conversation(tmp_path)
    assert sat.shows(
        "All kinds",
        "A sample",
        "9 items, 19 points, about 9 minutes, passed from 70 %",
        "Form all-kinds-7.1-XX",
        "For education only; not medical advice.",
        "not by a clinician",
        "Answer every item.",
        ":quit",
        "Section: Choices",
        "| A case",
        "Item 1 of 9 · 1 point",
    )


def test_a_quiz_without_a_cut_score_promises_none(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS, form=sample_form(cut_score=None))
    assert "passed" not in sat.text
    assert "cut score" not in sat.text


def test_a_stimulus_is_shown_before_its_first_item_and_on_demand(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "b", ":case", "AB", ":case", "f")
    assert sat.text.count("A patient has a fever of 38.9 °C.") == 2
    assert sat.shows("Belongs to: A case (:case shows it)", "Item 2 of 9", "| A case")
    assert "This item belongs to no case." in sat.text


def test_a_section_is_announced_once_with_its_instructions(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS)
    assert sat.text.count("Section: Everything else") == 1
    assert sat.shows("Item 3 of 9", "Section: Everything else", "Write clearly.", "Item 4 of 9")


def test_a_wrong_input_is_complained_of_and_asked_again_and_not_recorded(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "Z", "", "B")
    assert sat.text.count("Type one letter, A to C.") == 2
    assert sat.text.count("Your answer (A to C):") == 3
    assert sat.path.read_text(encoding="utf-8").count('"kind":"answered"') == 1


def test_the_end_of_input_pauses_and_leaves(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "B")
    assert not sat.finished
    assert sat.sitting.paused
    assert list(sat.sitting.responses) == [1]


def test_quit_leaves_and_the_rest_of_the_input_is_not_read(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "B", ":quit", "AB")
    assert sat.sitting.paused
    assert list(sat.sitting.responses) == [1]
    assert sat.dialogue.source.read() == "AB\n"


def test_a_resumed_attempt_goes_on_where_it_stopped(tmp_path: Path) -> None:
    Conversation(tmp_path, *ANSWERS[:3])
    sat = Conversation(tmp_path, *ANSWERS[3:])
    assert sat.shows("Resuming attempt", "item 4 of 9, 3 answered.", "Item 4 of 9")
    assert "Item 3 of 9" not in sat.text
    assert tuple(sat.sitting.responses[n] for n in range(1, 10)) == RIGHT


def test_a_torn_line_is_told_and_its_item_comes_again(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "B")
    lines = sat.path.read_bytes().splitlines(keepends=True)
    sat.path.write_bytes(b"".join(lines[:2]) + lines[2][:-9])
    again = Conversation(tmp_path)
    assert again.shows("was dropped", "Item 1 of 9")


def test_skipped_items_come_back_once(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, ":skip", *ANSWERS[1:], ":skip")
    assert sat.finished
    assert sat.shows(
        "Item 1 of 9 · 1 point", "Item 9 of 9", "Item 1 of 9 · 1 point · skipped before"
    )
    assert 1 not in sat.sitting.responses
    assert "Item 1 · Not answered · 0 of 1 point" in sat.text


def test_again_shows_the_item_and_help_all_commands(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, ":again", ":help", ":h", ":nonsense")
    assert sat.text.count("Item 1 of 9 · 1 point\n") == 2
    for command in (":help", ":again", ":case", ":clear", ":skip", ":quit"):
        assert len(re.findall(rf"^  {command} ", sat.text, re.MULTILINE)) == 2
    assert "There is no such command; :help lists all." in sat.text


# Feedback.


def test_without_feedback_nothing_is_given_away_before_the_end(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *WRONG_FIRST[:8])
    for word in ("Feedback on", "Right", "Wrong", "Why:", "KP-0", "E-02"):
        assert word not in sat.text


def test_feedback_after_each_answer_names_points_key_rationale_and_places(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "a", form=EACH)
    assert sat.shows(
        "Wrong · 0 of 1 point",
        "Feedback on Grade 1.",
        "Right answer:",
        "Grade 2",
        "Why: Because 8 × 72 = 576.",
        "KP-01, in the guide: H1.P1",
        "Sources: E-02",
        "Item 2 of 9",
    )


def test_a_right_answer_gets_its_rationale_but_no_key(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "b", form=EACH)
    assert sat.shows("Right · 1 of 1 point", "Why: Because")
    assert "Right answer:" not in sat.text


def test_a_claim_that_the_literature_does_not_support_is_called_so(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "b", "AB", form=EACH)
    assert sat.shows(
        "KP-02, in the guide: H2.P1",
        "The guide claims: Second claim.",
        "overstated",
        "It does not.",
    )
    assert "The guide claims: First claim." not in sat.text


def test_a_stance_is_named(tmp_path: Path) -> None:
    first = replace(placement(1, EACH.sections[0].placements[0].interaction, 1), stance="critical")
    form = replace(EACH, sections=(FormSection("One", None, (first,)),))
    assert "KP-01 (critical reading), in the guide" in Conversation(tmp_path, "b", form=form).text


def test_feedback_that_an_interruption_kept_back_is_given_on_coming_back(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "a", form=EACH)
    lines = sat.path.read_bytes().splitlines(keepends=True)
    assert b'"revealed"' in lines[3]
    sat.path.write_bytes(b"".join(lines[:3]))
    again = Conversation(tmp_path)
    assert again.shows(
        "Item 1, answered before the interruption", "Wrong · 0 of 1 point", "Item 2 of 9"
    )
    assert again.sitting.revealed == {1}


def test_at_the_end_each_item_that_was_not_right_is_reviewed(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *WRONG_FIRST)
    assert sat.shows(
        "Handed in.",
        "Item 1 · Wrong · 0 of 1 point",
        "Stem of item 1",
        "Your answer:",
        "Grade 1",
        "Feedback on Grade 1.",
        "Right answer:",
        "Grade 2",
        "Item 2 · Right · 2 of 2 points\n\nItem 3 · Right",
        "Item 9 · For a person to score · up to 3 points",
        "What to look for:",
        "Names the uncertainty",
    )


def test_the_report_puts_the_weakest_key_point_first(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *WRONG_FIRST)
    assert sat.shows(
        "weakest first", "KP-01  ", "KP-02  ", "Read again in A sample guide", "KP-01: H1.P1"
    )
    assert "KP-02: H2.P1" not in sat.text
    assert sat.shows("Sources of the items above", "E-02: Lee DW et al., 2019, doi:10.1000/example")


def test_below_the_cut_score_is_said_plainly(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *[":skip"] * 18)
    assert sat.shows("Result: below the cut score", "0 of 19 points, 0 %, cut score 70 %")


# Several lines: essays and gaps.


def test_an_essay_takes_lines_until_a_full_stop(tmp_path: Path) -> None:
    lines = (*ANSWERS[:10], "One.", "", "Two.", ".")
    assert Conversation(tmp_path, *lines).sitting.responses[9] == Written("One.\n\nTwo.")


def test_an_essay_also_ends_with_the_input(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], "One.")
    assert sat.finished
    assert sat.sitting.responses[9] == Written("One.")


def test_an_empty_essay_is_no_answer(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], ".", "")
    assert not sat.finished
    assert "Write something first, or :skip." in sat.text


def test_a_line_like_a_command_belongs_to_the_essay(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], ":) is no command", ".")
    assert sat.sitting.responses[9] == Written(":) is no command")


def test_half_an_essay_is_kept_and_shown_on_coming_back(tmp_path: Path) -> None:
    Conversation(tmp_path, *ANSWERS[:10], "First line.", ":quit")
    sat = Conversation(tmp_path, "Second line.", ".")
    assert sat.shows("Your text so far:", "> First line.")
    assert sat.sitting.responses[9] == Written("First line.\nSecond line.")


def test_clear_begins_an_essay_anew(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], "First line.", ":clear", "Other.", ".")
    assert sat.sitting.responses[9] == Written("Other.")


def test_an_essay_beyond_all_bounds_keeps_what_fits(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], "x" * 19_990, "y" * 20, "z" * 200_000, "end", ".")
    assert sat.text.count("this line is left out") == 2
    assert sat.sitting.responses[9] == Written("x" * 19_990 + "\nend")


def test_filled_gaps_are_kept_and_not_asked_for_again(tmp_path: Path) -> None:
    Conversation(tmp_path, *ANSWERS[:7], "Perforin", ":quit")
    sat = Conversation(tmp_path, *ANSWERS[8:])
    assert sat.shows("Gap 1: Perforin", "Gap 2 of 3 (a number in °C):")
    assert sat.sitting.responses[8] == RIGHT[7]


def test_a_cloze_shows_its_gaps_by_number(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:7])
    assert sat.shows("Cells kill with __1__ at a temperature ≥ __2__ °C, which is __3__.")


# A stream that is no person.


def test_a_stream_without_answers_does_not_go_on_for_ever(tmp_path: Path) -> None:
    with pytest.raises(HungUp, match="held no answer"):
        Conversation(tmp_path, *["yes"] * 1000)
    found = read_journal(tmp_path / "attempt.jsonl")
    assert found is not None
    assert found.sitting.paused


def test_answers_from_a_pipe_are_repeated_in_the_output(tmp_path: Path) -> None:
    assert "Your answer (A to C): b\n" in Conversation(tmp_path, "b").text


# Any terminal.


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
        tmp_path_factory.mktemp("any"), *lines, *[":skip"] * 2 * len(drawn[1]), form=form
    )
    assert not unsafe(sat.text)
    assert score_form(form, sat.sitting.responses).points >= 0


# Safe before shown.


def test_every_answer_is_on_the_disk_before_the_next_item_is_shown(tmp_path: Path) -> None:
    """Notes writes to the screen and waits for the disk in one list."""
    from io import StringIO

    from generator.session.attempt import Attempt
    from generator.session.dialogue import Dialogue
    from generator.session.disk import flush
    from generator.session.journal import create
    from generator.session.plain import PlainFace
    from generator.session.sitting import Sitting
    from tests.session.runs import header, ticking_clock

    order: list[str] = []
    path = tmp_path / "attempt.jsonl"

    class Screen(StringIO):
        def write(self, text: str) -> int:
            order.append(text)
            return super().write(text)

    def sync(descriptor: int) -> None:
        flush(descriptor)
        order.append("synced " + path.read_text(encoding="utf-8").splitlines()[-1])

    source = StringIO("".join(f"{line}\n" for line in ANSWERS))
    journal = create(path, header(), ticking_clock(), sync)
    with Attempt(header(), Sitting(sample_form()), journal) as attempt:
        PlainFace(attempt, Dialogue(source, Screen(), lambda: 80, watched=False)).sit()
    for number in range(1, 9):
        answered = next(
            n
            for n, entry in enumerate(order)
            if entry.startswith("synced")
            and f'"number":{number},"response"' in entry
            and '"kind":"answered"' in entry
        )
        shown = next(n for n, entry in enumerate(order) if f"Item {number + 1} of 9" in entry)
        confirmed = next(n for n, entry in enumerate(order) if n > answered and "Saved" in entry)
        assert answered < confirmed < shown
        assert not any("Saved" in entry for entry in order[answered - 1 : answered])
