"""The entries of a sequence as they are written, with the comments that belong to them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.bank.rewriting.layout import Layout, Span, Splice

_COMMENT_LINE = re.compile(r"( *)#")
_BLANK_LINE = re.compile(r"[ \t]*\r?\n")
_TO_COMMA = re.compile(r"\s*,")
_COMMENT_BEHIND = re.compile(r"[ \t]*#[^\r\n]*")


class Unfit(Exception):
    """An edit that cannot be made, and why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Unit:
    """One entry: comment lines above it, what is written, and a comment behind its comma."""

    lead: Span
    body: Span
    tail: Span

    @property
    def parts(self) -> tuple[Span, Span, Span]:
        """All that moves with the entry."""
        return self.lead, self.body, self.tail

    def begins_line(self, layout: Layout) -> bool:
        """Whether nothing stands before the body on its line."""
        start = self.body.start
        return not layout.text[layout.line_start(start) : start].strip()

    def ends_line(self, layout: Layout) -> bool:
        """Whether nothing follows on the line on which the entry ends."""
        stop = self.tail.stop
        return not layout.text[stop : layout.line_end(stop)].strip()


def units_of(layout: Layout, node: Any) -> list[Unit]:
    """The entries of a sequence in their present order."""
    return _in_flow(layout, node) if node.flow_style else _in_block(layout, node)


def reordered(layout: Layout, node: Any, order: Sequence[int]) -> Iterator[Splice]:
    """Each entry, with its own comments, goes to its new place; all between them stays.

    Raises:
        Unfit: if a comment would have no line of its own, or no end of a line.
    """
    units = units_of(layout, node)
    for place, number in zip(units, order, strict=True):
        unit = units[number]
        if place is unit:
            continue
        tail_fits = unit.tail.start == unit.tail.stop or place.ends_line(layout)
        if not tail_fits or (unit.lead.start < unit.lead.stop and not place.begins_line(layout)):
            raise Unfit("a comment would come to stand in the middle of a line")
        for span, source in zip(place.parts, unit.parts, strict=True):
            yield Splice(span, layout.text[source.start : source.stop])


def _in_block(layout: Layout, node: Any) -> list[Unit]:
    """A body reaches from its dash to the end of its last line or of deeper comments below."""
    column, dash = node.start_mark.column, node.start_mark.index
    units: list[Unit] = []
    for entry in node.value:
        if units:
            dash = _next_dash(layout, column, units[-1].body.stop)
        stop = _end_of_body(layout, column, max(layout.end(entry), dash + 1))
        first_of_file = not units and node is layout.root
        lead = layout.line_start(dash) if first_of_file else _lead(layout, dash, column)
        units.append(Unit(Span(lead, layout.line_start(dash)), Span(dash, stop), Span(stop, stop)))
    return units


def _next_dash(layout: Layout, column: int, place: int) -> int:
    """The dash behind an entry; only blank lines and comments can stand between."""
    line = layout.next_line(place)
    while line < len(layout.text) and not layout.text.startswith(" " * column + "-", line):
        line = layout.next_line(line)
    return line + column


def _end_of_body(layout: Layout, column: int, place: int) -> int:
    stop = layout.line_end(place)
    line = layout.next_line(stop)
    while line < len(layout.text):
        comment = _COMMENT_LINE.match(layout.text, line)
        if comment is not None and len(comment[1]) > column:
            stop = layout.line_end(line)
        elif not _BLANK_LINE.match(layout.text, line):
            break
        line = layout.next_line(line)
    return stop


def _lead(layout: Layout, place: int, column: int | None, floor: int = 0) -> int:
    """Where comment lines begin that stand right above what begins at `place`."""
    start = layout.line_start(place)
    if layout.text[start:place].strip():
        return start
    while start > floor:
        above = layout.line_start(start - 1)
        comment = _COMMENT_LINE.match(layout.text, above)
        if comment is None or above < floor or column not in {None, len(comment[1])}:
            break
        start = above
    return start


def _in_flow(layout: Layout, node: Any) -> list[Unit]:
    """Bodies without their commas; a comment is a tail if nothing else follows on its line."""
    units: list[Unit] = []
    floor = node.start_mark.index
    for entry in node.value:
        start, stop = entry.start_mark.index, layout.end(entry)
        lead = _lead(layout, start, None, floor)
        stands_alone = not layout.text[layout.line_start(start) : start].strip()
        above = Span(lead, layout.line_start(start)) if stands_alone else Span(start, start)
        comma = _TO_COMMA.match(layout.text, stop)
        after = comma.end() if comma else stop
        comment = _COMMENT_BEHIND.match(layout.text, after)
        floor = comment.end() if comment else after
        units.append(Unit(above, Span(start, stop), Span(after, floor)))
    return units
