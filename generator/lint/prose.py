"""A text as rules read it: the words that a learner reads, without code, formulas and addresses."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property

from generator.markup.parse import parse
from generator.markup.plain import to_line
from generator.markup.tree import (
    Block,
    Break,
    Code,
    GapMark,
    Inline,
    Listing,
    Math,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)

WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
"""A word in lower case; what a hyphen or apostrophe joins is one word."""

_ADDRESS = re.compile(r"(?:https?://|www\.|doi:\s?|10\.\d{4,9}/)\S+", re.IGNORECASE)
_QUOTES = str.maketrans({"’": "'", "‘": "'", "‑": "-", "‐": "-"})
_SENTENCE_ENDS = re.compile(r"(?<=[.!?:])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)(?<!\bDr\.)\s+(?=\S)")
_PLAIN = re.compile(r"[A-Za-z][^\\`*_~^$\[\]!<>&\x00-\x1f\x7f-\U0010ffff]*(?<!\s)")
_BLANKS = re.compile(r"[ \t\r\n]{2,}")
_KEPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻…"
_APART = " \n "
"""Stands between blocks, so that no phrase reaches from one into the next."""


class Prose:
    """One markup text, prepared once for all rules."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self._is_plain = _PLAIN.fullmatch(markup) is not None

    @cached_property
    def shown(self) -> str:
        """All that a learner reads, on one line, formulas and code included; for lengths."""
        return self.markup if self._is_plain else to_line(self.markup)

    @cached_property
    def text(self) -> str:
        """The words of the text in NFKC, blocks apart by a new line; `…` stands for what is none.

        Raised digits stay raised, so that 10⁹ is not 109.
        """
        return self._spoken[0]

    @cached_property
    def strong(self) -> tuple[tuple[int, int], ...]:
        """Spans of `text` in bold or italics."""
        return self._spoken[1]

    @cached_property
    def folded(self) -> str:
        """`text` in lower case, at the same offsets."""
        lower = self.text.lower()
        return lower if len(lower) == len(self.text) else "".join(c.lower()[:1] for c in self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words in lower case, in order."""
        return tuple(WORD.findall(self.folded))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Spans of `text` that are sentences; a block ends a sentence too."""
        spans = []
        for start, end in _blocks(self.text):
            for match in _SENTENCE_ENDS.finditer(self.text, start, end):
                spans.append((start, match.start()))
                start = match.end()  # noqa: PLW2901 - the next sentence begins here
            if self.text[start:end].strip():
                spans.append((start, end))
        return tuple(spans)

    @cached_property
    def lead_in(self) -> tuple[int, int]:
        """Span of the sentence that asks: the last question, or else the last sentence."""
        spans = self.sentences
        asking = [span for span in spans if self.text[: span[1]].rstrip().endswith("?")]
        return (asking or spans or [(0, len(self.text))])[-1]

    def is_strong(self, start: int, end: int) -> bool:
        """Whether a span of `text` stands in bold, italics or capitals."""
        piece = self.text[start:end]
        if piece.isupper() and len(piece) > 1:
            return True
        return any(first <= start and end <= last for first, last in self.strong)

    @cached_property
    def _spoken(self) -> tuple[str, tuple[tuple[int, int], ...]]:
        if self._is_plain:
            return " ".join(_clean(self.markup).split()), ()
        speaker = _Speaker()
        speaker.blocks(parse(self.markup))
        return "".join(speaker.parts).strip("\n "), tuple(speaker.spans)


class _Speaker:
    """Writes the words of a tree one after the other and notes which are strong."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self._length = 0

    def blocks(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self._block(block)
            self._say(_APART)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._inlines(block.children)
            case Listing():
                for item in block.items:
                    self.blocks(item)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        self._inlines(cell)
                        self._say(_APART)
            case Quote():
                self.blocks(block.blocks)
            case _:
                self._say("…")

    def _inlines(self, inlines: Sequence[Inline]) -> None:
        for inline in inlines:
            self._inline(inline)

    def _inline(self, inline: Inline) -> None:
        match inline:
            case Text():
                self._say(_clean(inline.text))
            case Styled(style="strong" | "emphasis"):
                start = self._length
                self._inlines(inline.children)
                if self._length > start:
                    self.spans.append((start, self._length))
            case Styled():
                self._say(_raised(inline))
            case Break():
                self._say(" ")
            case Code() | Math() | GapMark():
                self._say("…")

    def _say(self, text: str) -> None:
        if text[:1] in {" ", "\n"} and not self.parts:
            text = text.lstrip()
        if text:
            self.parts.append(text)
            self._length += len(text)


def _raised(styled: Styled) -> str:
    from generator.markup.plain import inline_text  # digits keep their height

    return inline_text((styled,))


def _clean(text: str) -> str:
    spaced = _BLANKS.sub(" ", _ADDRESS.sub("…", text).translate(_QUOTES))
    return spaced if spaced.isascii() else _compatible(spaced)


def _compatible(text: str) -> str:
    """NFKC, but for raised digits and the sign that stands for what is no word."""
    return "".join(each if each in _KEPT else unicodedata.normalize("NFKC", each) for each in text)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for piece in text.split("\n"):
        end = start + len(piece)
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            yield start + lead, start + len(piece.rstrip())
        start = end + 1
