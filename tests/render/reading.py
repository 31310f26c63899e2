"""Reads PDFs back with programs that had no part in making them."""

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

from generator.render.page.document import Sheet, pdf
from generator.render.page.strips import Strip
from generator.render.paper import A4, Paper

SHEET = Sheet("Title", "Subject", "Footer", "code-1", "en")


def one_pdf(strips: list[Strip], paper: Paper = A4) -> bytes:
    return pdf(strips, paper, SHEET)


def page_texts(data: bytes) -> list[str]:
    """The text of each page, with every run of white space as one space."""
    document = pypdfium2.PdfDocument(data)
    try:
        raw = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return [" ".join(text.split()) for text in raw]


def whole_text(data: bytes) -> str:
    return " ".join(page_texts(data))


def poppler_text(data: bytes, folder: Path) -> str:
    """The text as poppler reads it, lines and spaces folded."""
    path = folder / "read.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(data))


def catalog(read: pypdf.PdfReader) -> pypdf.generic.DictionaryObject:
    """The document's root object, where language and actions stand."""
    root = read.trailer["/Root"].get_object()
    assert isinstance(root, pypdf.generic.DictionaryObject)
    return root


def outline_titles(data: bytes) -> list[str]:
    return list(_titles(reader(data).outline))


def _titles(outline: object) -> Iterator[str]:
    for entry in outline if isinstance(outline, list) else ():
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield entry.title


def objects(data: bytes, kind: int) -> int:
    """How many objects of a kind, such as `pdfium.FPDF_PAGEOBJ_PATH`, are on all pages."""
    document = pypdfium2.PdfDocument(data)
    try:
        return sum(1 for page in document for each in page.get_objects() if each.type == kind)
    finally:
        document.close()


def paths(data: bytes) -> int:
    return objects(data, pdfium.FPDF_PAGEOBJ_PATH)


def images(data: bytes) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every picture, in points."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [
            tuple(each.get_bounds())
            for page in document
            for each in page.get_objects()
            if each.type == pdfium.FPDF_PAGEOBJ_IMAGE
        ]
    finally:
        document.close()


def ink(data: bytes, page: int = 0) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of all that is not white, in points, the footer left out."""
    from PIL import ImageChops

    document = pypdfium2.PdfDocument(data)
    try:
        picture = document[page].render(scale=1).to_pil().convert("L")
    finally:
        document.close()
    body = picture.crop((0, 0, picture.width, picture.height - int(A4.bottom)))
    box = ImageChops.invert(body).getbbox()
    assert box is not None
    return box
