"""Strips to pages: what belongs together stays together, as long as it fits on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.render.page.strips import FREE, LOOSE, TIGHT, Recall, Strip, height_of

_SLACK = 0.01
_NOTE_GAP = 4.0
"""White below a note, in points."""

_WASTE = 1 / 2
"""Share of a page that stays white rather than that a stimulus is parted, if it has to stand
on another page than its first item anyway."""


@dataclass(slots=True)
class Page:
    """Strips with the distance of their tops from the top of the text area, in points."""

    placed: list[tuple[float, Strip]] = field(default_factory=list)
    used: float = 0.0

    def put(self, strip: Strip) -> None:
        """Add a strip below the others; at the top of the page its gap is dropped."""
        top = self.used + (strip.gap if self.placed else 0.0)
        self.placed.append((top, strip))
        self.used = top + strip.height


def paginate(strips: Sequence[Strip], height: float) -> list[Page]:
    """Pages of `height` points.

    Strips are parted at the weakest bonds first: a run of strips that holds together moves to
    the next page if it does not fit, and is parted at its next stronger bonds only if it is
    higher than a whole page. A stimulus that fits no page together with its first item is parted
    also where moving it would waste much of a page. A single strip that is higher than a page
    runs over its end. Where a strip refers to material that stands on other pages only, its note
    comes above it.
    """
    pages = [Page()]
    for run in _parted(strips, FREE):
        _place(run, FREE, pages, height)
    return pages


def _place(run: Sequence[Strip], level: int, pages: list[Page], height: float) -> None:
    here = _noted(run, pages, pages[-1])
    if _fits(here, pages[-1], height):
        _put(here, pages[-1])
        return
    moved = _moved(run, pages, height)
    is_wasteful = level == LOOSE and height - pages[-1].used > _WASTE * height
    if len(run) == 1 or (moved.used <= height + _SLACK and not is_wasteful):
        if not pages[-1].placed:
            pages.pop()
        pages.append(moved)
    else:
        for part in _parted(run, level + 1):
            _place(part, level + 1, pages, height)


def _moved(run: Sequence[Strip], pages: Sequence[Page], height: float) -> Page:
    """A new page with the run; without notes if only so it fits, or an item would be parted."""
    page = _begun(run[0])
    noted = _noted(run, pages, page)
    _put(noted if _fits(noted, page, height) else run, page)
    return page


def _noted(run: Sequence[Strip], pages: Sequence[Page], page: Page) -> list[Strip]:
    """The run as it stands on `page`: with notes on material that stands on other pages only."""
    known = {strip.anchor for _, strip in page.placed}
    noted: list[Strip] = []
    for strip in run:
        if strip.recall and strip.recall.anchor not in known:
            noted += _with_note(strip, strip.recall, pages)
            known.add(strip.recall.anchor)
        else:
            noted.append(strip)
        known.add(strip.anchor)
    return noted


def _with_note(strip: Strip, recall: Recall, pages: Sequence[Page]) -> list[Strip]:
    for number, page in enumerate(pages, 1):
        if any(each.anchor == recall.anchor for _, each in page.placed):
            note = replace(recall.note(number), gap=strip.gap, bond=strip.bond)
            note = replace(note, anchor=recall.anchor)
            return [note, replace(strip, gap=_NOTE_GAP, bond=TIGHT)]
    return [strip]


def _put(run: Sequence[Strip], page: Page) -> None:
    for strip in run:
        page.put(strip)


def _fits(run: Sequence[Strip], page: Page, height: float) -> bool:
    gap = run[0].gap if page.placed else 0.0
    return page.used + gap + height_of(run) <= height + _SLACK


def _begun(strip: Strip) -> Page:
    """A new page that `strip` begins, with the reprise on it."""
    page = Page()
    for each in strip.reprise:
        page.put(each)
    return page


def _parted(strips: Sequence[Strip], level: int) -> Iterator[Sequence[Strip]]:
    """Runs of strips, parted before every strip whose bond is at most `level`."""
    start = 0
    for n, strip in enumerate(strips):
        if n > start and strip.bond <= level:
            yield strips[start:n]
            start = n
    if strips:
        yield strips[start:]
