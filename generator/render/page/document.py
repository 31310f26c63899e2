"""Strips to the bytes of a PDF: pages, footers, outline; the same strips give the same bytes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from generator.model.form import Form
from generator.render.page.pagination import Page, paginate
from generator.render.page.paragraphs import clipped, label, text_width
from generator.render.page.strips import Strip
from generator.render.paper import Paper
from generator.render.text import fonts
from generator.render.text.pieces import Canvas
from generator.render.text.styles import FOOTER, LIGHT

_FOOTER_DROP = 26.0
"""Distance of the footer's baseline below the text area, in points."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a document is called: `title` for viewers, `footer` and `code` on every page."""

    title: str
    subject: str
    footer: str
    code: str
    language: str


def sheet(form: Form, title: str, tag: str = "") -> Sheet:
    """What a document of a form is called; `tag` stands first in the footer."""
    footer = " · ".join(filter(None, (tag, form.module_title, form.title)))
    return Sheet(f"{title} ({form.code})", form.module_title, footer, form.code, form.language)


def pdf(strips: Sequence[Strip], paper: Paper, sheet: Sheet) -> bytes:
    """The document; nothing in it depends on clock, dice or machine."""
    pages = paginate(strips, paper.text_height)
    target = BytesIO()
    canvas = _canvas(target, paper, sheet)
    for number, page in enumerate(pages, 1):
        _draw(canvas, page, paper)
        _footer(canvas, paper, sheet, f"Page {number} of {len(pages)}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _canvas(target: BytesIO, paper: Paper, sheet: Sheet) -> Any:
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0  # plain compression: a fifth smaller than text-safe compression
    canvas = Canvas(
        target,
        pagesize=(paper.width, paper.height),
        pageCompression=1,
        invariant=1,
        lang=sheet.language,
        initialFontName=fonts.font_of("regular"),  # or each file would name a font it lacks
    )
    canvas.setTitle(sheet.title)
    canvas.setAuthor("")
    canvas.setSubject(sheet.subject)
    canvas.setCreator("Quizwright")
    return canvas


def _draw(canvas: Canvas, page: Page, paper: Paper) -> None:
    for top, strip in page.placed:
        strip.draw(canvas, paper.left, paper.height - paper.top - top)


def _footer(canvas: Canvas, paper: Paper, sheet: Sheet, page: str) -> None:
    y = paper.bottom - _FOOTER_DROP
    canvas.setLineWidth(0.5)
    canvas.setStrokeGray(LIGHT)
    canvas.line(paper.left, y + 14, paper.width - paper.right, y + 14)
    code, count = text_width(sheet.code, FOOTER), text_width(page, FOOTER)
    right = paper.width - paper.right
    label(canvas, page, FOOTER, right - count, y)
    label(canvas, sheet.code, FOOTER, right - count - code - 24, y)
    room = paper.text_width - count - code - 48
    label(canvas, clipped(sheet.footer, FOOTER, room), FOOTER, paper.left, y)


def bookmarked(strips: Sequence[Strip], key: str, title: str, level: int) -> list[Strip]:
    """The same strips with an entry in the document's outline; sections have level 0."""
    if not strips:
        return []
    first = strips[0]

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.bookmarkPage(key, fit="XYZ", left=0, top=top + 8, zoom=0)
        canvas.addOutlineEntry(title, key, level=level, closed=level == 0)
        first.draw(canvas, left, top)

    return [replace(first, draw=draw), *strips[1:]]
