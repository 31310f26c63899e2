"""The answer key: right answers and all that stands behind them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markup.plain import to_line
from generator.model.form import Form, FormSection
from generator.model.interaction import (
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    Ordering,
    SingleChoice,
    TextGap,
    TrueFalse,
)
from generator.render.answer_key import answer_key
from generator.render.key.policies import policy_words
from generator.render.key.table import key_table
from generator.render.paper import A4
from generator.scoring.key import key_lines
from tests.render.forms import forms
from tests.render.reading import one_pdf, outline_titles, page_texts, whole_text
from tests.samples import INTERACTIONS, options, placement, sample_form


def key(form: Form | None = None) -> bytes:
    return answer_key(form or sample_form(), {}, A4)


def test_it_says_on_every_page_that_it_is_the_key() -> None:
    pages = page_texts(key())
    assert pages[0].startswith("A sample All kinds – answer key")
    for number, text in enumerate(pages, 1):
        assert "Answer key · A sample · All kinds all-kinds-7.1-XX" in text
        assert text.endswith(f"Page {number} of {len(pages)}")


def test_the_table_in_front_has_every_answer_on_one_page() -> None:
    first = page_texts(key())[0]
    rows = "1 B Grade 2 1 2 A, B Perforin; Granzymes 2 3 False 1 4 IFN-γ 1 5 576 mg (± 0.5 mg) 2"
    assert rows in first
    assert "6 1 A · 2 B · 3 C 3 7 A, B, C, D 3" in first
    assert "8 1: perforin; 2: 38 °C; 3: common 3 9 see the rubric 3" in first


def test_every_line_of_the_key_stands_below_its_item() -> None:
    form = sample_form()
    text = whole_text(key())
    for item in form.placements():
        for line in key_lines(item):
            assert to_line(line) in text


def test_each_item_names_its_points_policy_rationale_and_ground() -> None:
    text = whole_text(key())
    for words in (
        "2 points Key A Perforin B Granzymes",
        "Scoring 1/2 of the points for each right option chosen, less 1/2 for each wrong one",
        "Rationale Because 8 × 72 = 576.",
        "Feedback A Feedback on Grade 1. B Feedback on Grade 2.",
        "If wrong One trial shows the opposite.",
        "Key point KP-02 Second claim. overstated; in the guide at H2.P1",
        "Evidence E-02",
    ):
        assert words in text


def test_reasons_and_sources_stand_at_the_end() -> None:
    text = whole_text(key())
    end = text[text.index("Reasons for the verdicts") :]
    assert "KP-01 supported It holds. KP-02 overstated It does not." in end
    assert "claim." not in end
    assert "Sources E-02 CRS grades. Lee DW et al., 2019. doi:10.1000/example" in end
    assert "Derived from: A sample guide. Facts checked up to 2026-11-22." in end


def test_who_has_checked_it_stands_on_the_first_page_and_ids_with_the_items() -> None:
    first = page_texts(key())[0]
    assert "Checked against the cited literature by its authors, not by a clinician." in first
    form = sample_form()
    text = whole_text(key(form))
    assert all(f"Item {each.item}" in text for each in form.placements())
    assert "For education only; not medical advice." in first


@pytest.mark.parametrize(
    ("stance", "words"),
    [("per_guide", "Basis the guide's claim"), ("critical", "Basis critical reading")],
)
def test_a_key_that_states_no_fact_says_what_it_is(stance: str, words: str) -> None:
    section = sample_form().sections[0]
    item = replace(section.placements[0], stance=stance)  # type: ignore[arg-type]
    form = sample_form(sections=(replace(section, placements=(item,)),))
    assert words in whole_text(key(form))
    assert "Basis" not in whole_text(key())


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("supported", "supported"),
        ("partly_supported", "partly supported"),
        ("overstated", "overstated"),
        ("unsupported", "unsupported"),
        ("promotional", "promotional"),
    ],
)
def test_verdicts_are_written_as_words(verdict: str, words: str) -> None:
    points = tuple(replace(point, verdict=verdict) for point in sample_form().key_points)
    assert f"First claim. {words}; in the guide" in whole_text(key(sample_form(key_points=points)))


def test_the_outline_leads_to_table_items_and_sources() -> None:
    titles = outline_titles(key())
    assert titles[0] == "All answers"
    assert titles[-2:] == ["Reasons for the verdicts", "Sources"]
    assert len([title for title in titles if title[0].isdigit()]) == 9


def test_sixty_answers_still_fit_on_the_first_page() -> None:
    items = tuple(replace(placement(n, INTERACTIONS[0], 1), stimulus=None) for n in range(1, 61))
    form = sample_form(sections=(FormSection("Part", None, items),))
    first = page_texts(key(form))[0]
    assert "60 B Grade 2 1" in first
    assert first.count("B Grade 2") == 60


def keyed(interaction: Interaction) -> str:
    """What the table must show of a key, whatever its length."""
    match interaction:
        case SingleChoice(options, key):
            return next(option.letter for option in options if option.id == key)
        case MultipleChoice(options, key):
            return ", ".join(option.letter for option in options if option.id in key)
        case Ordering(entries, key):
            letters = {entry.id: entry.letter for entry in entries}
            return ", ".join(letters[each] for each in key)
        case Matching(prompts, choices, pairs):
            letters = {choice.id: choice.letter for choice in choices}
            return " · ".join(f"{p.number} {letters[dict(pairs)[p.id]]}" for p in prompts)
        case Essay():
            return "see the rubric"
        case _:
            return ""


def table_of(form: Form) -> str:
    text = whole_text(key(form))
    return text[text.index("All answers") : text.index(form.sections[0].title)]


@given(forms())
@settings(max_examples=40, deadline=None)
def test_every_letter_of_the_key_is_in_the_table(form: Form) -> None:
    table = table_of(form)
    for item in form.placements():
        assert f" {item.number} {keyed(item.interaction)}" in table


WORDS = ("perforin", "granzyme B", "interferon-gamma that macrophages answer to")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.integers(1, 40))
@settings(max_examples=25, deadline=None)
def test_every_gap_is_in_the_table_however_narrow(words: list[str], count: int) -> None:
    gaps = tuple(
        TextGap(f"g{n}", str(n), (word,), case_sensitive=False) for n, word in enumerate(words, 1)
    )
    cloze = Cloze(" ".join(f"[[{gap.name}]]" for gap in gaps), gaps, None, "each_gap")
    items = tuple(replace(placement(n, cloze, 1), stimulus=None) for n in range(1, count + 1))
    strips = key_table(sample_form(sections=(FormSection("Part", None, items),)), 480, 300)
    table = whole_text(one_pdf(strips))
    for token in {f"{n}:" for n in range(1, len(words) + 1)} | {w.split()[-1] for w in words}:
        assert table.count(token) >= count


def test_all_letters_of_many_items_in_two_columns_are_in_the_table() -> None:
    long = MultipleChoice(options(*["word " * 30] * 10), tuple("134579"), "each_option")
    items = tuple(replace(placement(n, long, 1), stimulus=None) for n in range(1, 31))
    form = sample_form(sections=(FormSection("First part", None, items),))
    assert table_of(form).count("A, C, D, E, G, I") == 30


def test_a_stem_with_a_list_is_told_up_to_it() -> None:
    section = sample_form().sections[0]
    stem = "Test her with the score. She\n\n- knows 2 of 4;\n- names 3 of 3."
    item = replace(section.placements[0], stem=stem)
    form = sample_form(sections=(replace(section, placements=(item,)),))
    text = whole_text(key(form))
    assert "1 Test her with the score. … 1 point" in text
    assert "•" not in text
    assert "1  Test her with the score. …" in outline_titles(key(form))


def test_long_answers_are_cut_in_the_table_and_whole_below() -> None:
    long = "word " * 60 + "end"
    single = SingleChoice(options(long, "b"), "1", "right_only")
    item = replace(placement(1, single, 1), stimulus=None)
    form = sample_form(sections=(FormSection("Part", None, (item,)),))
    text = whole_text(key(form))
    table = text[text.index("All answers") : text.index("Part")]
    assert "…" in table
    assert "end" not in table
    assert f"A {long}" in text


MATCHING, ORDERING, CLOZE = INTERACTIONS[5:8]


@pytest.mark.parametrize(
    ("interaction", "words"),
    [
        (SingleChoice(options(*"abcd"), "1", "formula"), "a wrong answer costs 1/3 of them"),
        (TrueFalse(key=True, feedback=None, policy="formula"), "a wrong answer costs all of them"),
        (MultipleChoice(options(*"abcd"), ("1",), "right_minus_wrong"), "all of the points for ea"),
        (MultipleChoice(options(*"ab"), ("1", "2"), "right_minus_wrong"), "right option chosen"),
        (MultipleChoice(options(*"abcd"), ("1",), "each_option"), "1/4 of the points"),
        (MultipleChoice(options(*"abcd"), ("1",), "half_point"), "half of them with one mistake"),
        (MultipleChoice(options(*"abcd"), ("1",), "all_or_nothing"), "otherwise none"),
        (MATCHING, "1/3 of the points for each right pair"),
        (ORDERING, "1/3 of the points for each letter left after the first"),
        (CLOZE, "1/3 of the points for each right gap"),
        (INTERACTIONS[8], "by a person, with the rubric"),
    ],
)
def test_policies_are_told_with_their_fractions(interaction: Interaction, words: str) -> None:
    assert words in policy_words(interaction)


def test_all_policies_of_ordering_and_the_strict_ones_have_words() -> None:
    assert isinstance(ORDERING, Ordering)
    assert isinstance(MATCHING, Matching)
    assert isinstance(CLOZE, Cloze)
    assert "1/4 of the points" in policy_words(replace(ORDERING, policy="each_position"))
    assert "1/3 of the points" in policy_words(replace(ORDERING, policy="neighbours"))
    for strict in (ORDERING, MATCHING, CLOZE):
        assert "otherwise none" in policy_words(replace(strict, policy="all_or_nothing"))
