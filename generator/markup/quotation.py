"""Passages of a guide as plain text: Markdown's marks go, the words and signs stay."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.markup.characters import printable

_BREAKS = {"softbreak", "hardbreak"}


def plain_quotation(text: str) -> str:
    """A passage on one line, without the marks of emphasis, code and links.

    Raw HTML is left as written: guides are quoted, not trusted.
    """
    [root] = _parser().parseInline(text)
    return " ".join(printable("".join(map(_shown, root.children or ()))).split())


def _shown(token: Token) -> str:
    if token.type in _BREAKS:
        return " "
    return token.content


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark")
