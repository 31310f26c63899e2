"""What a learner is told about answers, and about the result."""

from dataclasses import replace
from pathlib import Path

from generator.model.form import FormSection, Source
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
        "Points by claim of the guide, the weakest first",
        "KP-01 6 of 7 supported: First claim.",
        "KP-02 9 of 9 overstated: Second claim.",
    )


def test_a_key_point_to_read_again_comes_with_verdict_place_and_sources(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, "b", "A C", *ANSWERS[2:])
    read = sat.text.partition("To read again")[2]
    assert " ".join(read.split()).startswith(
        "The guide: A sample guide Places are sections of the guide with paragraph or bullet"
    )
    assert (
        "KP-02: the guide's claim is overstated: Second claim.\n"
        "  In the guide: H2.P1\n"
        "  E-02: Lee DW et al., 2019, doi:10.1000/example\n"
    ) in read


def test_a_source_of_several_key_points_is_cited_once(tmp_path: Path) -> None:
    read = Conversation(tmp_path, *[":skip"] * 18, "").text.partition("To read again")[2]
    assert read.count("Lee DW") == 1
    assert "E-02: see above" in read


def test_whoever_missed_nothing_has_nothing_to_read_again(tmp_path: Path) -> None:
    form = replace(EACH, sections=(EACH.sections[0],))
    assert "To read again" not in Conversation(tmp_path, "b", "AB", "f", form=form).text


def test_a_citation_with_a_doi_is_shortened_and_one_without_is_not(tmp_path: Path) -> None:
    words = "A citation of many words that never fits into a single line of forty columns"
    sources = (Source("E-01", "", words, "10.1000/long"), Source("E-02", "", words, None))
    one = replace(EACH.sections[0].placements[0], evidence=("E-01", "E-02"))
    form = replace(EACH, sections=(FormSection("One", None, (one,)),), evidence=sources)
    sat = Conversation(tmp_path, "a", form=form, width=40)
    read = sat.text.partition("To read again")[2]
    assert "  E-01: A citation of many words that …\n    doi:10.1000/long\n  E-02: A cit" in read
    assert " ".join(read.split()).count(words) == 1
    assert max(map(len, read.splitlines())) <= 40


def test_items_left_open_are_explained_after_handing_in_whatever_the_feedback(
    tmp_path: Path,
) -> None:
    sat = Conversation(tmp_path, ":skip", *ANSWERS[1:], ":skip", "", form=EACH)
    review = sat.text.partition("Handed in.")[2]
    assert " ".join(review.split()).startswith(
        "Item 1 · Not answered · 0 of 1 point Stem of item 1: IFN-γ and 10⁹ cells at ≥ 38 °C?"
        " Right answer: B Grade 2 Why: Because 8 × 72 = 576."
    )
    assert "Item 2 ·" not in review


def test_below_the_cut_score_is_said_plainly(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *[":skip"] * 18, "")
    assert sat.shows("Result: below the cut score", "0 of 19 points, 0%, cut score 70%")
