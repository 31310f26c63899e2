"""Every part of a tree, one after the other."""

from collections.abc import Iterator, Sequence

from generator.markup.tree import Block, Inline, Listing, Paragraph, Quote, Styled, Table


def walk(blocks: Sequence[Block]) -> Iterator[Block | Inline]:
    """Every block and inline of a tree, in the order of the text."""
    for block in blocks:
        yield block
        match block:
            case Listing():
                for item in block.items:
                    yield from walk(item)
            case Quote():
                yield from walk(block.blocks)
            case Paragraph():
                yield from _walk_inlines(block.children)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        yield from _walk_inlines(cell)
            case _:
                continue


def _walk_inlines(inlines: Sequence[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Styled):
            yield from _walk_inlines(inline.children)
