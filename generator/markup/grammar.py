"""The parser: CommonMark and tables, with our own rules in the place of links and pictures."""

from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.markup import block_rules, inline_rules

DEEPEST = 8
"""How deep lists, quotes and emphasis may be nested in each other."""

_CONTAINERS = {"bullet_list", "ordered_list", "blockquote", "strong", "em"}


def tokens_of(text: str) -> tuple[list[Token], dict[str, Any]]:
    """The tokens of a text, and what the rules noted: `ragged` rows of tables."""
    notes: dict[str, Any] = {}
    return _parser().parse(text, notes), notes


def is_too_deep(tokens: list[Token]) -> bool:
    """Whether a text nests deeper than allowed; its tree must not be built then."""
    depth = 0
    for token in tokens:
        depth += _step(token)
        inner = depth
        for child in token.children or ():
            inner += _step(child)
            if inner > DEEPEST:
                return True
        if depth > DEEPEST:
            return True
    return False


def _step(token: Token) -> int:
    return token.nesting if token.type.rpartition("_")[0] in _CONTAINERS else 0


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.disable(["link", "image", "autolink", "html_inline", "reference"])
    inline = parser.inline.ruler
    inline.before("escape", "math", inline_rules.math)
    inline.push("gap", inline_rules.gap)
    inline.push("script", inline_rules.script)
    inline.push("angle", inline_rules.angle)
    inline.push("picture", inline_rules.picture)
    inline.push("link_end", inline_rules.link_end)
    block = parser.block.ruler
    block.at("table", block_rules.even_table, {"alt": ["paragraph", "reference"]})
    block.before("fence", "formula", block_rules.formula, {"alt": ["paragraph", "list"]})
    return parser
