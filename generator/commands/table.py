"""Tables for the terminal, measured in the columns that characters really take."""

import shutil
from collections.abc import Iterator, Sequence

from generator.markup.wrap import cut, pad, widest_piece, width_of, wrap

NARROWEST = 6
"""Words are broken to make a column narrower, but not below this width."""

WIDEST = 100
"""Lines longer than this are hard to follow, however wide the screen."""

_GAP = "  "


def screen_width() -> int:
    """Columns to write in: those of the terminal or of `COLUMNS`, at most 100, at least 20."""
    return max(20, min(shutil.get_terminal_size().columns, WIDEST))


def table(rows: Sequence[Sequence[str]], headers: Sequence[str], width: int) -> str:
    """Rows below their headers in at most `width` columns, if the number of columns allows it.

    The widest columns give way first and wrap their text, between words as long as that helps.
    Columns of whole numbers stand flush right.
    """
    columns = list(zip(headers, *rows, strict=True))
    widths = _fitting(columns, width)
    flush = [bool(rows) and all(map(_is_number, column[1:])) for column in columns]
    ruled = [list(headers), ["─" * size for size in widths], *rows]
    return "\n".join(line for row in ruled for line in _lines(row, widths, flush))


def shortened(text: str, width: int) -> str:
    """`text`, or its beginning with an ellipsis, in at most `width` columns."""
    return text if width_of(text) <= width else cut(text, width - 1)[0].rstrip() + "…"


def _fitting(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """Widths that fit: first every column keeps its longest word whole, then none does."""
    room = width - len(_GAP) * (len(columns) - 1)
    fitting = [max(map(width_of, column)) for column in columns]
    words = [max(map(widest_piece, column)) for column in columns]
    for floors in (words, [NARROWEST] * len(columns)):
        while sum(fitting) > room and (n := _widest_above(fitting, floors)) is not None:
            fitting[n] -= 1
    return fitting


def _widest_above(widths: Sequence[int], floors: Sequence[int]) -> int | None:
    above = [n for n, (size, floor) in enumerate(zip(widths, floors, strict=True)) if size > floor]
    return max(above, key=lambda n: widths[n], default=None)


def _lines(row: Sequence[str], widths: Sequence[int], flush: Sequence[bool]) -> Iterator[str]:
    cells = [wrap(cell, size) for cell, size in zip(row, widths, strict=True)]
    for n in range(max(map(len, cells))):
        parts = [cell[n] if n < len(cell) else "" for cell in cells]
        aligned = ["right" if each else "left" for each in flush]
        yield _GAP.join(map(pad, parts, widths, aligned)).rstrip()


def _is_number(text: str) -> bool:
    return text.isdecimal() or text in {"", "–"}
