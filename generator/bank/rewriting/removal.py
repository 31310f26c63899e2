"""What to cut out of a file so that a sequence lacks some of its entries."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from generator.bank.rewriting.layout import Layout, Span, Splice
from generator.bank.rewriting.units import Unfit, Unit, units_of

_BETWEEN = "comments stand between the entries"
_DEEPER = "  "  # than the key above, which may stand in the same column as the dashes
_BLANK_LINES = re.compile(r"([ \t]*\r?\n)*")
_BLANK_LAST_LINE = re.compile(r"(^|\n)[ \t]*\r?\n\Z")


def removed(layout: Layout, node: Any, gone: Collection[int]) -> list[Splice]:
    """The cuts that remove these entries with the comments that belong to them.

    Raises:
        Unfit: if other comments would be lost.
    """
    units = units_of(layout, node)
    kept = [number for number in range(len(units)) if number not in gone]
    if not kept:
        return [_emptied(layout, node, units)]
    if node.flow_style:
        spans = _in_flow(layout, units, gone, kept[0])
    else:
        lines = _merged(_lines(layout, units, gone, kept[0]))
        spans = _to_end(layout, lines, units[kept[-1]].body.stop)
    return [Splice(span, "") for span in spans]


def _strangers(layout: Layout, node: Any, units: Sequence[Unit]) -> bool:
    """Whether comments stand in the sequence that belong to no entry."""
    gaps = [(one.tail.stop, other.lead.start) for one, other in pairwise(units)]
    if node.flow_style:
        gaps.append((node.start_mark.index, units[0].lead.start))
        gaps.append((units[-1].tail.stop, layout.end(node)))
    return any(layout.text.find("#", *gap) >= 0 for gap in gaps)


def _emptied(layout: Layout, node: Any, units: Sequence[Unit]) -> Splice:
    """Empty brackets instead of a sequence that loses all its entries."""
    if _strangers(layout, node, units):
        raise Unfit(_BETWEEN)
    if node.flow_style:
        return Splice(Span(node.start_mark.index, layout.end(node)), "[]")
    start, dash, stop = units[0].lead.start, units[0].body.start, units[-1].body.stop
    if not units[0].begins_line(layout):
        return Splice(Span(dash, stop), "[]")
    above = layout.text[layout.line_start(start - 1) : start] if start else ""
    key = above.rstrip()
    if "#" not in key and key.endswith(":"):
        return Splice(Span(start - len(above) + len(key), stop), " []")
    return Splice(Span(start, stop), layout.text[layout.line_start(dash) : dash] + _DEEPER + "[]")


def _lines(
    layout: Layout, units: Sequence[Unit], gone: Collection[int], first_kept: int
) -> Iterator[Span]:
    """Whole lines, but for a first entry that begins behind the dash of another sequence."""
    shares = not units[0].begins_line(layout)
    if shares and first_kept:
        yield _to_kept(layout, units[: first_kept + 1])
    for number in gone:
        if not shares or number > first_kept:
            yield _with_blanks(layout, units, number)


def _to_kept(layout: Layout, units: Sequence[Unit]) -> Span:
    for one, other in pairwise(units):
        if layout.text.find("#", one.body.stop, other.body.start) >= 0:
            raise Unfit(_BETWEEN)
    return Span(units[0].body.start, units[-1].body.start)


def _with_blanks(layout: Layout, units: Sequence[Unit], number: int) -> Span:
    """The lines of an entry, and of the blank lines around it those on one side."""
    unit = units[number]
    start, stop = unit.lead.start, layout.next_line(unit.body.stop)
    above = layout.next_line(units[number - 1].body.stop) if number else start
    between = layout.text[above:start]
    blank = _BLANK_LINES.match(layout.text, stop)
    if blank and (not number or _BLANK_LAST_LINE.search(between)):
        stop = blank.end()
    return Span(start, stop)


def _in_flow(
    layout: Layout, units: Sequence[Unit], gone: Collection[int], first_kept: int
) -> list[Span]:
    """Entries with one comma each, or, if there are comments among them, with their lines."""
    if any(_comments_beside(layout, units, number) for number in gone):
        return [_whole_lines(layout, units[number]) for number in gone]
    return _merged(_pieces(units, gone, first_kept))


def _pieces(units: Sequence[Unit], gone: Collection[int], first_kept: int) -> Iterator[Span]:
    if first_kept:
        yield Span(units[0].body.start, units[first_kept].body.start)
    for number in gone:
        if number > first_kept:
            yield Span(units[number - 1].body.stop, units[number].body.stop)


def _comments_beside(layout: Layout, units: Sequence[Unit], number: int) -> bool:
    """Whether comments stand between an entry and those before and after it."""
    start = units[number - 1].body.stop if number else units[0].lead.start
    stop = units[number + 1].body.start if number + 1 < len(units) else units[number].tail.stop
    own = units[number].body
    before, behind = layout.text[start : own.start], layout.text[own.stop : stop]
    return "#" in before or "#" in behind


def _whole_lines(layout: Layout, unit: Unit) -> Span:
    if not unit.begins_line(layout) or not unit.ends_line(layout):
        raise Unfit(_BETWEEN)
    return Span(unit.lead.start, layout.next_line(unit.tail.stop))


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The same cuts without overlaps."""
    merged: list[Span] = []
    for span in sorted(spans):
        last = merged.pop() if merged and span.start <= merged[-1].stop else span
        merged.append(Span(last.start, max(last.stop, span.stop)))
    return merged


def _to_end(layout: Layout, spans: list[Span], kept: int) -> list[Span]:
    """A cut at the end of a file takes along the blank lines above, and leaves the end alike."""
    text, (start, stop) = layout.text, spans[-1]
    if stop < len(text):
        return spans
    floor = layout.next_line(kept)
    comments = text[floor:start].rstrip()
    start = layout.next_line(floor + len(comments)) if comments else floor
    if not text.endswith("\n"):
        start = len(text[:start].removesuffix("\n").removesuffix("\r"))
    return [*spans[:-1], Span(start, stop)]
