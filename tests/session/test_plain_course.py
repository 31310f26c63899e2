"""The plain face beyond question and answer: practice, certainty, marks, moving about, reports."""

from dataclasses import replace
from pathlib import Path

from generator.model.form import Form
from generator.session.journal import read_journal
from tests.samples import sample_form
from tests.session.conversation import ANSWERS, Conversation


def practice() -> Form:
    return replace(sample_form(), feedback="each", repeat=True)


def test_in_practice_a_missed_item_comes_back_until_it_was_right_twice(tmp_path: Path) -> None:
    wrong_first = ["a", *ANSWERS[1:4], "b", *ANSWERS[4:7], "b", *ANSWERS[7:]]
    talk = Conversation(tmp_path, *wrong_first, form=practice())
    assert talk.text.count("Item 1 of 9") == 3
    assert talk.shows("Wrong", "Item 4 of 9", "Item 1 of 9 · 1 point · once more", "Right")
    assert talk.finished
    assert talk.shows("Points by claim")


def test_the_first_answer_counts_however_practice_went(tmp_path: Path) -> None:
    lines = ["a", *ANSWERS[1:4], "b", *ANSWERS[4:7], "b", *ANSWERS[7:]]
    assert not Conversation(tmp_path / "a", *lines, form=practice()).shows("19 of 19 points")
    one, other = (Conversation(tmp_path / n, *ls, form=f).text for n, ls, f in (
        ("b", lines, practice()), ("c", ("a", *ANSWERS[1:]), sample_form()),
    ))  # fmt: skip
    result = next(line for line in one.splitlines() if " points, " in line and "%, cut" in line)
    assert result in other.splitlines()


def test_certainty_is_asked_after_the_answer_and_saved_with_it(tmp_path: Path) -> None:
    form = replace(sample_form(), certainty="asked")
    talk = Conversation(tmp_path, "a", "x", ":help", "3", "A B", "2", ":quit", form=form)
    assert talk.sitting.certainties == {1: 3, 2: 2}
    assert talk.shows("How sure are you", "Type 1, 2 or 3.", "Item 2 of 9")


def test_whoever_leaves_before_saying_how_sure_has_not_answered(tmp_path: Path) -> None:
    form = replace(sample_form(), certainty="asked")
    talk = Conversation(tmp_path, "a", ":quit", form=form)
    assert talk.sitting.responses == {}
    assert talk.shows("the answer is not saved yet") is False


def test_sure_and_wrong_comes_first_in_the_report(tmp_path: Path) -> None:
    form = replace(sample_form(), certainty="asked")
    lines = [line for answer in ("a", *ANSWERS[1:6]) for line in (answer, "3")]
    lines += ["ABCD", "3", *ANSWERS[7:10], "3", *ANSWERS[10:]]
    talk = Conversation(tmp_path, *lines, form=form)
    assert talk.shows("You were very sure, and wrong, in 1 item: 1.", "Points by claim")


def test_answers_can_be_changed_by_going_back_until_the_form_is_handed_in(tmp_path: Path) -> None:
    talk = Conversation(tmp_path, "a", ":goto", "1", "b", ":goto", "", ":quit")
    assert talk.shows("Go to which item (1 to 9; Enter to stay):", "Item 1 of 9", "Item 2 of 9")
    assert read_journal(talk.path) is not None
    again = Conversation(tmp_path, *ANSWERS[1:])
    assert again.finished
    assert again.shows("Item 1 · Right")


def test_where_feedback_follows_each_answer_there_is_no_way_back(tmp_path: Path) -> None:
    talk = Conversation(tmp_path, "b", ":goto", ":quit", form=practice())
    assert talk.shows("so its items come in their order")


def test_marked_items_are_named_before_handing_in(tmp_path: Path) -> None:
    lines = [":mark", "b", *ANSWERS[1:], "1", ":mark", "b"]
    talk = Conversation(tmp_path, *lines)
    assert talk.shows(
        "Item 1 is marked.", "1 item is marked: 1.", "Item 1 of 9 · 1 point · marked",
        "no longer marked", "Handed in.",
    )  # fmt: skip


def test_the_list_names_answered_open_and_marked_items(tmp_path: Path) -> None:
    talk = Conversation(tmp_path, "b", ":mark", ":list", ":quit")
    assert talk.shows("Answered: 1", "Open: 2, 3, 4, 5, 6, 7, 8, 9", "Marked: 2")


def test_a_faulty_item_is_reported_with_a_word_of_why(tmp_path: Path) -> None:
    talk = Conversation(tmp_path, ":report", "Two options are right.", ":report", "", "b", ":quit")
    assert talk.sitting.reports == {1: "Two options are right."}
    assert talk.sitting.responses.keys() == {1}
    assert talk.text.count("Noted for the authors.") == 1
