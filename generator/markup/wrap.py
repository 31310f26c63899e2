"""Lines of plain characters for a terminal: how wide they are, and where they break."""

import re
from collections.abc import Iterator

from wcwidth import wcwidth

_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_EMOJI_STYLE = "\ufe0f"
_NEVER_FIRST = frozenset("、。，．：；？！）」』】》〉〕")


def width_of(text: str) -> int:
    """Columns that `text` takes at most: wide characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    # Characters that join into one are counted one by one: terminals differ in whether they join.
    return sum(max(wcwidth(character), 0) for character in text) + text.count(_EMOJI_STYLE)


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns, `width` ≥ 2; a new line in it is kept.

    Breaks at spaces, and between wide characters; a word longer than a line is cut. Runs of
    spaces become one; spaces that must not break stay as they are.
    """
    return [line for part in text.split("\n") for line in _wrapped(part, width)]


def cut(text: str, width: int) -> list[str]:
    """`text` cut into pieces of at most `width` columns, no character lost."""
    pieces = [""]
    used = 0
    for character in text:
        needed = width_of(character)
        if used + needed > width:
            pieces.append("")
            used = 0
        pieces[-1] += character
        used += needed
    return pieces


def widest_piece(text: str) -> int:
    """Columns that no line of `text` can be narrower than without cutting a word; 0 if empty."""
    return max(width_of(piece) for _, piece in _units(text))


def hang(lines: list[str], first: str) -> list[str]:
    """Lines with `first` before the first one, and as many spaces before all others."""
    indent = " " * width_of(first)
    head = lines[0] if lines else ""
    return [(first + head).rstrip(), *(indent + line if line else "" for line in lines[1:])]


def pad(text: str, width: int, align: str) -> str:
    """`text` filled up with spaces to `width` columns."""
    missing = max(width - width_of(text), 0)
    left = {"left": 0, "right": missing}.get(align, missing // 2)
    return " " * left + text + " " * (missing - left)


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = [""]
    used = 0
    for space, unit in _units(text):
        needed = width_of(unit)
        if lines[-1] and used + len(space) + needed > width:
            lines.append("")
            used = 0
        if needed > width:
            *whole, unit = cut(unit, width)  # noqa: PLW2901 - its end goes on like a word
            lines[-1:] = [*whole, ""]
            used, needed = 0, width_of(unit)
        space = space if lines[-1] else ""  # noqa: PLW2901 - no line begins with a space
        lines[-1] += space + unit
        used += len(space) + needed
    return lines


def _units(text: str) -> Iterator[tuple[str, str]]:
    """Pieces that are kept together, each with the space before it."""
    for word in _SPACES.split(text.strip(" \t\n\r\f\v")):
        space = " "
        for unit in [word] if word.isascii() else _pieces(word):
            yield space, unit
            space = ""


def _pieces(word: str) -> Iterator[str]:
    """A word cut before and after each wide character, but not before what must not be first."""
    piece = ""
    after_wide = False
    for character in word:
        width = wcwidth(character)
        is_wide = width > 1
        if piece and width > 0 and (is_wide or after_wide) and character not in _NEVER_FIRST:
            yield piece
            piece = ""
        piece += character
        after_wide = is_wide if width > 0 else after_wide
    yield piece
