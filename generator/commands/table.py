"""Tables for the terminal, measured in the columns that characters really take."""

import shutil
from collections.abc import Iterator, Sequence

from wcwidth import wcswidth, wcwidth

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
    if _size(text) <= width:
        return text
    return _cut(text, width - 1)[0].rstrip() + "…"


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns, broken at spaces; long words are broken."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if _size(joined) <= width:
            lines[-1] = joined
            continue
        rest = word
        while _size(rest) > width:
            piece, rest = _cut(rest, width)
            lines.append(piece)
        lines.append(rest)
    return [line for line in lines if line] or [""]


def _fitting(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """Widths that fit: first every column keeps its longest word whole, then none does."""
    room = width - len(_GAP) * (len(columns) - 1)
    fitting = [max(map(_size, column)) for column in columns]
    words = [
        max(_size(word) for cell in column for word in (cell.split() or [""])) for column in columns
    ]
    for floors in (words, [NARROWEST] * len(columns)):
        while sum(fitting) > room and (n := _widest_above(fitting, floors)) is not None:
            fitting[n] -= 1
    return fitting


def _widest_above(widths: Sequence[int], floors: Sequence[int]) -> int | None:
    above = [n for n, (size, floor) in enumerate(zip(widths, floors, strict=True)) if size > floor]
    return max(above, key=lambda n: widths[n], default=None)


def _lines(row: Sequence[str], widths: Sequence[int], flush: Sequence[bool]) -> Iterator[str]:
    cells = [wrapped(cell, size) for cell, size in zip(row, widths, strict=True)]
    for n in range(max(map(len, cells))):
        parts = [cell[n] if n < len(cell) else "" for cell in cells]
        yield _GAP.join(map(_padded, parts, widths, flush)).rstrip()


def _padded(text: str, width: int, flush: bool) -> str:  # noqa: FBT001 - given to map
    space = " " * (width - _size(text))
    return space + text if flush else text + space


def _is_number(text: str) -> bool:
    return text.isdecimal() or text in {"", "–"}


def _size(text: str) -> int:
    size = wcswidth(text)
    return size if size >= 0 else len(text)


def _cut(text: str, width: int) -> tuple[str, str]:
    """The longest beginning that takes at most `width` columns, at least one character."""
    taken = 0
    for n, char in enumerate(text):
        taken += max(0, wcwidth(char))
        if taken > width and n:
            return text[:n], text[n:]
    return text, ""
