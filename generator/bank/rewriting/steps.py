"""The steps of a change: new texts and fields, new orders from the inside out, then removals."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TypeVar

from generator.bank.rewriting.edits import Edit, Put, Reorder, Rewrite
from generator.bank.rewriting.layout import Layout, Span, Splice, read_data, spliced
from generator.bank.rewriting.plan import Plan, Refusal
from generator.bank.rewriting.removal import removed
from generator.bank.rewriting.texts import written
from generator.bank.rewriting.units import Unfit, reordered

NOT_PROVEN = "the changed file would not read as wished"
_GAP = re.compile(" +(?=#)")
_LEAST_GAP = 2
_STEP = 2
"""How far the later lines of a new value are indented."""

Change = TypeVar("Change", Rewrite, Reorder, Put)


@dataclass(slots=True)
class Draft:
    """A text that is being changed: what it is to hold in the end, and the comments it lost."""

    layout: Layout
    plan: Plan
    refusals: list[Refusal] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)

    def carry_out(self) -> None:
        """Make all edits of the plan; those that can never be made leave it.

        Raises:
            Unfit: if edits cannot be made together.
        """
        self._make(list(self.plan.texts.values()), _new_text)
        for puts in zip_longest(*(each.values() for each in self.plan.puts.values())):
            self._make([put for put in puts if put is not None], _new_field)
        for depth in sorted({len(way) for way in self.plan.orders}, reverse=True):
            orders = [each for way, each in self.plan.orders.items() if len(way) == depth]
            self._make(orders, _new_order)
        self._remove()

    def _make(
        self, edits: Iterable[Change], change: Callable[[Layout, Change], Iterable[Splice]]
    ) -> None:
        splices: list[Splice] = []
        for edit in edits:
            try:
                splices += change(self.layout, edit)
            except Unfit as unfit:
                self._drop(edit, unfit.reason)
        self._splice(splices)

    def _remove(self) -> None:
        splices: list[Splice] = []
        for way, removals in list(self.plan.removed.items()):
            node = self.layout.node(self.plan.moved(way))
            try:
                splices += removed(self.layout, node, self.plan.gone(way))
            except Unfit as unfit:
                if len(removals) > 1:
                    raise
                self._drop(next(iter(removals.values())), unfit.reason)
        if splices:
            self.lost.update(_comments_in(self.layout, splices))
        self._splice(splices)

    def _drop(self, edit: Edit, reason: str) -> None:
        self.plan.drop(edit)
        self.refusals.append(Refusal(edit, reason))

    def _splice(self, splices: list[Splice]) -> None:
        if not splices:
            return
        text = spliced(self.layout.text, splices)
        data = read_data(text)
        if data is None:
            raise Unfit(NOT_PROVEN)
        self.layout = Layout.of(text, data)


def _comments_in(layout: Layout, cuts: list[Splice]) -> Iterator[str]:
    """Comments that go with what is cut out."""
    spans = sorted(span for span, _ in cuts)
    starts = [span.start for span in spans]
    for place, comment in layout.comments():
        before = bisect_right(starts, place)
        if before and place < spans[before - 1].stop:
            yield comment


def _new_text(layout: Layout, edit: Rewrite) -> list[Splice]:
    spot, span = layout.spot(edit.way), layout.span(edit.way)
    if spot.value == edit.text:
        return []
    raw = written(spot, edit.text)
    if raw is None:
        raise Unfit("the new text cannot be written here")
    if "\n" in raw or "\n" in spot.raw:
        return [Splice(span, raw.replace("\n", layout.newline(span.start)))]
    return [_with_gap(layout, span, raw)]


def _new_field(layout: Layout, edit: Put) -> list[Splice]:
    """The value in the place of the old one, or the field behind another one of its mapping."""
    node = layout.node(edit.way)
    names = [key.value for key, _ in node.value]
    indent = " " * (node.start_mark.column + _STEP)
    value = edit.value.replace("\n", f"{layout.newline(node.start_mark.index)}{indent}")
    if edit.field in names:
        return [Splice(layout.span((*edit.way, edit.field)), value)]
    place = layout.end(node.value[edit.anchor(names)][1])
    if node.flow_style:
        return [Splice(Span(place, place), f", {edit.field}: {value}")]
    line_end = layout.line_end(place)
    lead = f"{layout.newline(line_end)}{indent[_STEP:]}"
    return [Splice(Span(line_end, line_end), f"{lead}{edit.field}: {value}")]


def _with_gap(layout: Layout, span: Span, raw: str) -> Splice:
    """The new text, with the comment behind it still in line with those above or below."""
    gap = _GAP.match(layout.text, span.stop)
    if gap is None or not _in_line(layout, gap.end()):
        return Splice(span, raw)
    width = gap.end() - span.start - len(raw)
    least = min(len(gap.group()), _LEAST_GAP)
    return Splice(Span(span.start, gap.end()), raw + " " * max(width, least))


def _in_line(layout: Layout, place: int) -> bool:
    """Whether a comment begins in the same column on the line above or below."""
    start = layout.line_start(place)
    column = place - start
    above = layout.text[layout.line_start(start - 1) if start else 0 : start]
    below = layout.text[layout.next_line(place) : layout.line_end(layout.next_line(place))]
    return any(line[column - 1 : column + 1] == " #" for line in (above, below))


def _new_order(layout: Layout, edit: Reorder) -> list[Splice]:
    return list(reordered(layout, layout.node(edit.way), edit.order))
