"""Pieces to lines."""

from hypothesis import given
from hypothesis import strategies as st

from generator.markup.tree import Break, Inline, Math, Styled, Text
from generator.render.page.paragraphs import paragraph
from generator.render.text.inlines import pieces, plain_pieces
from generator.render.text.lines import Line, break_lines, longest_word, natural_width
from generator.render.text.pieces import Glyphs, Picture, Piece
from generator.render.text.styles import BODY

WIDTH = 120.0

words = st.text(st.sampled_from("abcdefgIL-/–γ≥→. \u00a0\u200b"), max_size=60)
inlines = st.lists(
    st.one_of(
        words.map(Text),
        words.map(lambda text: Styled("strong", (Text(text),))),
        words.map(lambda text: Styled("superscript", (Text(text),))),
        st.sampled_from([Math("x^2"), Math(r"\frac{a}{b}"), Break()]),
    ),
    max_size=8,
)


def shown(line: Line) -> str:
    return "".join(p.text if isinstance(p, Glyphs) else f"<{p.text}>" for p in line.pieces)


def texts(tree: list[Inline], width: float = WIDTH) -> list[str]:
    return [shown(line) for line in break_lines(pieces(tree, BODY), width)]


def solids(given_pieces: list[Piece]) -> str:
    kept = [piece for piece in given_pieces if isinstance(piece, Glyphs | Picture)]
    return "".join(piece.text for piece in kept).replace(" ", "")


@given(inlines, st.floats(12, 400))
def test_no_line_is_wider_than_its_column(tree: list[Inline], width: float) -> None:
    for line in break_lines(pieces(tree, BODY), width):
        assert line.width <= width + 0.1 or len(shown(line)) == 1


@given(inlines, st.floats(12, 400))
def test_no_character_is_lost(tree: list[Inline], width: float) -> None:
    source = pieces(tree, BODY)
    lines = [piece for line in break_lines(source, width) for piece in line.pieces]
    assert solids(list(lines)) == solids(source)


@given(inlines)
def test_a_column_of_the_natural_width_needs_no_break(tree: list[Inline]) -> None:
    source = pieces(tree, BODY)
    breaks = sum(isinstance(each, Break) for each in tree)
    assert len(break_lines(source, natural_width(source) + 0.1)) <= breaks + 1


@given(inlines)
def test_no_word_is_broken_in_a_column_of_the_longest_word(tree: list[Inline]) -> None:
    source = pieces(tree, BODY)
    for line in break_lines(source, longest_word(source) + 0.1):
        assert not shown(line).startswith(" ")
        assert not shown(line).endswith(" ")


def test_short_compounds_hold_and_long_ones_break_after_the_hyphen() -> None:
    (narrow,) = {longest_word(plain_pieces("CAR-T", BODY))}
    assert texts([Text("CAR-T")], narrow + 0.1) == ["CAR-T"]
    wide = longest_word(plain_pieces("granzyme-", BODY)) + 0.1
    assert texts([Text("granzyme-perforin")], wide) == ["granzyme-", "perforin"]


def test_a_comma_never_leaves_its_formula() -> None:
    tree: list[Inline] = [Text("a value of "), Math("x^2"), Text(", then")]
    full = natural_width(pieces(tree[:2], BODY))
    assert [line for line in texts(tree, full + 1) if line.startswith(",")] == []


def test_a_no_break_space_does_not_break() -> None:
    joined = "576\u00a0mg"
    assert texts([Text(joined)], natural_width(plain_pieces(joined, BODY)) + 0.1) == [joined]
    assert longest_word(plain_pieces(joined, BODY)) > longest_word(plain_pieces("576 mg", BODY))


def test_a_word_that_is_too_long_is_broken_where_the_line_is_full() -> None:
    lines = texts([Text("w" * 100)])
    assert "".join(lines) == "w" * 100
    assert len(lines) > 3
    assert len({len(line) for line in lines[:-1]}) == 1


def test_a_line_is_as_high_as_its_formula() -> None:
    low, high = (
        paragraph(pieces([Text("a "), Math(latex)], BODY), BODY, WIDTH)[0].height
        for latex in ("x", r"\sum_{i=1}^{\frac{a}{b}} \frac{i}{2}")
    )
    assert low == BODY.leading
    assert high > 1.5 * low


def test_a_formula_at_the_start_of_a_wrapped_line_keeps_its_height() -> None:
    tree: list[Inline] = [Text("word " * 5), Math(r"\frac{\frac{a}{b}}{\frac{c}{d}}")]
    strips = paragraph(pieces(tree, BODY), BODY, WIDTH)
    assert strips[-1].height > BODY.leading
