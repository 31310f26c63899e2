"""The plain face: what is asked, what is said, and when."""

import re
from pathlib import Path

import pytest

from generator.session.journal import read_journal
from tests.samples import RIGHT, sample_form
from tests.session.conversation import ANSWERS, Conversation


def test_all_answers_lead_to_the_score(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS)
    assert sat.finished
    assert tuple(sat.sitting.responses[n] for n in range(1, 10)) == RIGHT
    assert sat.shows(
        "16 of 19 points, 84.2%, cut score 70%",
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
        "9 items, 19 points, about 9 minutes, passed from 70%",
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
    sat = Conversation(tmp_path, ":skip", *ANSWERS[1:], ":skip", "")
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


def test_before_open_items_are_handed_in_they_are_named_and_can_be_answered(tmp_path: Path) -> None:
    skipped = (":skip", ":skip", *ANSWERS[2:], ":skip", ":skip")
    sat = Conversation(tmp_path, *skipped, "2", "AB", "")
    assert sat.finished
    assert sat.shows(
        "2 items are open: 1, 2. Press Enter to hand in, or type a number to go to it:",
        "Item 2 of 9",
        "1 item is open: 1. Press Enter to hand in",
        "Handed in.",
    )
    assert sorted(sat.sitting.responses) == list(range(2, 10))


def test_whoever_answered_everything_is_not_asked_before_handing_in(tmp_path: Path) -> None:
    assert "to hand in" not in Conversation(tmp_path, *ANSWERS).text


@pytest.mark.parametrize("left", [(), (":quit",), ("3", ":skip", ":q"), ("2", ":help", "0", "x")])
def test_leaving_at_the_last_question_saves_and_hands_nothing_in(
    tmp_path: Path, left: tuple[str, ...]
) -> None:
    sat = Conversation(tmp_path, ":skip", *ANSWERS[1:], ":skip", *left)
    assert not sat.finished
    assert sat.sitting.paused
    again = Conversation(tmp_path, "１", "b")
    assert again.shows("all 9 items seen, 8 answered.", "1 item is open: 1.", "Item 1 of 9")
    assert again.finished


def test_only_the_number_of_an_open_item_leads_back_to_one(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, ":skip", *ANSWERS[1:], ":skip", "2", "one", ":skip", "")
    assert sat.finished
    assert sat.text.count("Type one of these numbers") == 2
    assert "Here you can hand in, go to one of these items, or leave with :quit." in sat.text


def test_on_coming_back_the_resume_line_is_the_last_before_the_item(tmp_path: Path) -> None:
    form = sample_form(disclaimer="For education only. **Not** medical advice.")
    Conversation(tmp_path, *ANSWERS[:4], form=form)
    sat = Conversation(tmp_path, width=40)
    before = sat.text.partition("Item 5 of 9")[0]
    assert before.rstrip().endswith(
        "item 5 of 9, 4\nanswered.\n\nSection: Everything else\n\nWrite clearly."
    )
    assert sat.shows("All kinds", "Form all-kinds-7.1-XX", "For education only.", "Resuming")
    assert "medical advice" not in before
