"""What a text may not hold: each construct with its line, a message and what to do instead."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it.token import Token

from generator.markup.block_rules import MOST_COLUMNS, MOST_ROWS
from generator.markup.characters import unsafe_character
from generator.markup.fault import Fault
from generator.markup.figure import PICTURE, figure_of, picture_fault

LONGEST_FORMULA = 1_000
"""No page is wide enough for more, and setting it takes minutes."""

_HTML = (
    "raw HTML is not allowed",
    "write it in the text's own markup; for a plain `<` write `\\<` or put a space after it",
)
_LINK = (
    "links are not allowed: paper has none",
    "name the source in words, or as an entry of the evidence list",
)
_BLOCKS = {
    "heading_open": ("headings are not allowed", "write `**bold**`, or `\\#` for the character"),
    "hr": ("horizontal rules are not allowed", "leave an empty line instead"),
    "html_block": _HTML,
}
_INLINES = {
    "html": _HTML,
    "link": _LINK,
    "gap": (
        "this is no name of a gap",
        "small letters, digits and `_`, as in `[[dose_2]]`; write `\\[[` for the characters",
    ),
    "math": (
        "a formula that is empty or never closed",
        "write LaTeX between the dollars, or `\\$` for the character",
    ),
}
_DEFINITION = re.compile(
    r"\[(?:\\.|[^\\\[\]])+\]:\s*(?:<[^<>\n]*>|[^\s<]\S*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*(?:\n|$)"
)
_DIVIDER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_NO_TABLE = (
    "this looks like a table, but its divider does not fit its header, or it is too large",
    f"give both the same number of cells; up to {MOST_COLUMNS} columns and {MOST_ROWS} rows",
)
_UNPAIRED = (
    "braces of a formula do not pair up",
    "close every `{` with a `}`; write `\\{` for the character",
)
_COMMENT = ("`%` begins a comment in a formula", "write `\\%` for the character")


def refusals(tokens: Sequence[Token], notes: dict[str, Any]) -> Iterator[Fault]:
    """All faults of a text's tokens, in no particular order."""
    for line, cells, columns in notes.get("ragged", ()):
        message = f"a row of the table has {cells} cells, its header has {columns}"
        yield Fault(line, message, "write `\\|` for a bar inside a cell")
    before = ""
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type in _BLOCKS:
            yield Fault(line, *_BLOCKS[token.type])
        elif token.type == "formula":
            yield from _formula(line, token.content)
        elif token.type == "inline":
            stands_alone = before == "paragraph_open" and figure_of(token.content) is not None
            yield from () if stands_alone else _paragraph(line, token)
        before = token.type


def _paragraph(line: int, token: Token) -> Iterator[Fault]:
    if _DEFINITION.match(token.content):
        yield Fault(line, *_LINK)
    for above, text in enumerate(token.content.split("\n")[1:]):
        if "|" in text and _DIVIDER.fullmatch(text.strip()):
            yield Fault(line + above, *_NO_TABLE)
    for child in token.children or ():
        yield from _inline(line, child)
        if child.type in {"softbreak", "hardbreak"}:
            line += 1
        else:
            line += str(child.meta.get("source", child.content)).count("\n")


def _inline(line: int, token: Token) -> Iterator[Fault]:
    if token.type == "math":
        yield from _formula(line, token.content)
    elif token.type != "refused":
        yield from _hidden(line, token.content)
    elif token.info in _INLINES:
        yield Fault(line, *_INLINES[token.info])
    elif match := PICTURE.match(token.content):
        yield Fault(line, *picture_fault(match))


def _hidden(line: int, text: str) -> Iterator[Fault]:
    character = unsafe_character(text)
    if character is not None:
        message = f"the character U+{ord(character):04X} must not be shown"
        yield Fault(line, message, "remove it")


def _formula(line: int, latex: str) -> Iterator[Fault]:
    if len(latex) > LONGEST_FORMULA:
        message = f"a formula of {len(latex):,} characters; {LONGEST_FORMULA:,} are allowed"
        yield Fault(line, message, "split it, or draw it as a figure")
    bare = re.sub(r"\\.", "", latex)
    if "%" in bare:
        yield Fault(line, *_COMMENT)
    depth = 0
    for brace in re.findall("[{}]", bare):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    if depth:
        yield Fault(line, *_UNPAIRED)
