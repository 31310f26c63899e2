"""Texts in plain characters, without any styling: one line, or lines for a terminal.

Emphasis shows no marks. What would vanish without its style becomes other characters: `10^9^` is
shown as 10⁹, a formula in Unicode, a figure by its description.
"""

from collections.abc import Callable, Sequence

from generator.markup.formula import latex_to_unicode
from generator.markup.grid import grid
from generator.markup.parse import parse
from generator.markup.scripts import subscript, superscript
from generator.markup.tree import (
    Block,
    Break,
    Code,
    CodeBlock,
    Figure,
    Formula,
    GapMark,
    Inline,
    Listing,
    Math,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)
from generator.markup.wrap import cut, hang, width_of, wrap

ShowGap = Callable[[str], str]
_BLANKS = str.maketrans("\t\n\r\f\v", "     ")
_NARROW = 12
"""Less room than this is not made narrower by an indent."""


def _bracketed(name: str) -> str:
    return f"[{name}]"


def to_line(text: str) -> str:
    """The whole of a text on one line; gaps show as `[name]`, figures as `[Figure: …]`."""
    return _folded(_line(parse(text)))


def to_lines(text: str, width: int, gap: ShowGap = _bracketed) -> list[str]:
    """A text in lines of at most `width` columns, `width` ≥ 12, for a terminal without styles.

    An empty line stands between blocks, none at the beginning or the end. `gap` says how the gap
    of a name is shown.
    """
    return _Page(gap).blocks(parse(text), width)


def inline_text(inlines: Sequence[Inline], gap: ShowGap = _bracketed) -> str:
    """Inlines as characters; a forced new line is a new line."""
    return "".join(_inline(inline, gap) for inline in inlines)


def _inline(inline: Inline, gap: ShowGap) -> str:
    match inline:
        case Text() | Code():
            return inline.text
        case Math():
            return latex_to_unicode(inline.latex)
        case Break():
            return "\n"
        case GapMark():
            return gap(inline.name)
        case Styled(style="superscript"):
            return superscript(inline_text(inline.children, gap))
        case Styled(style="subscript"):
            return subscript(inline_text(inline.children, gap))
        case Styled():
            return inline_text(inline.children, gap)


class _Page:
    """Sets blocks one below the other."""

    def __init__(self, gap: ShowGap) -> None:
        self._gap = gap

    def blocks(self, blocks: Sequence[Block], width: int) -> list[str]:
        lines: list[str] = []
        for block in blocks:
            lines += ["", *self._block(block, width)] if lines else self._block(block, width)
        return lines

    def _block(self, block: Block, width: int) -> list[str]:
        match block:
            case Paragraph():
                return wrap(inline_text(block.children, self._gap), width)
            case Listing():
                return self._listing(block, width)
            case Table():
                return self._table(block, width)
            case Figure():
                return wrap(f"[Figure: {_sentences(block.alt, block.caption)}]", width)
            case Formula():
                return _indented(latex_to_unicode(block.latex), width)
            case CodeBlock():
                return [piece for line in block.text.split("\n") for piece in _code(line, width)]
            case Quote():
                return self._quote(block, width)

    def _quote(self, quote: Quote, width: int) -> list[str]:
        if width - 2 < _NARROW:
            return self.blocks(quote.blocks, width)
        return [f"> {line}".rstrip() for line in self.blocks(quote.blocks, width - 2)]

    def _listing(self, listing: Listing, width: int) -> list[str]:
        lines: list[str] = []
        for marker, item in zip(_markers(listing), listing.items, strict=True):
            room = width - width_of(marker)
            if room >= _NARROW:
                lines += hang(self._item(item, room), marker)
            else:
                lines += [marker.rstrip(), *self._item(item, width)]
        return lines

    def _item(self, blocks: Sequence[Block], width: int) -> list[str]:
        lines: list[str] = []
        for block in blocks:
            apart = lines and not isinstance(block, Listing)
            lines += ["", *self._block(block, width)] if apart else self._block(block, width)
        return lines

    def _table(self, table: Table, width: int) -> list[str]:
        header, *rows = [
            [inline_text(cell, self._gap) for cell in row] for row in (table.header, *table.rows)
        ]
        return grid(header, rows, table.align, width)


def _markers(listing: Listing) -> list[str]:
    if listing.start is None:
        return ["- "] * len(listing.items)
    numbers = [f"{listing.start + n}. " for n in range(len(listing.items))]
    return [number.rjust(len(numbers[-1])) for number in numbers]


def _indented(line: str, width: int) -> list[str]:
    return [f"    {line}"] if width_of(line) + 4 <= width else wrap(line, width)


def _code(line: str, width: int) -> list[str]:
    return cut(line.expandtabs(4), width)


def _sentences(*parts: str) -> str:
    return ". ".join(part.rstrip(".") for part in parts if part)


def _line(blocks: Sequence[Block]) -> str:
    return " ".join(_block_line(block) for block in blocks)


def _block_line(block: Block) -> str:
    match block:
        case Paragraph():
            return inline_text(block.children)
        case Listing():
            markers = [marker.strip().replace("-", "•") for marker in _markers(block)]
            items = zip(markers, block.items, strict=True)
            return " ".join(f"{marker} {_line(item)}" for marker, item in items)
        case Table():
            rows = [" | ".join(map(inline_text, row)) for row in (block.header, *block.rows)]
            return "; ".join(rows)
        case Figure():
            return f"[Figure: {_sentences(block.alt)}]"
        case Formula():
            return latex_to_unicode(block.latex)
        case CodeBlock():
            return block.text
        case Quote():
            return _line(block.blocks)


def _folded(text: str) -> str:
    return " ".join(part for part in text.translate(_BLANKS).split(" ") if part)
