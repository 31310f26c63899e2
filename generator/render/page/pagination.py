"""Strips to pages: what belongs together stays together, as long as it fits on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.render.page.strips import FREE, SHARED, Strip, height_of

_SLACK = 0.01
_WASTE = 1 / 2
"""Share of a page that stays white rather than that a stimulus is parted."""


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
    higher than a whole page; a stimulus also where moving it would waste much of a page. A
    single strip that is higher than a page runs over its end.
    """
    pages = [Page()]
    for run in _parted(strips, FREE):
        _place(run, FREE, pages, height)
    return pages


def _place(run: Sequence[Strip], level: int, pages: list[Page], height: float) -> None:
    if _fits(run, pages[-1], height):
        _put(run, pages[-1])
    elif len(run) == 1 or _moves(run, level, pages[-1], height):
        if not pages[-1].placed:
            pages.pop()
        pages.append(_begun(run[0]))
        _put(run, pages[-1])
    else:
        for part in _parted(run, level + 1):
            _place(part, level + 1, pages, height)


def _moves(run: Sequence[Strip], level: int, page: Page, height: float) -> bool:
    """Whether a run that does not fit on the page goes to the next one as a whole."""
    is_wasteful = level < SHARED and height - page.used > _WASTE * height
    return _fits(run, _begun(run[0]), height) and not is_wasteful


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
