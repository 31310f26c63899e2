"""Strips to pages."""

from hypothesis import given
from hypothesis import strategies as st

from generator.render.page.pagination import Page, paginate
from generator.render.page.strips import (
    FREE,
    LINE,
    LOOSE,
    PART,
    SHARED,
    TIGHT,
    Recall,
    Strip,
    anchored,
    height_of,
    recalling,
    reprised,
)

HEIGHT = 100.0
BONDS = (FREE, LOOSE, SHARED, PART, LINE, TIGHT)


def strip(height: float, bond: int = LINE, gap: float = 0.0) -> Strip:
    return Strip(height, lambda _canvas, _x, _y: None, gap=gap, bond=bond)


def heights(page: Page) -> list[float]:
    return [each.height for _, each in page.placed]


strips = st.lists(
    st.builds(strip, st.integers(1, 100), st.sampled_from(BONDS), st.integers(0, 20).map(float)),
    max_size=40,
)


@given(strips)
def test_every_strip_stands_on_one_page_in_its_order(given_strips: list[Strip]) -> None:
    placed = [each for page in paginate(given_strips, HEIGHT) for _, each in page.placed]
    assert [id(each) for each in placed] == [id(each) for each in given_strips]


@given(strips)
def test_nothing_leaves_a_page_and_nothing_overlaps(given_strips: list[Strip]) -> None:
    for page in paginate(given_strips, HEIGHT):
        end = 0.0
        for top, each in page.placed:
            assert top >= end
            end = top + each.height
        assert end <= HEIGHT + 0.1


@given(strips)
def test_no_page_but_that_of_an_empty_document_is_empty(given_strips: list[Strip]) -> None:
    pages = paginate(given_strips, HEIGHT)
    assert all(page.placed for page in pages) or not given_strips


@given(strips)
def test_what_belongs_together_is_parted_only_if_it_fits_no_page(given_strips: list[Strip]) -> None:
    every = [strip(1, FREE), *given_strips]
    for page in paginate(every, HEIGHT)[1:]:
        first = page.placed[0][1]
        if first.bond >= PART:
            assert height_of(_run(every, first)) > HEIGHT


def _run(every: list[Strip], first: Strip) -> list[Strip]:
    """The strips around the beginning of a page that no bond weaker than its own parts."""
    start = next(n for n, each in enumerate(every) if each is first)
    stop = start + 1
    while start > 0 and every[start].bond >= first.bond:
        start -= 1
    while stop < len(every) and every[stop].bond >= first.bond:
        stop += 1
    return every[start:stop]


def test_an_item_that_does_not_fit_moves_as_a_whole() -> None:
    pages = paginate([strip(60, FREE), strip(30, FREE), strip(30, PART)], HEIGHT)
    assert [heights(page) for page in pages] == [[60], [30, 30]]


def test_an_item_higher_than_a_page_flows_from_where_it_begins() -> None:
    item = [strip(30, FREE), *[strip(30, PART) for _ in range(4)]]
    pages = paginate([strip(40, FREE), *item], HEIGHT)
    assert [heights(page) for page in pages] == [[40, 30, 30], [30, 30, 30]]


def test_a_heading_never_ends_a_page() -> None:
    pages = paginate([strip(85, FREE), strip(10, FREE), strip(20, TIGHT)], HEIGHT)
    assert [heights(page) for page in pages] == [[85], [10, 20]]


def test_a_stimulus_moves_with_its_item_even_where_much_of_a_page_stays_white() -> None:
    shared = [strip(20, FREE), strip(30, SHARED), strip(30, LOOSE)]
    pages = paginate([strip(40, FREE), *shared], HEIGHT)
    assert [heights(page) for page in pages] == [[40], [20, 30, 30]]


def test_a_stimulus_too_long_for_a_page_with_its_item_is_parted_where_much_stays_white() -> None:
    stimulus = [strip(20, FREE), strip(30, SHARED), strip(30, SHARED)]
    pages = paginate([strip(40, FREE), *stimulus, strip(50, LOOSE)], HEIGHT)
    assert [heights(page) for page in pages] == [[40, 20, 30], [30, 50]]


def test_a_stimulus_moves_where_little_stays_white() -> None:
    stimulus = [strip(20, FREE), strip(30, SHARED), strip(30, SHARED)]
    pages = paginate([strip(70, FREE), *stimulus], HEIGHT)
    assert [heights(page) for page in pages] == [[70], [20, 30, 30]]


def test_a_gap_is_dropped_at_the_top_of_a_page() -> None:
    pages = paginate([strip(90, FREE), strip(50, FREE, gap=20.0)], HEIGHT)
    assert pages[1].placed[0][0] == 0


def test_a_page_that_begins_inside_an_item_says_so() -> None:
    note = strip(7)
    item = reprised([strip(60, FREE), strip(60, PART)], note)
    pages = paginate(item, HEIGHT)
    assert [heights(page) for page in pages] == [[60], [7, 60]]


SHARED_TEXT = anchored([strip(60, FREE)], "case")


def asking(height: float, bond: int = FREE) -> list[Strip]:
    """A strip that refers to the shared text; the note on it is as high as its page's number."""
    return recalling([strip(height, bond, gap=2.0)], Recall("case", strip))


def test_on_the_page_of_its_stimulus_an_item_needs_no_note() -> None:
    pages = paginate([*SHARED_TEXT, *asking(20, LOOSE)], HEIGHT)
    assert [heights(page) for page in pages] == [[60, 20]]


def test_on_a_later_page_the_first_item_says_where_its_stimulus_stands() -> None:
    every = [strip(90, FREE), *SHARED_TEXT, *asking(30, LOOSE), *asking(20), *asking(25)]
    pages = paginate(every, HEIGHT)
    assert [heights(page) for page in pages] == [[90], [60, 30], [2, 20, 25]]


def test_a_note_stands_below_a_heading_and_holds_to_its_item() -> None:
    every = [*SHARED_TEXT, strip(70, FREE), strip(12, FREE), *asking(30, TIGHT)]
    pages = paginate(every, HEIGHT)
    assert [heights(page) for page in pages] == [[60], [70], [12, 1, 30]]
    assert [each.bond for _, each in pages[2].placed] == [FREE, TIGHT, TIGHT]


def test_an_item_that_has_no_room_for_a_note_stays_whole_without_it() -> None:
    tall = [*asking(60), strip(40, PART)]
    pages = paginate([*SHARED_TEXT, *tall], HEIGHT)
    assert [heights(page) for page in pages] == [[60], [60, 40]]


@given(st.lists(st.tuples(st.integers(5, 60), st.booleans()), min_size=1, max_size=20))
def test_every_page_with_an_item_of_a_stimulus_shows_it_or_one_note(
    items: list[tuple[int, bool]],
) -> None:
    every = [*SHARED_TEXT]
    for height, asks in items:
        every += asking(height) if asks else [strip(height, FREE)]
    for page in paginate(every, HEIGHT)[1:]:
        notes = [each for _, each in page.placed if each.anchor]
        assert len(notes) == any(each.recall for _, each in page.placed)
