"""Where the module holds its guide, a missed item shows the passage to read again."""

from dataclasses import replace
from pathlib import Path

from generator.assemble.form import MOST_QUOTED, assemble
from generator.bank.load import load_module
from generator.model.form import Form
from generator.render.answer_key import answer_key
from generator.render.paper import A4
from tests.bank.guides import CLAIMS, write_guided_module
from tests.render.reading import whole_text
from tests.samples import sample_form
from tests.session.conversation import ANSWERS, Conversation

PASSAGE = "Bees find more flowers in a town."


def quoted_form(**changes: object) -> Form:
    form = sample_form(**changes)
    first, second = form.key_points
    return replace(form, key_points=(replace(first, quotes=(PASSAGE,)), second))


def test_after_a_wrong_answer_the_passage_is_shown_and_after_a_right_one_it_is_not(
    tmp_path: Path,
) -> None:
    form = quoted_form(feedback="each")
    wrong = Conversation(tmp_path / "a", "a", ":quit", form=form)
    right = Conversation(tmp_path / "b", "b", ":quit", form=form)
    assert wrong.shows("Wrong", f"Read again: “{PASSAGE}”")
    assert PASSAGE not in right.text


def test_the_report_shows_the_passages_of_all_missed_items(tmp_path: Path) -> None:
    talk = Conversation(tmp_path, "a", *ANSWERS[1:], form=quoted_form())
    assert talk.shows("To read again", "KP-01", f"Read again: “{PASSAGE}”")


def test_the_answer_key_quotes_the_passage() -> None:
    assert f"“{PASSAGE}”" in whole_text(answer_key(quoted_form(), {}, A4))


def test_a_form_quotes_what_its_module_holds_and_cuts_what_is_long(tmp_path: Path) -> None:
    bank = load_module(write_guided_module(tmp_path)).bank
    assert bank is not None
    quotes = {point.id: point.quotes for point in assemble(bank, "all-kinds", 1).key_points}
    assert quotes == {"KP-01": (CLAIMS[0],), "KP-02": (CLAIMS[1],)}
    long = " ".join(["word"] * (MOST_QUOTED + 5))
    longer = replace(bank, quotes={"KP-01": (long,)})
    [quote] = assemble(longer, "all-kinds", 1).key_point("KP-01").quotes
    assert quote.split(" ")[-1] == "…"
    assert len(quote.split(" ")) == MOST_QUOTED + 1
