"""Inlines to pieces: faces, sizes, rises, and what lies unseen on pictures."""

from io import BytesIO

import pytest
from PIL import Image

from generator.markup.parse import parse
from generator.markup.tree import GapMark, Paragraph
from generator.render.page.blocks import Setter
from generator.render.page.strips import Strip
from generator.render.text.inlines import pieces, plain_pieces
from generator.render.text.pieces import Glyphs, Picture
from generator.render.text.styles import BODY
from tests.render.reading import ink, one_pdf, whole_text


def glyphs(text: str) -> dict[str, Glyphs]:
    """The runs of a one-paragraph text by what they say."""
    (paragraph,) = parse(text)
    assert isinstance(paragraph, Paragraph)
    found = pieces(paragraph.children, BODY)
    return {piece.text: piece for piece in found if isinstance(piece, Glyphs)}


def set_text(text: str, **media: bytes) -> list[Strip]:
    return Setter({f"media/{name}.png": data for name, data in media.items()}, 700).text(text, 400)


def test_faces_follow_the_marks() -> None:
    runs = glyphs("plain **strong *both*** *it*")
    assert [runs[word].font for word in ("plain", "strong", "both", "it")] == [
        "Roboto-Regular",
        "Roboto-Bold",
        "Roboto-BoldItalic",
        "Roboto-Italic",
    ]


def test_superscripts_are_small_and_high_and_subscripts_small_and_low() -> None:
    runs = glyphs("IC~50~ and 10^9^")
    assert runs["9"].size == runs["50"].size == pytest.approx(0.7 * BODY.size)
    assert runs["9"].rise > 3
    assert runs["50"].rise < -1
    assert runs["IC"].rise == 0


def test_superscripts_stand_higher_on_the_page() -> None:
    plain, raised = (ink(one_pdf(set_text(text))) for text in ("xx", "x^H^"))
    assert raised[1] < plain[1] - 2


def test_code_stands_on_a_tint_and_nothing_else_does() -> None:
    runs = glyphs("call `dose` now")
    assert (runs["dose"].tinted, runs["call"].tinted) == (True, False)


def test_a_gap_without_a_picture_is_shown_by_its_name() -> None:
    shown = pieces([GapMark("dose")], BODY)
    assert [piece.text for piece in shown if isinstance(piece, Glyphs)] == ["[[dose]]"]


def test_the_cross_is_drawn_because_no_font_has_it() -> None:
    (tick,), (cross,) = plain_pieces("✓", BODY), plain_pieces("✗", BODY)
    assert isinstance(tick, Glyphs)
    assert isinstance(cross, Picture)
    left, top, right, bottom = ink(one_pdf(set_text("✗")))
    assert 5 < right - left < 12
    assert 5 < bottom - top < 12


def test_what_lies_on_a_picture_is_found_but_not_seen() -> None:
    white = BytesIO()
    Image.new("RGB", (400, 400), "white").save(white, "PNG")
    with_picture = one_pdf(set_text("![Hidden words](media/a.png)\n\nend", a=white.getvalue()))
    assert "Hidden words" in whole_text(with_picture)
    left, top, right, bottom = ink(with_picture)
    assert right - left < 30
    assert bottom - top < 15
