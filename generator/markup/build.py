"""Tokens to the tree. What is refused stands in the tree as the characters that were written."""

from collections.abc import Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from generator.markup.characters import printable
from generator.markup.figure import figure_of
from generator.markup.tree import (
    Align,
    Block,
    Break,
    Code,
    CodeBlock,
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

_EMPTY = (Paragraph(()), Quote(()), CodeBlock(""))
_ALIGN: dict[str, Align] = {"text-align:center": "center", "text-align:right": "right"}


def tree_of(tokens: Sequence[Token], source: str) -> tuple[Block, ...]:
    """The tree of a text's tokens; `source` is the text itself."""
    return _Builder(source).blocks(SyntaxTreeNode(tokens).children)


def literal(text: str) -> Paragraph:
    """Lines as a paragraph of plain characters."""
    children: list[Inline] = []
    for line in text.strip().split("\n"):
        children += [Break(), Text(_shown(line.strip()))]
    return Paragraph(tuple(children[1:]))


class _Builder:
    """Walks the nodes of one text."""

    def __init__(self, source: str) -> None:
        self._lines = source.split("\n")

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
        return tuple(block for block in map(self._block, nodes) if block not in _EMPTY)

    def _block(self, node: SyntaxTreeNode) -> Block:
        match node.type:
            case "paragraph":
                return figure_of(node.children[0].content) or Paragraph(_cell(node))
            case "bullet_list":
                return self._listing(node, None)
            case "ordered_list":
                return self._listing(node, int(node.attrs.get("start", 1)))
            case "blockquote":
                return Quote(self.blocks(node.children))
            case "table":
                return _table(node)
            case "formula":
                return Formula(printable(node.content))
            case "fence" | "code_block":
                return CodeBlock(printable(node.content.rstrip("\n")))
            case _:  # a heading, a rule or HTML
                start, end = node.map or (0, 0)
                return literal("\n".join(self._lines[start:end]))

    def _listing(self, node: SyntaxTreeNode, start: int | None) -> Listing:
        return Listing(tuple(self.blocks(item.children) for item in node.children), start)


def _table(node: SyntaxTreeNode) -> Table:
    header, *rows = [row for part in node.children for row in part.children]
    return Table(
        header=tuple(_cell(cell) for cell in header.children),
        rows=tuple(tuple(_cell(cell) for cell in row.children) for row in rows),
        align=tuple(_ALIGN.get(str(cell.attrs.get("style")), "left") for cell in header.children),
    )


def _cell(node: SyntaxTreeNode) -> tuple[Inline, ...]:
    """The inlines of a paragraph or of a cell."""
    return _inlines(node.children[0].children) if node.children else ()


def _inlines(nodes: Sequence[SyntaxTreeNode]) -> tuple[Inline, ...]:
    merged: list[Inline] = []
    for inline in map(_inline, nodes):
        if isinstance(inline, Text) and merged and isinstance(merged[-1], Text):
            merged[-1] = Text(merged[-1].text + inline.text)
        elif inline != Text(""):
            merged.append(inline)
    return tuple(merged)


def _inline(node: SyntaxTreeNode) -> Inline:
    match node.type:
        case "strong":
            return Styled("strong", _inlines(node.children))
        case "em":
            return Styled("emphasis", _inlines(node.children))
        case "superscript" | "subscript" as style:
            return Styled(style, (Text(_shown(node.content)),))
        case "code_inline":
            return Code(_shown(node.content))
        case "math":
            return Math(printable(node.content))
        case "gap":
            return GapMark(node.content)
        case "hardbreak":
            return Break()
        case "softbreak":
            return Text(" ")
        case _:  # text, and what is refused
            return Text(_shown(node.content))


def _shown(text: str) -> str:
    """Characters that may be shown; entities can smuggle in tabs and new lines."""
    return printable(text.replace("\n", " ").replace("\t", " "))
