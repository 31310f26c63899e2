"""The words of a guide: what stays of a text when layout, case, quotes and marks are folded.

Two texts with equal words differ in nothing that a key point could rest on. No rule looks at where
a line begins or ends, so wrapping a text anew never changes its words.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path

from generator.bank.files import read_bytes, shown
from generator.errors import Finding, Place, UnusableInput

MAX_GUIDE = 5 * 2**20
"""Bytes of a guide: room for some 800,000 words."""

_LINK_TARGET = re.compile(
    r"(?<=\])\(\s{0,9}<?[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*>?(?:\s+\"[^\"]{0,300}\")?\s{0,9}\)"
    r"|(?<=\]:)\s{1,9}<?(?:https?://|mailto:)\S*"
)
_CHUNK = re.compile(r"\S+")
_INNER_MARK = re.compile(r"(?<=[^\W\d_])[*_`]+(?=[^\W\d_])")
_WANTS_CARE = re.compile(r"[^\x00-\x7f]|[*_`\\&]")
_RAISED = re.compile("[⁰¹²³⁴-⁹⁺⁻]+")
_OPENING = r"(?:^|(?<=[\s(\[{<>=~^+$|\"']))"
_LETTER = r"[^\s!-/:-@\[-`{-~°]"
_QUOTE_MARK = "\0>"
_WORD = re.compile(
    rf"(?P<minus>{_OPENING}-(?=\.?\d))"
    rf"|(?:(?:{_OPENING}|(?<=-))\.(?=\d))?{_LETTER}+(?:(?:(?<=\d)[.,:/](?=\d)|'){_LETTER}+)*"
    r"|(?P<greater>>=?)|<=?|[%°+]|(?<!=)=(?!=)|(?<!~)~(?=\.?\d)|(?<!\$)\$(?=\.?\d)|\^(?=-?\.?\d)"
)
_SPELLED = {">=": "≥", "<=": "≤"}
_REPLACED = {
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-",
    "\u2044": "/", "\u2215": "/", "°": " °",
}  # fmt: skip
_WIDE = {"W", "F"}


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word with its line and column in the guide, both counted from 1."""

    text: str
    line: int
    column: int


def read_guide(path: Path) -> str:
    """The text of a guide, its lines ended by line feeds.

    Raises:
        UnusableInput: if it is missing, no regular file, too large, not UTF-8, or without words.
    """
    data = read_bytes(path, MAX_GUIDE)
    text = data if isinstance(data, Finding) else _decoded(path, data)
    if isinstance(text, Finding):
        raise UnusableInput("the guide", [_advised(text)])
    return text


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in their order.

    - Unicode form NFKC, case folded; quotes, brackets and punctuation dropped.
    - Hyphens separate: `life-threatening`, also broken over a line end, is two words.
    - Numbers keep inner separators: `2.5`, `1,000`, `1/2`, `10:30`; raised ones get a `^`.
    - Signs that carry meaning are words: mathematical and currency signs, `%`, `°`, and a minus
      that stands at a number. A `>` with space before it counts at a number only; elsewhere it
      marks a quotation.
    - Markdown's marks (`#`, `*`, `_`, backtick, bullets, link targets) are dropped.
    """
    found: list[Word] = []
    for number, line in enumerate(_without_targets(text).split("\n"), 1):
        if _WANTS_CARE.search(line) is None:
            found += [Word(text, number, at + 1) for text, at in _split(line.lower())]
        else:
            found += _careful(line, number)
    return tuple(_without_quote_marks(found))


def _decoded(path: Path, data: bytes) -> str | Finding:
    if b"\0" in data:
        return Finding(Place(shown(path)), "QW001", "is not a text in UTF-8: it holds zero bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lines = re.split(rb"\r\n|\r|\n", data[: error.start])
        place = Place(shown(path), len(lines), len(lines[-1]) + 1)
        return Finding(place, "QW003", f"the byte 0x{data[error.start]:02X} is not UTF-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(map(str.isalnum, text)):
        return Finding(Place(shown(path)), "QW001", "holds no words")
    return text


def _advised(finding: Finding) -> Finding:
    hints = {
        "QW002": "give the part of the text that the module is about",
        "QW003": "save the guide as UTF-8",
    }
    return replace(finding, hint=hints.get(finding.code, "give the guide as a text file"))


def _without_targets(text: str) -> str:
    if "](" not in text and "]:" not in text:
        return text
    return _LINK_TARGET.sub(lambda match: re.sub(r"\S", " ", match.group()), text)


def _split(folded: str) -> Iterator[tuple[str, int]]:
    for match in _WORD.finditer(folded):
        text = match.group()
        if match.lastgroup == "greater" and text == ">":
            before = folded[match.start() - 1 : match.start()]
            text = ">" if before.strip(" \t>") else _QUOTE_MARK
        yield _SPELLED.get(text, text), match.start()


def _careful(line: str, number: int) -> Iterator[Word]:
    for chunk in _CHUNK.finditer(line):
        last = len(chunk.group()) - 1
        for text, at in _split(_folded(chunk.group())):
            yield Word(text, number, chunk.start() + min(at, last) + 1)


def _folded(chunk: str) -> str:
    if "&" in chunk:
        chunk = html.unescape(chunk)
    # Composed letters are one character, so that marks between them are seen as such.
    chunk = _INNER_MARK.sub("", unicodedata.normalize("NFC", chunk.replace("\\", "")))
    if chunk.isascii():
        return chunk.lower()
    chunk = _RAISED.sub(r"^\g<0>", "".join(map(_set_apart, chunk)))
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", chunk).casefold())
    return "".join(map(_plain, folded))


@lru_cache(maxsize=4096)
def _set_apart(char: str) -> str:
    """A ready-made fraction with a space; NFKC alone would glue it to the number before it."""
    return f" {char}" if unicodedata.decomposition(char).startswith("<fraction>") else char


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    if char.isascii() or char in _REPLACED:
        return _REPLACED.get(char, char)
    category = unicodedata.category(char)
    if category == "Cf" or "\ufe00" <= char <= "\ufe0f":
        return ""
    if category in {"Sm", "Sc"} or char in "‰‱":
        return f" {char} "
    if category[0] not in "LMN":
        return " "
    # Scripts without spaces between words wrap anywhere: each of their characters is a word.
    return f" {char} " if unicodedata.east_asian_width(char) in _WIDE else char


def _without_quote_marks(found: Sequence[Word]) -> Iterator[Word]:
    for word, after in zip_longest(found, found[1:]):
        if word.text != _QUOTE_MARK:
            yield word
        elif after is not None and (after.text[0].isdigit() or after.text[0] in ".-+±~$€£"):
            yield replace(word, text=">")
