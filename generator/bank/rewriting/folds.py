"""Where the lines of a text break that YAML folds, and where they break after a change."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"[^ \t\n]+")
_SLACK = 8
"""Characters that a line may grow beyond the widest one before it is broken."""


def carried_folds(old: str, folds: Sequence[int], new: str, width: int | None) -> list[int]:
    """The spaces of `new` at which its lines break, as those of `old` broke at `folds`.

    Lines that become much longer than `width` are broken earlier; None lets them grow.
    """
    places = _kept(old, folds, new)
    return sorted(places) if width is None else list(_refilled(new, places, width))


def _kept(old: str, folds: Sequence[int], new: str) -> set[int]:
    """A break stays behind the word that it followed, or else before the one that followed it."""
    ends = [word.end() for word in _WORD.finditer(old)]
    new_ends = [word.end() for word in _WORD.finditer(new)]
    partners = _partners(_WORD.findall(old), _WORD.findall(new))
    counts = set()
    for fold in folds:
        count = bisect_right(ends, fold)
        if count - 1 in partners:
            counts.add(partners[count - 1] + 1)
        elif count in partners:
            counts.add(partners[count])
    places = [new_ends[count - 1] for count in counts if count]
    return {place for place in places if _foldable(new, place)}


def _partners(old: list[str], new: list[str]) -> dict[int, int]:
    """For words of the old text, their counterparts in the new one."""
    partners: dict[int, int] = {}
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, start, stop, new_start, new_stop in matcher.get_opcodes():
        if stop - start == new_stop - new_start:
            partners |= dict(zip(range(start, stop), range(new_start, new_stop), strict=True))
    return partners


def _refilled(text: str, places: set[int], width: int) -> Iterator[int]:
    """Words that a line has no room for go to the next one, as far as a paragraph reaches."""
    start = 0
    ends = [match.start() for match in re.finditer("\n", text)]
    for stop in sorted([*places, *ends, len(text)]):
        overflow = False
        while stop - start > width + _SLACK:
            place = _last_fitting(text, start, stop, width)
            if place is None:
                break
            yield place
            start, overflow = place + 1, True
        if stop in places and not overflow:
            yield stop
        if stop not in places or not overflow:
            start = stop + 1


def _last_fitting(text: str, start: int, stop: int, width: int) -> int | None:
    """The last space that makes a line of at most `width`, or else the first one there is."""
    spaces = [n for n in range(start + 1, stop) if text[n] == " " and _foldable(text, n)]
    fitting = bisect_right(spaces, start + width)
    return spaces[max(fitting - 1, 0)] if spaces else None


def _foldable(text: str, place: int) -> bool:
    """Whether one space stands here between two words, on a line that is not indented."""
    line = text[text.rfind("\n", 0, place) + 1 :]
    lonely = text[place : place + 1] == " " and text[place - 1] not in " \t\n"
    return (
        lonely and text[place + 1 : place + 2] not in {"", " ", "\t", "\n"} and line[0] not in " \t"
    )
