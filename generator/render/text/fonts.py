"""Fonts: Roboto for text, STIX Two Math for signs that Roboto lacks, both from their packages."""

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unicodedata import normalize

from generator.render.text.styles import Face

FALLBACK = "STIXTwoMath-Regular"
_TEXT: dict[Face, str] = {
    "regular": "Roboto-Regular",
    "bold": "Roboto-Bold",
    "italic": "Roboto-Italic",
    "bold_italic": "Roboto-BoldItalic",
}
_FOLDERS = {"Roboto": ("font_roboto", "files"), "STIXTwoMath": ("ziamath", "fonts")}

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200c\u200d\u2060\ufe0e\ufe0f"))
_TWINS = {ord("✔"): "✓", ord("✘"): "✗"}
DRAWN = frozenset("✗")
"""Signs that no font has and that are drawn as shapes."""

REPLACEMENT = "\ufffd"
"""Shown in place of a sign that no font has."""


def _path(font: str) -> Path:
    package, folder = _FOLDERS[font.partition("-")[0]]
    spec = find_spec(package)  # found, not imported: ziamath takes a third of a second
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent / folder / f"{font}.ttf"


@cache
def _loaded(font: str) -> Any:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    loaded = TTFont(font, str(_path(font)), asciiReadable=False)
    pdfmetrics.registerFont(loaded)
    return loaded


def font_of(face: Face) -> str:
    """Name of the font of a face, registered with ReportLab."""
    font = _TEXT[face]
    _loaded(font)
    return font


def _has(font: str, character: str) -> bool:
    return ord(character) in _loaded(font).face.charToGlyph


def width(text: str, font: str, size: float) -> float:
    """Width of a text in points."""
    return float(_loaded(font).stringWidth(text, size))


def normal(text: str) -> str:
    """`text` in composed form, with invisible characters taken out and twins of signs folded."""
    return normalize("NFC", text).translate(_UNSEEN).translate(_TWINS)


@lru_cache(maxsize=20_000)
def runs(text: str, face: Face) -> tuple[tuple[str | None, str], ...]:
    """Split a normal text into runs of one font each; font None is for signs that are drawn."""
    found: list[tuple[str | None, str]] = []
    for character in text:
        font, shown = _font_for(character, face)
        if found and found[-1][0] == font:
            found[-1] = (font, found[-1][1] + shown)
        else:
            found.append((font, shown))
    return tuple(found)


@lru_cache(maxsize=5_000)
def _font_for(character: str, face: Face) -> tuple[str | None, str]:
    for font in (_TEXT[face], FALLBACK):
        if _has(font, character):
            return font, character
    return (None, character) if character in DRAWN else (_TEXT[face], REPLACEMENT)


def uncovered(text: str) -> frozenset[str]:
    """The characters of a text that can be set in no font; white space is always covered."""
    return frozenset(
        character
        for character in normal(text)
        if not character.isspace()
        and character != "\u200b"
        and _font_for(character, "regular")[1] != character
    )
