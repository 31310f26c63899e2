"""Essays and gaps: answers that take several lines, none of which is lost."""

from pathlib import Path

import pytest

from generator.model.response import Written
from generator.scoring.score import score_placement
from tests.samples import RIGHT
from tests.session.conversation import ANSWERS, Conversation


def test_an_essay_takes_lines_until_a_full_stop(tmp_path: Path) -> None:
    lines = (*ANSWERS[:10], "One.", "", "Two.", ".")
    assert Conversation(tmp_path, *lines).sitting.responses[9] == Written("One.\n\nTwo.")


def test_the_end_of_input_leaves_an_essay_unfinished_but_kept(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], "One.", "", "Two.")
    assert not sat.finished
    assert sat.sitting.drafts == {9: Written("One.\n\nTwo.")}
    again = Conversation(tmp_path, "Three.", ".")
    assert again.sitting.responses[9] == Written("One.\n\nTwo.\nThree.")


def test_a_long_essay_fills_the_journal_no_more_than_its_length(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], *["a line"] * 2_000, ".")
    assert sat.finished
    assert sat.path.stat().st_size < 1_000_000


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


@pytest.mark.parametrize("line", [":abc", ":Quite so", "：ｏｈ"])
def test_a_line_that_looks_like_a_command_and_is_none_is_asked_about(
    tmp_path: Path, line: str
) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], "One.", line, f" {line}", ".")
    assert sat.text.count("begin it with a space") == 1
    assert sat.sitting.responses[9] == Written(f"One.\n {line}")


def test_a_line_after_a_space_is_text_even_if_it_is_a_command(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:10], "One.", " :quit", ".")
    assert sat.sitting.responses[9] == Written("One.\n :quit")


def test_a_gap_for_a_number_is_asked_for_again_before_it_is_lost(tmp_path: Path) -> None:
    sat = Conversation(tmp_path, *ANSWERS[:7], "Perforin", "38 mg", "100.4 °F", "1")
    assert "'mg' cannot be read as °C. Write the number in °C." in sat.text
    assert sat.shows("Gap 3 of 3")
    assert score_placement(sat.sitting.placement(8), sat.sitting.responses[8]).outcome == "right"
