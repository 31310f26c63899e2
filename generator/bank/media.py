"""Figures of a module: read with care, and proven to be pictures or drawings."""

import warnings
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path

from generator.bank.files import read_bytes, shown
from generator.bank.svg.whole import MAX_BYTES as MAX_DRAWING
from generator.errors import Finding, Place
from generator.markup.characters import printable
from generator.markup.figure import is_drawing

MAX_BYTES = 10 * 2**20
MAX_PIXELS = 30_000_000
FORMATS = ("PNG", "JPEG")
MAX_FAULTS = 20
"""How many faults of one drawing are told."""


def read_figure(folder: Path, source: str, place: Place, *, decode: bool) -> bytes | list[Finding]:
    """The bytes of a figure that a text names as `source`, or what is wrong with it.

    Faults inside a drawing stand where they are in its file, all others at the text's place.
    """
    path = folder / source
    if not path.resolve().is_relative_to((folder / "media").resolve()):
        message = f"the figure '{source}' leads out of the module's media folder"
        return [Finding(place, "QW501", message, "copy the picture into `media/`")]
    if not path.exists():
        message = f"the figure '{source}' does not exist"
        return [Finding(place, "QW501", message, _near(path))]
    data = read_bytes(path, MAX_DRAWING if is_drawing(source) else MAX_BYTES)
    if isinstance(data, Finding):
        return [Finding(place, "QW502", f"the figure '{source}' {data.message}", data.hint)]
    if not decode:
        return data
    wrong = _in_drawing if is_drawing(source) else _in_picture
    return list(wrong(data, source, path, place)) or data


def _near(path: Path) -> str:
    from difflib import get_close_matches

    names = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
    near = get_close_matches(path.name, names, n=1)
    return f"did you mean 'media/{near[0]}'?" if near else "put the picture into `media/`"


def _in_drawing(data: bytes, source: str, path: Path, _: Place) -> Iterator[Finding]:
    from generator.bank.svg.check import faults

    for fault in islice(faults(data), MAX_FAULTS):
        place = Place(shown(path), fault.line, fault.column)
        message = printable(f"the figure '{source}' {fault.message}")
        yield Finding(place, "QW502", message, fault.hint)


def _in_picture(data: bytes, source: str, _: Path, place: Place) -> Iterator[Finding]:
    fault = _fault(data)
    if fault is not None:
        hint = (
            f"save it as {' or '.join(FORMATS)} with at most {MAX_PIXELS // 10**6} megapixels, "
            "or as SVG under a name that ends in `.svg`"
        )
        yield Finding(place, "QW502", f"the figure '{source}' {fault}", hint)


def _fault(data: bytes) -> str | None:
    """What is wrong with a picture, or None."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # our own limit is stricter than the one warned about
            with Image.open(BytesIO(data), formats=FORMATS) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    return f"is too large: {picture.width} × {picture.height} pixels"
                picture.load()
    except UnidentifiedImageError:
        return "is no PNG or JPEG picture"
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        return f"is damaged: {error}"
    return None


def read_figures(
    folder: Path, named: Iterator[tuple[str, Place]], *, decode: bool
) -> tuple[dict[str, bytes], list[Finding]]:
    """All figures that texts name, each read once, and what is wrong with them.

    Pictures are proven by decoding them, which takes longer than all else, and drawings by reading
    them; `decode` is for those who will show them.
    """
    figures: dict[str, bytes] = {}
    findings: list[Finding] = []
    for source, place in named:
        if source in figures:
            continue
        data = read_figure(folder, source, place, decode=decode)
        if isinstance(data, list):
            findings += data
        else:
            figures[source] = data
    return figures, findings
