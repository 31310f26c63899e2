"""Block rules: formulas on their own lines, and tables whose rows have equal lengths."""

import re

from markdown_it.rules_block import StateBlock, table

from generator.markup.dollars import DISPLAY

MOST_COLUMNS = 16
MOST_ROWS = 200
"""Larger tables fit no page and no terminal; they stay plain text."""

_FORMULA = re.compile(DISPLAY)
_EDGES = re.compile(r"^\||(?<!\\)\|$")
_PIPE = re.compile(r"(?<!\\)\|")


def formula(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """`$$…$$` from the beginning of a line to the end of this or a later line."""
    if state.is_code_block(start) or not _line(state, start).startswith("$$"):
        return False
    lines = _until_closed(state, start, end)
    match = _FORMULA.fullmatch("\n".join(lines))
    if match is None or not match["display"].strip():
        return False
    if not silent:
        _push(state, start, start + len(lines), match["display"])
    return True


def even_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """A table; rows that are too short or too long are noted in `env["ragged"]`."""
    if not table(state, start, end, True):  # noqa: FBT003 - signature of a rule
        return False
    columns = len(_cells(_line(state, start)))
    if columns > MOST_COLUMNS or _lines_below(state, start, end) > MOST_ROWS + 2:
        return False
    if not silent:
        table(state, start, end, silent)
        ragged = state.env.setdefault("ragged", [])
        for line in range(start + 2, state.line):
            count = len(_cells(_line(state, line)))
            if count != columns:
                ragged.append((line, count, columns))
    return True


def _until_closed(state: StateBlock, start: int, end: int) -> list[str]:
    """The lines of a formula: up to the one that holds the closing dollars, or an empty one."""
    lines: list[str] = []
    for line in range(start, end):
        if state.isEmpty(line) or state.sCount[line] < state.blkIndent:
            break
        lines.append(_line(state, line))
        if "$$" in lines[-1][2 if line == start else 0 :]:
            break
    return lines


def _push(state: StateBlock, start: int, end: int, latex: str) -> None:
    state.line = end
    token = state.push("formula", "", 0)
    token.content = " ".join(latex.split())
    token.map = [start, end]


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()


def _lines_below(state: StateBlock, start: int, end: int) -> int:
    """How many lines stand without an empty one between, as far as a table may have."""
    last = min(end, start + MOST_ROWS + 3)
    return next((n for n in range(start, last) if state.isEmpty(n)), last) - start


def _cells(line: str) -> list[str]:
    return _PIPE.split(_EDGES.sub("", line))
