"""Cuts a guide into headings, list entries and sentences, so that authors see what to point at.

Only authors need the cuts: a recorded passage is recognised by its words alone, wherever a guide is
cut. In text without blank lines the cuts are guesses; any other stretch can be asked for by its
words or its lines.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.bank.guide import Word

Kind = Literal["heading", "entry", "sentence"]
Position = tuple[int, int]

_QUOTED = re.compile(r"\s{0,3}(?:>\s?)+")
_HEADING_MARK = re.compile(r"\s{0,3}#{1,6}\s+")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*")
_BULLET = re.compile(r"\s*(?:[-*+•◦‣▪–]|(\d{1,3})[.)])(?:\s+|$)")
_ROW = re.compile(r"\s*\|")
_END = re.compile(r"[.!?…]+[\"'”’)\]*_]*(?=\s)|[。！？]")
_LAST_END = re.compile(r"[.!?…。！？][\"'”’)\]*_]*$")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|vs|cf|al|approx|ca|figs?|eqs?|nos?|vol|pp?|dr|prof|mrs?|ms|st|\w)\.$",
    re.IGNORECASE,
)
_OPENING = "\"'“‘([*_"
_LONGEST_HEADING = 120
_SMALL_WORD = 4


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of the guide: words from `start` up to, not including, `end`."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a block: its number, the column its content begins at, and the content."""

    number: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class _Block:
    kind: Kind
    lines: list[_Line]


def cut(text: str, found: Sequence[Word]) -> tuple[Cut, ...]:
    """All cuts of a guide that hold words, in order; `found` are its words."""
    keys = [(word.line, word.column) for word in found]
    cuts: list[Cut] = []
    for block in _blocks(text):
        for first, last in _spans(block):
            start, end = bisect_left(keys, first), bisect_left(keys, last)
            if end > start:
                cuts.append(Cut(block.kind, start, end))
    return tuple(cuts)


def _blocks(text: str) -> Iterator[_Block]:
    lines = [_unquoted(number, line) for number, line in enumerate(text.split("\n"), 1)]
    block = _Block("sentence", [])
    for line, after in zip(lines, [*lines[1:], _Line(0, 1, "")], strict=True):
        opened = _opened(line, after, block)
        if opened is None:
            block.lines.append(line)
            continue
        yield block
        block = opened
    yield block


def _unquoted(number: int, line: str) -> _Line:
    mark = _QUOTED.match(line)
    skip = mark.end() if mark else 0
    return _Line(number, skip + 1, line[skip:])


def _opened(line: _Line, after: _Line, block: _Block) -> _Block | None:
    """The block that begins with this line, or None if the line goes on with the block."""
    if not line.text.strip():
        return _Block("sentence", [])
    if mark := _HEADING_MARK.match(line.text):
        return _Block("heading", [_from(line, mark.end())])
    if (mark := _BULLET.match(line.text)) and _may_begin(mark.group(1), block):
        return _Block("entry", [_from(line, mark.end())])
    if _ROW.match(line.text):
        return _Block("entry", [line])
    if not _at_rest(block):
        return None
    if _is_heading(line.text, after.text):
        return _Block("heading", [line])
    goes_on = block.kind == "sentence" or (block.kind == "entry" and line.text[0].isspace())
    return None if block.lines and goes_on else _Block("sentence", [line])


def _from(line: _Line, skip: int) -> _Line:
    return _Line(line.number, line.column + skip, line.text[skip:])


def _may_begin(number: str | None, block: _Block) -> bool:
    """Whether a list marker is one: a number in running text may be the end of a sentence."""
    return number is None or number == "1" or block.kind == "entry" or _at_rest(block)


def _at_rest(block: _Block) -> bool:
    """Whether something new may begin after the block's last line."""
    if not block.lines:
        return True
    last = block.lines[-1].text.rstrip()
    return block.kind == "heading" or _LAST_END.search(last) is not None


def _is_heading(line: str, after: str) -> bool:
    """Whether a line reads like a heading: underlined, or in title case before a new beginning."""
    if after.strip() and _UNDERLINE.fullmatch(after):
        return True
    names = [word.strip(_OPENING) for word in line.split()]
    long = [name for name in names if sum(map(str.isalpha, name)) > _SMALL_WORD]
    return (
        len(names) > 1
        and bool(long)
        and len(line) <= _LONGEST_HEADING
        and names[0][:1].isupper()
        and not any(name[:1].islower() for name in long)
        and line.rstrip()[-1] not in ".,;"
        and not after.strip()[:1].islower()
    )


def _spans(block: _Block) -> Iterator[tuple[Position, Position]]:
    """First and last position of each cut of a block."""
    if not block.lines:
        return
    last = block.lines[-1]
    begin, end = (block.lines[0].number, block.lines[0].column), (last.number + 1, 0)
    for stop in _sentence_ends(block) if block.kind == "sentence" else ():
        yield begin, stop
        begin = stop
    yield begin, end


def _sentence_ends(block: _Block) -> Iterator[Position]:
    text = "\n".join(line.text for line in block.lines)
    for match in _END.finditer(text):
        if _ends_sentence(text, match):
            line = text.count("\n", 0, match.end())
            column = match.end() - (text.rfind("\n", 0, match.end()) + 1)
            yield block.lines[line].number, block.lines[line].column + column


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    if match.group() in "。！？":
        return True
    if match.group() == "." and _ABBREVIATED.search(text[max(0, match.end() - 12) : match.end()]):
        return False
    following = text[match.end() : match.end() + 40].lstrip().lstrip(_OPENING)
    return bool(following) and not following[0].islower()
