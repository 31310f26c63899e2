"""What a learner is told about answers, and about the result."""

from dataclasses import replace
from pathlib import Path

from generator.model.form import FormSection
from tests.samples import placement, sample_form
from tests.session.conversation import ANSWERS, Conversation

EACH = sample_form(feedback="each")
WRONG_FIRST = ("a", *ANSWERS[1:])


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
    assert sat.shows("Result: below the cut score", "0 of 19 points, 0%, cut score 70%")
