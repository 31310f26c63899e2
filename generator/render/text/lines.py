"""Line breaking: pieces to lines, as many pieces on each line as fit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from generator.render.text import fonts
from generator.render.text.pieces import Glyphs, NewLine, Picture, Piece, Solid, Space, scaled

_SLACK = 0.01
"""Points by which a line may be too long: sums of rounded widths are not exact."""


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces that stand on one line, without space at its ends, and their width in points."""

    pieces: tuple[Solid, ...]
    width: float


@dataclass(slots=True)
class _Filling:
    """A line that is being filled; a space waits until a word follows it."""

    pieces: list[Solid] = field(default_factory=list)
    width: float = 0.0
    space: Glyphs | None = None

    def room(self, width: float) -> float:
        return width - self.width - (self.space.width if self.space else 0.0)

    def add(self, pieces: Iterable[Solid]) -> None:
        for piece in ([self.space] if self.space else []) + list(pieces):
            self.pieces.append(piece)
            self.width += piece.width
        self.space = None

    def line(self) -> Line:
        return Line(tuple(_merged(self.pieces)), self.width)


def _merged(solids: Iterable[Solid]) -> Iterator[Solid]:
    """The pieces, with neighbours of one look made one: fewer operators, whole words to copy."""
    for look, group in groupby(solids, _look):
        if look is None:
            yield from group
        else:
            run = [piece for piece in group if isinstance(piece, Glyphs)]
            text, width = "".join(each.text for each in run), sum(each.width for each in run)
            yield replace(run[0], text=text, width=width)


def _look(solid: Solid) -> tuple[str, float, float, float, bool] | None:
    """What glyphs must share to be drawn as one; None for a picture."""
    if isinstance(solid, Picture):
        return None
    return solid.font, solid.size, solid.rise, solid.grey, solid.tinted


def break_lines(pieces: Sequence[Piece], width: float) -> list[Line]:
    """Lines of at most `width` points; a word that is longer is broken where it must be."""
    lines: list[Line] = []
    filling = _Filling()
    for token in _tokens(pieces):
        if isinstance(token, NewLine):
            lines.append(filling.line())
            filling = _Filling()
        elif isinstance(token, Space):
            filling.space = filling.space or (token.glyphs if filling.pieces else None)
        else:
            filling = _place(token, filling, lines, width)
    if filling.pieces:
        lines.append(filling.line())
    return lines


def _tokens(pieces: Iterable[Piece]) -> Iterator[tuple[Solid, ...] | Space | NewLine]:
    """Words (what must stay together), spaces and forced breaks."""
    word: list[Solid] = []
    for piece in pieces:
        if isinstance(piece, Glyphs | Picture):
            word.append(piece)
            continue
        if word:
            yield tuple(word)
            word = []
        if isinstance(piece, Space | NewLine):
            yield piece
    if word:
        yield tuple(word)


def _place(word: tuple[Solid, ...], filling: _Filling, lines: list[Line], width: float) -> _Filling:
    """Add a word to the line, or to the next; returns the line that is being filled now."""
    needed = sum(piece.width for piece in word)
    if filling.pieces and needed > filling.room(width) + _SLACK:
        lines.append(filling.line())
        filling = _Filling()
    if needed <= width + _SLACK:
        filling.add(word)
        return filling
    for part in _broken(word, width):
        if filling.pieces and part.width > filling.room(width) + _SLACK:
            lines.append(filling.line())
            filling = _Filling()
        filling.add([part])
    return filling


def _broken(word: Iterable[Solid], width: float) -> Iterator[Solid]:
    """The pieces of a word that is too long: single characters, and pictures made to fit."""
    for piece in word:
        if isinstance(piece, Picture):
            yield piece if piece.width <= width else scaled(piece, width / piece.width)
        else:
            for character in piece.text:
                own = fonts.width(character, piece.font, piece.size)
                yield replace(piece, text=character, width=own)


def natural_width(pieces: Iterable[Piece]) -> float:
    """Width of the pieces in points if every line that is not forced to end went on for ever."""
    longest = current = 0.0
    for piece in pieces:
        match piece:
            case NewLine():
                current = 0.0
            case Space(glyphs):
                current += glyphs.width
            case Glyphs() | Picture():
                current += piece.width
            case _:
                pass
        longest = max(longest, current)
    return longest


def longest_word(pieces: Iterable[Piece]) -> float:
    """Width in points of the widest word."""
    words = (token for token in _tokens(pieces) if isinstance(token, tuple))
    return max((sum(piece.width for piece in word) for word in words), default=0.0)
