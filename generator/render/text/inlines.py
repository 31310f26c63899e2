"""Inlines of the markup tree to the pieces of a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.markup.characters import printable
from generator.markup.formula import latex_to_unicode
from generator.markup.tree import Break, Code, GapMark, Inline, Math, Styled, Text
from generator.render.text import fonts
from generator.render.text.formula import formula
from generator.render.text.pieces import Chance, Glyphs, NewLine, Picture, Piece, Space
from generator.render.text.shapes import cross
from generator.render.text.styles import Face, TextStyle

SMALLER = 0.7
"""Size of sub- and superscripts, relative to the text around them."""

_SUPER, _SUB = 0.36, -0.16
_SPACES = re.compile(r"([ \t\n\r\f\v\u1680\u2000-\u2006\u2008\u205f\u3000]+)")
_LETTER = r"[^\W\d_]"
_CHANCES = re.compile(rf"(?<={_LETTER}{{3}}[-–/])(?={_LETTER}{{3}})|(?<=—)(?=\w)|\u200b")
"""Long compounds may break after their hyphen; `CAR-T` and `IL-6` may not."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How characters look at some depth of the tree."""

    face: Face
    size: float
    grey: float
    rise: float = 0.0
    tinted: bool = False


def pieces(
    inlines: Sequence[Inline], style: TextStyle, gaps: Mapping[str, Picture] | None = None
) -> list[Piece]:
    """The pieces of inlines in a style; `gaps` are the pictures of a cloze text's gaps."""
    look = _Look(style.face, style.size, style.grey)
    return list(_pieces(inlines, look, gaps or {}))


def plain_pieces(text: str, style: TextStyle) -> list[Piece]:
    """The pieces of a text without markup."""
    return pieces((Text(text),), style)


def _pieces(inlines: Sequence[Inline], look: _Look, gaps: Mapping[str, Picture]) -> Iterator[Piece]:
    for inline in inlines:
        match inline:
            case Text(text):
                yield from _words(text, look)
            case Code(text):
                yield from _words(text, replace(look, tinted=True))
            case Styled(style, children):
                yield from _pieces(children, _STYLES[style](look), gaps)
            case Math(latex):
                yield from _math(latex, look)
            case Break():
                yield NewLine()
            case GapMark(name):
                yield from (gaps[name],) if name in gaps else _words(f"[[{name}]]", look)


def _strong(look: _Look) -> _Look:
    return replace(look, face="bold_italic" if "italic" in look.face else "bold")


def _emphasis(look: _Look) -> _Look:
    return replace(look, face="bold_italic" if "bold" in look.face else "italic")


def _subscript(look: _Look) -> _Look:
    return replace(look, size=look.size * SMALLER, rise=look.rise + _SUB * look.size)


def _superscript(look: _Look) -> _Look:
    return replace(look, size=look.size * SMALLER, rise=look.rise + _SUPER * look.size)


_STYLES = {
    "strong": _strong,
    "emphasis": _emphasis,
    "subscript": _subscript,
    "superscript": _superscript,
}


def _math(latex: str, look: _Look) -> Iterator[Piece]:
    picture = formula(latex, look.size, display=False)
    plain = latex_to_unicode(latex)
    if picture is None:
        yield from _words(plain, look)
    else:
        yield replace(picture, text=plain)


def _words(text: str, look: _Look) -> Iterator[Piece]:
    """Words and spaces; words that may break inside have a chance there."""
    for n, token in enumerate(_SPACES.split(fonts.normal(printable(text)))):
        if n % 2:
            yield _space(look)
        elif token:
            yield from _word(token, look)


@lru_cache(maxsize=1_000)
def _space(look: _Look) -> Space:
    font = fonts.font_of(look.face)
    width = fonts.width(" ", font, look.size)
    return Space(Glyphs(" ", font, look.size, width, look.rise, look.grey, look.tinted))


@lru_cache(maxsize=20_000)
def _word(word: str, look: _Look) -> tuple[Piece, ...]:
    parts = [_solids(part, look) for part in _CHANCES.split(word)]
    return (*parts[0], *(piece for part in parts[1:] for piece in (Chance(), *part)))


def _solids(text: str, look: _Look) -> list[Piece]:
    return [
        piece
        for font, run in fonts.runs(text, look.face)
        for piece in (_glyphs(run, font, look) if font else [cross(look.size) for _ in run])
    ]


def _glyphs(run: str, font: str, look: _Look) -> list[Glyphs]:
    width = fonts.width(run, font, look.size)
    return [Glyphs(run, font, look.size, width, look.rise, look.grey, look.tinted)]
