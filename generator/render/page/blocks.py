"""Blocks of the markup tree to strips."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from generator.markup.formula import latex_to_unicode
from generator.markup.parse import parse
from generator.markup.tree import (
    Block,
    CodeBlock,
    Figure,
    Formula,
    Listing,
    Paragraph,
    Quote,
    Table,
)
from generator.render.page.figures import figure
from generator.render.page.frames import barred, tinted
from generator.render.page.paragraphs import label, paragraph, plain
from generator.render.page.strips import LINE, PART, TIGHT, Strip, led, marked, shifted
from generator.render.page.tables import table
from generator.render.text.formula import formula
from generator.render.text.inlines import pieces, plain_pieces
from generator.render.text.pieces import Canvas, Picture, scaled
from generator.render.text.styles import BODY, TextStyle

_GAP = 5.0
_LIST_GAP = 2.5
_INDENT = 16.0
_FORMULA_SHARE = 0.6
"""The most of a page's height that a formula takes; a higher one is made smaller."""
_BULLETS = ("•", "–", "·")


@dataclass(frozen=True, slots=True)
class Setter:
    """How texts are set: style, figures by source, pictures of gaps, and the height of a page."""

    media: Mapping[str, bytes]
    page_height: float
    style: TextStyle = BODY
    gaps: Mapping[str, Picture] = field(default_factory=dict)

    def text(self, text: str, width: float) -> list[Strip]:
        """The strips of a text in markup, at least one, for a column of `width` points."""
        if self.gaps or "![" in text:
            return self.blocks(parse(text), width) or self.empty()
        return list(_set(text, self.style, width, self.page_height))

    def blocks(self, blocks: Sequence[Block], width: float, depth: int = 0) -> list[Strip]:
        """The strips of blocks, one below the other; `depth` counts the lists around them."""
        strips: list[Strip] = []
        for block in blocks:
            strips += led(self._block(block, width, depth), bond=PART, gap=_GAP)
        return strips

    def _block(self, block: Block, width: float, depth: int) -> list[Strip]:
        match block:
            case Paragraph(children):
                return paragraph(pieces(children, self.style, self.gaps), self.style, width)
            case Listing():
                return self._listing(block, width, depth)
            case Table():
                return table(block, self.style, width, whole=self.page_height / 3)
            case Figure():
                return figure(block, self.media, width, self.page_height)
            case Formula(latex):
                return self._formula(latex, width)
            case CodeBlock(text):
                return self._code(text, width)
            case Quote(blocks):
                return barred(self.blocks(blocks, width - _INDENT, depth), _INDENT)

    def _listing(self, listing: Listing, width: float, depth: int) -> list[Strip]:
        strips: list[Strip] = []
        last = (listing.start or 0) + len(listing.items) - 1
        indent = _INDENT + max(0, len(str(last)) - 2) * self.style.size / 2
        for n, item in enumerate(listing.items):
            start = listing.start
            mark = _BULLETS[depth % len(_BULLETS)] if start is None else f"{start + n}."
            content = self.blocks(item, width - indent, depth + 1) or self.empty()
            strips += led(self._hung(content, mark, indent), bond=PART, gap=_LIST_GAP)
        return strips

    def _hung(self, content: Sequence[Strip], mark: str, indent: float) -> list[Strip]:
        style = self.style

        def marker(canvas: Canvas, x: float, y: float) -> None:
            label(canvas, mark, style, x + (2 if mark.endswith(".") else 4), y)

        return marked(shifted(content, indent), marker)

    def empty(self) -> list[Strip]:
        """One line without words."""
        return [Strip(self.style.leading, lambda _canvas, _x, _y: None, above=self.style.above)]

    def _formula(self, latex: str, width: float) -> list[Strip]:
        style = replace(self.style, align="center")
        picture = formula(latex, style.size, display=True)
        if picture is None:
            return paragraph(plain_pieces(latex_to_unicode(latex), style), style, width)
        high = picture.above + picture.below
        share = min(1, width / picture.width, self.page_height * _FORMULA_SHARE / high)
        picture = scaled(picture, share) if share < 1 else picture
        return paragraph([replace(picture, text=latex_to_unicode(latex))], style, width)

    def _code(self, text: str, width: float) -> list[Strip]:
        style = replace(self.style, size=self.style.size - 1)
        strips: list[Strip] = []
        for line in text.rstrip("\n").split("\n"):
            shown = line.expandtabs(4).replace(" ", "\u00a0") or "\u00a0"
            strips += [replace(strip, bond=LINE) for strip in plain(shown, style, width - 12)]
        return tinted(led(strips, bond=TIGHT), width, 6)


@lru_cache(maxsize=10_000)
def _set(text: str, style: TextStyle, width: float, page_height: float) -> tuple[Strip, ...]:
    """A text without figures and gaps, kept because the copies of a quiz share most texts."""
    setter = Setter({}, page_height, style)
    return tuple(setter.blocks(parse(text), width) or setter.empty())
