"""The tree of a marked-up text: blocks that hold inlines."""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Inlines in one style."""

    style: Literal["strong", "emphasis", "subscript", "superscript"]
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Code:
    """Characters to be shown as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Math:
    """A formula in LaTeX."""

    latex: str


@dataclass(frozen=True, slots=True)
class Break:
    """A forced new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class GapMark:
    """The place of a gap in a cloze text."""

    name: str


Inline = Text | Styled | Code | Math | Break | GapMark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of inlines."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `start` is the first number of an ordered one, None for bullets."""

    items: "tuple[tuple[Block, ...], ...]"
    start: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the header."""

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    align: tuple[Align, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the module, alone in its paragraph; `caption` may be empty, `alt` may not."""

    source: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula on a line of its own, in LaTeX."""

    latex: str


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines to be shown as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks that someone else said."""

    blocks: "tuple[Block, ...]"


Block = Paragraph | Listing | Table | Figure | Formula | CodeBlock | Quote
