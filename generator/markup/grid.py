"""Tables in plain characters: columns side by side, or one cell a line where that is too wide."""

from collections.abc import Sequence

from generator.markup.tree import Align
from generator.markup.wrap import hang, pad, widest_piece, width_of, wrap

_GUTTER = 2
_LONGEST_WORD = 12
"""A column may become narrower than its longest word only if that is longer than this, and only
where not all words fit side by side."""

Row = Sequence[str]


def grid(header: Row, rows: Sequence[Row], align: Sequence[Align], width: int) -> list[str]:
    """The lines of a table, each at most `width` columns wide."""
    columns = [list(column) for column in zip(header, *rows, strict=True)]
    widths = _widths(columns, width - _GUTTER * (len(columns) - 1))
    if widths is None:
        return _stacked(header, rows, width)
    bodies = [_row(row, widths, align) for row in rows]
    lines = [*_row(header, widths, align), _joined(["-" * each for each in widths])]
    loose = any(len(body) > 1 for body in bodies)
    for n, body in enumerate(bodies):
        lines += ["", *body] if loose and n else body
    return lines


def _widths(columns: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Widths of the columns within `room`, or None if they would be too narrow to read."""
    words = [max(1, *map(widest_piece, cells)) for cells in columns]
    lines = [
        max(word, *map(_widest_line, cells)) for word, cells in zip(words, columns, strict=True)
    ]
    least = [min(_LONGEST_WORD, each) for each in words]
    if sum(least) > room:
        return None
    return _grown(_grown(least, words, room), lines, room)


def _grown(widths: Sequence[int], goals: Sequence[int], room: int) -> list[int]:
    """Widths that came nearer to their goals, those that lack most first, within `room`."""
    grown = list(widths)
    for _ in range(min(room, sum(goals)) - sum(grown)):
        missing = [goal - have for goal, have in zip(goals, grown, strict=True)]
        grown[missing.index(max(missing))] += 1
    return grown


def _widest_line(cell: str) -> int:
    return max(width_of(line) for line in cell.split("\n"))


def _row(row: Row, widths: Sequence[int], align: Sequence[Align]) -> list[str]:
    cells = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max(map(len, cells))
    filled = [cell + [""] * (height - len(cell)) for cell in cells]
    return [
        _joined([pad(*each) for each in zip(line, widths, align, strict=True)])
        for line in zip(*filled, strict=True)
    ]


def _joined(cells: Sequence[str]) -> str:
    return (" " * _GUTTER).join(cells).rstrip(" ")


def _stacked(header: Row, rows: Sequence[Row], width: int) -> list[str]:
    """Each row as lines `Header: cell`, with an empty line between the rows."""
    lines: list[str] = []
    for n, row in enumerate(rows):
        lines += [""] if n else []
        for name, cell in zip(header, row, strict=True):
            lines += _entry(f"{name}: {cell}" if name else cell, width)
    return lines or _entry(", ".join(header), width)


def _entry(text: str, width: int) -> list[str]:
    first, *others = wrap(text, width)
    rest = wrap(" ".join(others), width - _GUTTER) if others else []
    return [first, *(hang(rest, " " * _GUTTER) if rest else [])]
