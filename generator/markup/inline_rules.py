"""Inline rules that CommonMark lacks, and those that find what is refused.

Each rule looks at one place of a paragraph and either pushes a token or declines. What is refused
becomes a token `refused` that holds its literal text, so that nothing of it takes effect.
"""

import re
from functools import lru_cache

from markdown_it.common.utils import unescapeAll
from markdown_it.rules_inline import StateInline

from generator.markup.dollars import MATH, latex_of
from generator.markup.figure import PICTURE

_GAP = re.compile(r"\[\[(?:(?P<name>[a-z][a-z0-9_]{0,31})|[^\[\]\n]{1,64})\]\]")
_SCRIPTS = {
    "^": ("superscript", re.compile(r"\^((?:\\[^\n]|[^\s\\^\[$`])+)\^")),
    "~": ("subscript", re.compile(r"~((?:\\[^\n]|[^\s\\~\[$`])+)~")),
}
_ATTRIBUTE = r"\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?"
_TAG = re.compile(
    rf"<[A-Za-z][A-Za-z0-9-]*(?>(?:{_ATTRIBUTE})*)\s*/?>|</[A-Za-z][A-Za-z0-9-]*\s*>", re.ASCII
)
_AUTOLINK = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*"
    r"|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)>"
)
_MARKED = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))
_LINK_END = re.compile(
    r"\]\(\s*(?:<[^<>\n]*>|(?:\\.|[^\s()\\]|\([^\s()]*\))*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)


def gap(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - signature of a rule
    """`[[name]]`: the place of a gap; another name than `[a-z][a-z0-9_]*` is refused."""
    match = _GAP.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if match["name"] is None:
        return _refuse(state, "gap", match.end(), silent=silent)
    return _push(state, "gap", match, match["name"], silent=silent)


def math(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - signature of a rule
    """`$…$`, or `$$…$$` in the midst of a paragraph; an empty or open `$$` is refused."""
    if state.src[state.pos] != "$":
        return False
    match = MATH.match(state.src, state.pos, state.posMax)
    if match is not None and latex_of(match):
        return _push(state, "math", match, latex_of(match), silent=silent)
    if state.src.startswith("$$", state.pos):
        end = match.end() if match is not None else state.pos + 2
        return _refuse(state, "math", end, silent=silent)
    return False


def script(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - signature of a rule
    """`10^9^` and `H~2~O`; a subscript follows what it belongs to, so that `~5` means about 5."""
    sign = state.src[state.pos]
    if sign not in _SCRIPTS or (sign == "~" and not _follows_something(state)):
        return False
    style, pattern = _SCRIPTS[sign]
    match = pattern.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    content = unescapeAll(match[1].replace("\\ ", " "))
    return _push(state, style, match, content, silent=silent)


def angle(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - signature of a rule
    """Raw HTML and autolinks, as CommonMark defines them; any other `<` is a plain character."""
    if state.src[state.pos] != "<":
        return False
    match = _AUTOLINK.match(state.src, state.pos, state.posMax)
    if match is not None:
        return _refuse(state, "link", match.end(), silent=silent)
    match = _TAG.match(state.src, state.pos, state.posMax)
    end = match.end() if match is not None else _end_of_marked(state.src, state.pos)
    return end > 0 and _refuse(state, "html", end, silent=silent)


def picture(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - signature of a rule
    """A picture that does not stand alone, or whose parts are not as they must be."""
    if not state.src.startswith("![", state.pos):
        return False
    match = PICTURE.match(state.src, state.pos, state.posMax)
    return match is not None and _refuse(state, "picture", match.end(), silent=silent)


def link_end(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - signature of a rule
    """The end of a link, `](target)`, after an opening bracket."""
    if not state.src.startswith("](", state.pos):
        return False
    match = _LINK_END.match(state.src, state.pos, state.posMax)
    if match is None or not 0 <= _first_bracket(state.src) < state.pos:
        return False
    return _refuse(state, "link", match.end(), silent=silent)


def _push(
    state: StateInline, kind: str, match: re.Match[str], content: str, *, silent: bool
) -> bool:
    if not silent:
        token = state.push(kind, "", 0)
        token.content = content
        token.meta = {"source": match[0]}
    state.pos = match.end()
    return True


def _refuse(state: StateInline, what: str, end: int, *, silent: bool) -> bool:
    if not silent:
        token = state.push("refused", "", 0)
        token.content = state.src[state.pos : end]
        token.info = what
    state.pos = end
    return True


def _follows_something(state: StateInline) -> bool:
    before = state.src[state.pos - 1 : state.pos] if state.pos else ""
    return before.isalnum() or before in tuple(")]}*_^$")


def _end_of_marked(text: str, start: int) -> int:
    """Where a comment, an instruction, a declaration or CDATA ends, or -1."""
    for opening, closing in _MARKED:
        if text.startswith(opening, start) and (
            opening != "<!" or text[start + 2 : start + 3].isalpha()
        ):
            end = text.find(closing, start + len(opening))
            return end + len(closing) if end >= 0 else -1
    return -1


@lru_cache(maxsize=1)
def _first_bracket(text: str) -> int:
    """Where the first opening bracket stands that no backslash protects, or -1."""
    match = re.match(r"(?:\\[\s\S]|[^\\\[])*\[", text)
    return match.end() - 1 if match is not None else -1
