"""Blocks to strips: lists, tables, figures, code, quotes."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.render.page.blocks import Setter
from generator.render.page.frames import barred, framed, tinted
from generator.render.page.strips import FREE, Strip, height_of, led
from generator.render.page.tables import column_widths
from generator.render.paper import A4, LETTER
from generator.render.text.inlines import plain_pieces
from generator.render.text.styles import BODY
from tests.render.reading import images, ink, one_pdf, page_texts, whole_text

SETTER = Setter({}, A4.text_height)
WIDTH = A4.text_width


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    target = BytesIO()
    Image.new("RGB", (width, height), "grey").save(target, kind)
    return target.getvalue()


def test_lists_keep_their_marks_and_order() -> None:
    text = whole_text(one_pdf(SETTER.text("- one\n- two\n\n3. three\n4. four\n   - deep", WIDTH)))
    assert "• one • two 3. three 4. four – deep" in text


def test_code_keeps_its_indents() -> None:
    strips = SETTER.text("```\nif x:\n    return\n```", WIDTH)
    data = one_pdf(strips)
    assert "if x: return" in whole_text(data)
    assert len(strips) == 2


TABLE = "| Grade | Sign |\n|---|--:|\n" + "".join(f"| row{n} | sign{n} |\n" for n in range(60))


def test_a_long_table_repeats_its_header_on_every_page() -> None:
    pages = page_texts(one_pdf(SETTER.text(TABLE, WIDTH)))
    assert len(pages) == 2
    assert all("Grade Sign row" in page for page in pages)
    assert all(sum(f"row{n} sign{n}" in page for page in pages) == 1 for n in range(60))


def test_a_row_higher_than_a_page_still_shows_all_its_words() -> None:
    words = " ".join(f"w{n}" for n in range(3000))
    text = whole_text(one_pdf(SETTER.text(f"| A | B |\n|---|---|\n| x | {words} |", WIDTH)))
    assert [n for n in range(3000) if f" w{n} " not in f" {text} "] == []


lengths = st.lists(st.lists(st.integers(0, 60), min_size=3, max_size=3), min_size=1, max_size=6)


@given(lengths, st.floats(120, 500))
def test_columns_never_add_up_to_more_than_the_width(rows: list[list[int]], width: float) -> None:
    cells = [[plain_pieces("ab " * n, BODY) for n in row] for row in rows]
    widths = column_widths(cells, width)
    assert sum(widths) <= width + 0.01
    assert min(widths) > 0


@given(lengths)
def test_columns_are_as_wide_as_their_texts_if_there_is_room(rows: list[list[int]]) -> None:
    cells = [[plain_pieces("ab " * n, BODY) for n in row] for row in rows]
    assert column_widths(cells, 5000) == pytest.approx(column_widths(cells, 9000), abs=0.01)


def test_short_columns_are_not_narrowed_by_long_ones() -> None:
    cells = [[plain_pieces("≥ 38 °C", BODY), plain_pieces("long text " * 40, BODY)]]
    assert column_widths(cells, 300)[0] == pytest.approx(column_widths(cells, 5000)[0], abs=0.01)


def test_aligned_columns_stand_where_they_should() -> None:
    table = "| A | B |\n|:--|--:|\n| x | y |\n| wide words here | wide words there |"
    left = ink(one_pdf(SETTER.text(table, WIDTH)))
    assert left[0] == pytest.approx(A4.left, abs=2)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_large_figure_is_scaled_to_its_column(kind: str) -> None:
    setter = Setter({"media/a.x": picture(3000, 1000, kind)}, A4.text_height)
    ((left, bottom, right, top),) = images(one_pdf(setter.text("![Cells](media/a.x)", WIDTH)))
    assert right - left == pytest.approx(WIDTH, abs=0.1)
    assert top - bottom == pytest.approx(WIDTH / 3, abs=0.1)


def test_a_small_figure_is_shown_at_150_dots_per_inch() -> None:
    setter = Setter({"media/a.png": picture(300, 150)}, A4.text_height)
    ((left, bottom, right, top),) = images(one_pdf(setter.text("![Cells](media/a.png)", WIDTH)))
    assert (right - left, top - bottom) == pytest.approx((144, 72), abs=0.1)


def test_a_tall_figure_leaves_room_for_its_item() -> None:
    setter = Setter({"media/a.png": picture(500, 5000)}, LETTER.text_height)
    ((_, bottom, _, top),) = images(one_pdf(setter.text("![Cells](media/a.png)", WIDTH), LETTER))
    assert top - bottom == pytest.approx(0.6 * LETTER.text_height, abs=0.1)


def test_a_figure_has_its_caption_and_its_description_as_text() -> None:
    setter = Setter({"media/a.png": picture(300, 150)}, A4.text_height)
    text = whole_text(one_pdf(setter.text('![Two cells](media/a.png "Figure 1.")', WIDTH)))
    assert "Two cells" in text
    assert "Figure 1." in text


def test_a_missing_figure_is_replaced_by_its_description() -> None:
    data = one_pdf(SETTER.text("![Two cells](media/none.png)", WIDTH))
    assert "Two cells" in whole_text(data)
    assert images(data) == []


def test_an_empty_text_still_has_a_line() -> None:
    assert height_of(SETTER.text(" ", WIDTH)) == BODY.leading


def test_frames_are_open_where_a_page_ends_inside() -> None:
    lines = SETTER.text("\n\n".join(f"line {n}" for n in range(80)), WIDTH - 20)
    data = one_pdf(framed(lines, WIDTH, 10))
    assert len(page_texts(data)) == 3
    assert ink(data)[0] == pytest.approx(A4.left, abs=2)
    assert ink(data)[2] == pytest.approx(A4.left + WIDTH, abs=2)


def test_a_frame_adds_its_padding_once() -> None:
    lines = led(SETTER.text("one\n\ntwo\n\nthree", WIDTH), bond=FREE, gap=0)
    assert height_of(framed(lines, WIDTH, 10)) == pytest.approx(height_of(lines) + 20)
    assert height_of(tinted(lines, WIDTH, 6)) == pytest.approx(height_of(lines) + 12)
    assert height_of(barred(lines, 16)) == pytest.approx(height_of(lines) + 2)


def test_a_strip_in_a_frame_keeps_its_bond() -> None:
    strips = [Strip(10, lambda _c, _x, _y: None, bond=bond) for bond in (1, 2, 3)]
    assert [strip.bond for strip in framed(strips, 100, 5)] == [1, 2, 3]


def test_a_table_with_more_columns_than_fit_still_shows_every_cell() -> None:
    row = "|".join(f"q{n}" for n in range(40))
    (page,) = page_texts(one_pdf(SETTER.text(f"|{row}|\n|{'---|' * 40}\n|{row}|", 150)))
    assert page.count("q") == 80
