"""The worksheet: what a learner finds on it, and where."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.form import Form, FormSection, PlacedStimulus
from generator.model.interaction import (
    Cloze,
    Essay,
    Interaction,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Prompt,
    SingleChoice,
    TextGap,
)
from generator.render.answer.cloze import cloze_space
from generator.render.answer.matching import matching_space
from generator.render.page.blocks import Setter
from generator.render.paper import A4, LETTER, PAPERS, Paper
from generator.render.worksheet import worksheet
from tests.render.forms import RUBRIC, forms, marks
from tests.render.reading import (
    catalog,
    outline_titles,
    page_texts,
    paths,
    poppler_text,
    reader,
    whole_text,
)
from tests.samples import INTERACTIONS, options, placement, sample_form

poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is missing")


def sheet(form: Form | None = None, paper: Paper = A4) -> bytes:
    return worksheet(form or sample_form(), {}, paper)


def only(interaction: Interaction, **changes: object) -> Form:
    """A form with one item."""
    item = replace(placement(1, interaction, 2), stimulus=None)
    return sample_form(sections=(FormSection("Part", None, (item,)),), **changes)


def test_the_head_names_the_form_and_leaves_room_for_the_learner() -> None:
    first = page_texts(sheet())[0]
    assert first.startswith("A sample All kinds Name Date Score of 19 points 9 items · 19 points")
    assert "about 9 min · passed with 70% (13.3 points) or more Answer every item." in first
    assert "For education only; not medical advice." in first


def test_a_quiz_without_a_cut_score_promises_no_pass() -> None:
    assert "passed" not in whole_text(sheet(sample_form(cut_score=None)))


def test_every_page_has_title_code_and_number() -> None:
    pages = page_texts(sheet())
    for number, text in enumerate(pages, 1):
        assert text.endswith(f"A sample · All kinds all-kinds-7.1-XX Page {number} of {len(pages)}")


def test_every_stem_option_and_number_is_on_the_paper() -> None:
    text = whole_text(sheet())
    for number in range(1, 10):
        assert f"Stem of item {number}: IFN-γ and 10" in text
    for word in ("A Grade 1", "B Granzymes", "D Collagen", "True", "False", "mg", "1. ICE 8"):
        assert word in text
    assert "3: common / rare" in text


def test_no_answer_is_on_the_paper() -> None:
    text = whole_text(sheet())
    for word in ("Because", "Feedback", "576", "interferon", "perforin", "oncologist", "KP-01"):
        assert word not in text


@poppler
def test_another_program_reads_the_same_signs(tmp_path: Path) -> None:
    text = poppler_text(sheet(), tmp_path)
    assert "IFN-γ" in text
    assert "cells at ≥ 38 °C?" in text


@poppler
def test_only_embedded_subset_fonts_are_used(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(sheet(only(INTERACTIONS[0], instructions="**Bold** *it* ***both*** → ☐")))
    done = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True)
    rows = done.stdout.decode().splitlines()[2:]
    assert len(rows) == 5
    assert all(re.search(r"\+(Roboto|STIX).* TrueType .* yes yes yes ", row) for row in rows)


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_pages_have_the_size_of_the_paper(paper: Paper) -> None:
    (page, *_) = reader(sheet(paper=paper)).pages
    assert [float(each) for each in page.mediabox] == pytest.approx(
        [0, 0, paper.width, paper.height], abs=0.01
    )


def test_letter_and_a4_differ() -> None:
    assert (LETTER.width, LETTER.height) == (612, 792)
    assert (A4.width, A4.height) == pytest.approx((595.28, 841.89), abs=0.01)


def test_the_outline_leads_to_sections_and_items() -> None:
    titles = outline_titles(sheet())
    assert titles[:2] == ["Choices", "1  Stem of item 1: IFN-γ and 10⁹ cells at ≥ 38 °C?"]
    assert len(titles) == 11


def test_the_document_names_its_language_and_title_and_nobody() -> None:
    read = reader(sheet(sample_form(language="de-CH")))
    assert str(catalog(read)["/Lang"]) == "de-CH"
    assert read.metadata is not None
    assert read.metadata.title == "All kinds (all-kinds-7.1-XX)"
    assert not read.metadata.author


def test_a_stimulus_stands_once_above_the_first_item_that_needs_it() -> None:
    text = whole_text(sheet())
    assert text.count("A patient has a fever") == 1
    assert text.index("A case for items 1 and 2") < text.index("Stem of item 1:")


@given(forms())
@settings(max_examples=40, deadline=None)
def test_no_item_is_split_over_pages(form: Form) -> None:
    pages = page_texts(worksheet(form, {}, A4))
    words = [set(page.split()) for page in pages]
    for item in form.placements():
        assert any(set(marks(item)) <= page for page in words)


def with_case(words: int, before: int, after: tuple[int, ...]) -> Form:
    """An essay of so many lines, then a case of so many words with essays on it."""
    essays = [Essay(RUBRIC, None, lines=lines) for lines in (before, *after)]
    items = [replace(placement(n, essay, 1), stimulus="A") for n, essay in enumerate(essays, 1)]
    items[0] = replace(items[0], stimulus=None)
    case = PlacedStimulus("A", "A night on the ward", "Caseword. " * words)
    return sample_form(sections=(FormSection("Part", None, tuple(items)),), stimuli=(case,))


@given(st.integers(1, 150), st.integers(1, 19), st.integers(1, 12))
@settings(max_examples=25, deadline=None)
def test_a_stimulus_stands_on_the_page_of_its_first_item(
    words: int, before: int, lines: int
) -> None:
    pages = page_texts(sheet(with_case(words, before, (lines,))))
    (page,) = [text for text in pages if "A night on the ward" in text]
    assert page.count("Caseword.") == words
    assert "Stem of item 2" in page


def test_on_a_later_page_the_first_item_names_the_page_of_its_stimulus() -> None:
    pages = page_texts(sheet(with_case(60, 18, (14, 10, 8, 20))))
    assert "A night on the ward for items 2–5" in pages[1]
    assert "Stem of item 2" in pages[1]
    for page in pages[2:]:
        assert page.startswith("Continues: A night on the ward (page 2) ")
        assert page.count("Continues") == 1


def test_the_page_of_a_stimulus_with_a_long_title_is_still_named() -> None:
    form = with_case(60, 18, (14, 20))
    form = replace(form, stimuli=(replace(form.stimuli[0], title="Long " * 60),))
    assert "Long… (page 2) 3 Stem of item 3" in page_texts(sheet(form))[2]


@given(forms())
@settings(max_examples=20, deadline=None)
def test_nothing_is_printed_outside_of_the_margins(form: Form) -> None:
    document = pypdfium2.PdfDocument(worksheet(form, {}, LETTER))
    try:
        for page in document:
            for each in page.get_objects():
                left, bottom, right, top = each.get_bounds()
                assert left >= LETTER.left - 2
                assert right <= LETTER.width - LETTER.right + 2
                assert top <= LETTER.height - LETTER.top + 4
                assert bottom >= 36
    finally:
        document.close()


def test_a_long_essay_flows_and_says_so() -> None:
    pages = page_texts(sheet(only(Essay(RUBRIC, None, lines=60))))
    assert len(pages) == 3
    assert all(page.startswith("Item 1, continued") for page in pages[1:])


def test_an_essay_has_its_lines_eight_millimetres_apart() -> None:
    data = sheet(only(Essay(RUBRIC, None, lines=9)))
    document = pypdfium2.PdfDocument(data)
    try:
        (page,) = document
        bounds = [each.get_bounds() for each in page.get_objects() if _is_path(each)]
    finally:
        document.close()
    heights = sorted(top for left, _, right, top in bounds if right - left > 400)[1:-1]
    steps = [b - a for a, b in pairwise(heights)]
    assert len(heights) == 9
    assert steps == pytest.approx([8 * 72 / 25.4] * 8, abs=0.01)


def _is_path(each: pypdfium2.PdfObject) -> bool:
    return bool(each.type == pdfium.FPDF_PAGEOBJ_PATH)


def test_each_option_has_one_shape_to_tick() -> None:
    for shape in (
        lambda texts: SingleChoice(options(*texts), "1", "right_only"),
        lambda texts: MultipleChoice(options(*texts), ("1",), "each_option"),
    ):
        three, five = (paths(sheet(only(shape(texts)))) for texts in ("abc", "abcde"))
        assert five - three == 2


def test_only_multiple_choice_asks_for_all_that_apply() -> None:
    for interaction in INTERACTIONS:
        asks = "Choose all that apply." in whole_text(sheet(only(interaction)))
        assert asks == (interaction.kind == "multiple_choice")


def test_the_unit_is_printed_unless_it_is_part_of_the_answer() -> None:
    given_unit, own_unit = (
        whole_text(sheet(only(Numeric(5, 0, "mg/kg", required, None))))
        for required in (False, True)
    )
    assert "mg/kg" in given_unit
    assert "mg/kg" not in own_unit
    assert "Write the number with its unit." in own_unit


def test_gaps_of_a_sort_are_equally_wide_whatever_their_answer() -> None:
    heights = set()
    for answer in ("a", "a very long answer that would need a wide gap to write it in"):
        gap = TextGap("g", "1", (answer,), case_sensitive=False)
        cloze = Cloze("Cells [[g]] kill", (gap,), None, "each_gap")
        heights.add(tuple(strip.height for strip in cloze_space(cloze, 200, Setter({}, 700))))
    assert len(heights) == 1


def test_long_choices_of_a_matching_item_stand_below_the_prompts() -> None:
    prompts = (Prompt("1", "1", "short"), Prompt("2", "2", "also short"))
    heights = {}
    for long in ("brief", "a choice that goes on and on " * 12):
        choices = options("first", long)
        item = Matching(prompts, choices, (("1", "1"), ("2", "2")), None, "each_pair")
        _, *strips = matching_space(item, 400, Setter({}, 700))
        heights[long] = len(strips)
        assert "1. short 2. also short A first B" in whole_text(sheet(only(item)))
    assert heights["brief"] == 1
    assert min(heights.values()) < max(heights.values())


def test_ten_entries_to_order_get_ten_boxes() -> None:
    entries = options(*"abcdefghij")
    item = Ordering(entries, tuple(each.id for each in entries), None, "each_position")
    assert "on the left. 1 2 3 4 5 6 7 8 9 10" in whole_text(sheet(only(item)))


def test_a_stimulus_longer_than_a_page_goes_on_under_its_name() -> None:
    text = "\n\n".join(f"Paragraph {n} of the case." for n in range(50))
    form = sample_form(stimuli=(PlacedStimulus("case", "A case", text),))
    pages = page_texts(sheet(form))
    assert pages[1].startswith("A case, continued")
    assert "Stem of item 1:" in pages[1]


def test_a_worksheet_takes_no_file_of_the_bank_but_the_media_given() -> None:
    form = only(INTERACTIONS[0], instructions="![Secret](/etc/passwd)")
    assert "root:" not in whole_text(sheet(form))
