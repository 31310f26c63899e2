"""How a guide is cut into headings, list entries and sentences."""

from hypothesis import given
from hypothesis import strategies as st

from generator.bank.guide import Word, words
from generator.bank.passages import cut
from tests.bank.guides import ARTICLE


def cuts(text: str) -> list[tuple[str, str]]:
    """Kind and words of each cut."""
    found = words(text)
    return [
        (each.kind, " ".join(word.text for word in found[each.start : each.end]))
        for each in cut(text, found)
    ]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in cuts(text)]


def test_sentences_end_at_full_stops_questions_and_calls() -> None:
    assert cuts("Bees hum. Do they? “Yes!” They do") == [
        ("sentence", "bees hum"),
        ("sentence", "do they"),
        ("sentence", "yes"),
        ("sentence", "they do"),
    ]


def test_abbreviations_initials_and_decimals_end_no_sentence() -> None:
    text = "Lee et al. Found it, e.g. by J. Smith vs. Dr. No at 2.5 mg (Fig. 3) ... and so on."
    assert len(cuts(text)) == 1


def test_sentences_run_over_line_ends() -> None:
    assert cuts("Bees\nhum. They\nfly.") == [("sentence", "bees hum"), ("sentence", "they fly")]


def test_markdown_headings_stand_alone() -> None:
    text = "# The bees\nThey hum.\n\nThe hive\n========\nIt is warm.\n\nA veil\n---\nIt helps."
    assert kinds(text) == ["heading", "sentence"] * 3


def test_title_case_between_sentences_is_a_heading() -> None:
    text = "They hum.\nWhat Makes Bees Fly?\nWings and muscles\nmake them fly."
    assert kinds(text) == ["sentence", "heading", "sentence"]


def test_a_wrapped_line_in_title_case_is_no_heading() -> None:
    assert len(cuts("They hum in\nNew York City\nevery summer.")) == 1


def test_list_entries_are_whole_whatever_sentences_they_hold() -> None:
    text = "Tools:\n- A smoker. It is old.\n- A veil,\n  which is new. It\n  helps.\n\nThat is all."
    assert cuts(text) == [
        ("sentence", "tools"),
        ("entry", "a smoker it is old"),
        ("entry", "a veil which is new it helps"),
        ("sentence", "that is all"),
    ]


def test_the_number_of_a_list_entry_is_no_part_of_it() -> None:
    assert cuts("Steps:\n\n1. Smoke\n2. Open\n10) Close") == [
        ("sentence", "steps"),
        ("entry", "smoke"),
        ("entry", "open"),
        ("entry", "close"),
    ]


def test_a_wrapped_number_begins_no_entry() -> None:
    assert len(cuts("They are given on day\n7. of the month.")) == 1


def test_a_bullet_may_stand_alone_on_its_line() -> None:
    text = "Ask this.\n-\nHow\noften?\n-\nWhy\nso?\nThen\ndecide."
    assert kinds(text) == ["sentence", "entry", "entry", "sentence"]


def test_after_a_list_text_goes_on_without_a_blank_line() -> None:
    assert kinds("- A veil.\n- A tool\nof steel.\nBees hum. They fly.") == [
        "entry",
        "entry",
        "sentence",
        "sentence",
    ]


def test_quotations_and_table_rows_are_cut_too() -> None:
    text = "> Bees hum.\n> They fly.\n\n| A | B |\n|---|---|\n| 1 | 2 |"
    assert cuts(text) == [
        ("sentence", "bees hum"),
        ("sentence", "they fly"),
        ("entry", "a b"),
        ("entry", "1 2"),
    ]


def test_a_whole_article() -> None:
    assert kinds(ARTICLE) == [
        "heading", "sentence", "sentence", "sentence", "entry", "entry", "entry",
        "sentence", "sentence", "sentence",
    ]  # fmt: skip


@given(
    st.lists(st.sampled_from([*ARTICLE.split(), "\n", "\n\n", "- ", "1. ", "> ", "# ", "|", "."]))
)
def test_cuts_are_in_order_and_only_marks_are_left_out(parts: list[str]) -> None:
    """The number of a list entry is no part of it, nor is a quote mark before such a number."""
    text = " ".join(parts)
    found = words(text)
    end = 0
    for each in cut(text, found):
        assert end <= each.start < each.end
        assert all(_is_mark(word) for word in found[end : each.start])
        end = each.end
    assert all(_is_mark(word) for word in found[end:])


def _is_mark(word: Word) -> bool:
    return word.text.isdigit() or word.text == ">"
