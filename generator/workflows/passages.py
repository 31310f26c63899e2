"""Stretches of a guide with their fingerprints, ready to be recorded in `key-points.yaml`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.bank.fingerprint import fingerprint
from generator.bank.guide import Word, read_guide, words
from generator.bank.passages import cut
from generator.bank.quoting import text_between
from generator.errors import BadRequest

MAX_WORDS = 2000
"""Words of the longest passage; `model/key_point.py` holds the same bound."""

NO_PLACE = "H?.P?"
"""Stands in an entry until the author writes the place."""

Kind = Literal["heading", "entry", "sentence", "stretch"]
_PLACE = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*")
_SHOWN_LINES = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a guide as a key point records it, and its text, which no module holds."""

    kind: Kind
    lines: str
    words: int
    at: int
    hash: str
    sketch: str
    text: str


def all_stretches(guide: Path) -> list[Stretch]:
    """Every heading, list entry and sentence of a guide.

    Raises:
        UnusableInput: if the guide cannot be used.
    """
    text = read_guide(guide)
    found = words(text)
    return [_stretch(text, found, each.start, each.end, each.kind) for each in cut(text, found)]


def stretch_with_text(guide: Path, wanted: str) -> Stretch:
    """The one stretch of a guide that has the words of `wanted`.

    Raises:
        UnusableInput: if the guide cannot be used.
        BadRequest: if the words stand nowhere in the guide, or more than once.
    """
    text = read_guide(guide)
    found = words(text)
    sought = [word.text for word in words(wanted)]
    if not sought:
        raise BadRequest("the text holds no words", "give some words of the guide")
    starts = _starts([word.text for word in found], sought)
    if not starts:
        hint = "take it from the guide word by word; case, quotes and line ends do not matter"
        raise BadRequest(f"the text does not stand in {guide}", hint)
    if len(starts) > 1:
        lines = list(dict.fromkeys(str(found[start].line) for start in starts))
        shown = ", ".join([*lines[:_SHOWN_LINES], *(["…"] if len(lines) > _SHOWN_LINES else [])])
        message = f"the text stands {len(starts)} times in {guide}: on lines {shown}"
        raise BadRequest(message, "give more of the text, or name it by --lines")
    return _stretch(text, found, starts[0], starts[0] + len(sought))


def stretch_on_lines(guide: Path, first: int, last: int) -> Stretch:
    """All words of a guide from line `first` to line `last`, both included and counted from 1.

    Raises:
        UnusableInput: if the guide cannot be used.
        BadRequest: if there are no such lines, or no words on them.
    """
    text = read_guide(guide)
    count = text.removesuffix("\n").count("\n") + 1
    if not 1 <= first <= last <= count:
        wrong = first if not 1 <= first <= count else last
        what = f"'{first}-{last}' runs backwards" if first > last else f"there is no line {wrong}"
        raise BadRequest(f"{what} in {guide}", f"it has lines 1 to {count}")
    found = words(text)
    at = [n for n, word in enumerate(found) if first <= word.line <= last]
    if not at:
        raise BadRequest(f"there are no words on {_named(first, last)} of {guide}")
    return _stretch(text, found, at[0], at[-1] + 1)


def as_yaml(stretch: Stretch, place: str = NO_PLACE) -> str:
    """The entry under `passages:` that records a stretch.

    Raises:
        BadRequest: if `place` cannot be a place.
    """
    if place != NO_PLACE and not _PLACE.fullmatch(place):
        raise BadRequest(f"'{place}' is no place", "write section and unit, for instance H3.B2")
    name = place if place[0].isalpha() and "." in place else f'"{place}"'
    return (
        f'- place: {name}\n  lines: "{stretch.lines}"\n  words: {stretch.words}\n'
        f'  at: {stretch.at}\n  hash: "{stretch.hash}"\n  sketch: "{stretch.sketch}"'
    )


def _starts(texts: Sequence[str], sought: Sequence[str]) -> list[int]:
    length = len(sought)
    return [
        n for n, word in enumerate(texts) if word == sought[0] and texts[n : n + length] == sought
    ]


def _stretch(
    text: str, found: Sequence[Word], start: int, end: int, kind: Kind = "stretch"
) -> Stretch:
    first, last = found[start].line, found[end - 1].line
    if end - start > MAX_WORDS:
        message = (
            f"{end - start} words stand on {_named(first, last)}; at most {MAX_WORDS} are a passage"
        )
        raise BadRequest(message, "record it as several passages")
    texts = [word.text for word in found[start:end]]
    prints = fingerprint(texts)
    return Stretch(
        kind=kind,
        lines=str(first) if first == last else f"{first}-{last}",
        words=len(texts),
        at=start,
        hash=prints.hash,
        sketch=prints.sketch,
        text=text_between(text, found, start, end),
    )


def _named(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first}-{last}"
