"""Another text in place of one in a YAML file, in the layout that the old one had.

Quotes, folds and headers stay as far as the new text allows. Whatever is written is read back;
what does not give the wished text is not used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.bank.rewriting.folds import carried_folds
from generator.bank.rewriting.writer import BLOCK_INDENT, in_block, on_one_line
from generator.bank.yaml_reader import read_yaml

# Of no use in a text, so they can mark places in it: a fold, and a line that ends.
_FOLD, _END = "\ue000", "\ue001"
_BLANK = " \t"  # a space that does not break is none for YAML
_LEAST_WIDTH = 80
_HEADER = re.compile(r"([|>])([-+]?)([1-9]?)([-+]?)(.*)")


@dataclass(frozen=True, slots=True)
class Spot:
    """A text in its file: as it is written there, what it says, and what surrounds it."""

    raw: str
    value: str
    style: str | None
    indent: int
    in_flow: bool

    @property
    def lines(self) -> list[str]:
        """The lines as they are written; all but the first with their indentation."""
        return self.raw.split("\n")

    def reads(self, raw: str) -> str | None:
        """What `raw` would say in this spot, if it says anything."""
        around = f"[{raw}\n]" if self.in_flow else f"{' ' * self.indent}k: {raw}\n"
        source = read_yaml("", around)
        if source.findings:
            return None
        values = list(source.data if self.in_flow else source.data.values())
        return values[0] if len(values) == 1 and isinstance(values[0], str) else None


def block_indent(lines: list[str], indent: int) -> int:
    """How far the lines of a block are indented; the first of `lines` is its header."""
    header = _HEADER.match(lines[0])
    if header is not None and header[3]:
        return indent + int(header[3])
    filled = (line for line in lines[1:] if line.strip(_BLANK))
    first = next(filled, " " * (indent + BLOCK_INDENT))
    return len(first) - len(first.lstrip(" "))


def written(spot: Spot, text: str) -> str | None:
    """How `text` is written in this spot, or None if no way of writing it reads back."""
    ways = _in_block(spot, text) if spot.style in {"|", ">"} else _in_flow(spot, text)
    return next((raw for raw in ways if spot.reads(raw) == text), None)


def _in_block(spot: Spot, text: str) -> Iterator[str]:
    for folds in (_folds(spot, text), []):
        lines = in_block(text, spot.style or "", folds)
        if lines is not None and text.strip():
            yield from _fitted(spot, lines)
    comment = re.search(r"\s+#.*", spot.lines[0])
    for raw in _quoted(spot, text):
        yield raw + (comment.group() if comment else "")


def _fitted(spot: Spot, lines: list[str]) -> Iterator[str]:
    """A written block under the old header, and indented as the old one was."""
    old, new = _HEADER.match(spot.lines[0]), _HEADER.match(lines[0])
    if old is None or new is None:
        return
    indent = block_indent(spot.lines, spot.indent)
    digit = old[3] or (str(indent - spot.indent) if new[3] else "")
    same = digit == old[3] and (new[2] or new[4]) == (old[2] or old[4])
    header = spot.lines[0] if same else old[1] + digit + (new[2] or new[4]) + old[5]
    known = {line[indent:]: line for line in spot.lines[1:]}
    bodies = (line[BLOCK_INDENT:] for line in lines[1:])
    body = [known.get(line, " " * indent + line if line else "") for line in bodies]
    yield "\n".join([header, *body])


def _in_flow(spot: Spot, text: str) -> Iterator[str]:
    if len(spot.lines) > 1:
        for style in _styles(spot.style, text):
            yield from _spread(spot, text, style)
    plain = on_one_line(text, spot.style, in_flow=spot.in_flow)
    if plain is not None:
        yield plain
    yield from _quoted(spot, text)


def _quoted(spot: Spot, text: str) -> Iterator[str]:
    for style in _styles(None, text)[1:]:
        raw = on_one_line(text, style, in_flow=spot.in_flow)
        if raw is not None:
            yield raw


def _styles(first: str | None, text: str) -> list[str | None]:
    """The wished style, then the quotes that need fewer escapes, then the others."""
    double_reads_better = "'" in text and '"' not in text and "\\" not in text
    quotes = ['"', "'"] if double_reads_better else ["'", '"']
    return [first, *(style for style in quotes if style != first)]


def _spread(spot: Spot, text: str, style: str | None) -> Iterator[str]:
    """The text on several lines, broken where the old one was."""
    if _FOLD in text or _END in text:
        return
    marked = list(text)
    for place in _folds(spot, text):
        marked[place] = _FOLD
    whole = "".join(marked)
    if "\\n" not in spot.raw or style != '"':
        whole = whole.replace("\n", _END)
    line = on_one_line(whole, style, in_flow=spot.in_flow)
    if line is None:
        return
    line = re.sub(_END + "+", lambda ends: "\n" * (len(ends.group()) + 1), line)
    yield "\n".join(_indented(spot, line.replace(_FOLD, "\n").split("\n")))


def _indented(spot: Spot, lines: list[str]) -> Iterator[str]:
    """Lines that the old text had are as they were, others indented like the second one."""
    known = {line.strip(_BLANK): line for line in spot.lines[1:]}
    second = next((line for line in spot.lines[1:] if line.strip(_BLANK)), "")
    indent = second[: len(second) - len(second.lstrip(_BLANK))]
    yield lines[0]
    for line in lines[1:]:
        yield known.get(line, indent + line if line else "")


def _folds(spot: Spot, text: str) -> list[int]:
    """The spaces of the new text at which its lines are to break."""
    if spot.style == "|" or len(spot.lines) == 1 or _FOLD in spot.raw:
        return []
    folds = _present_folds(spot)
    widest = max(len(line.strip(_BLANK)) for line in spot.lines)
    width = max(widest, _LEAST_WIDTH) if folds or widest <= _LEAST_WIDTH else None
    return carried_folds(spot.value, folds, text, width)


def _present_folds(spot: Spot) -> list[int]:
    """The spaces of the present text that are written as the end of a line."""
    if spot.style == ">":
        header, *lines = spot.lines
        marked = [header, *(line + _FOLD if line.strip(_BLANK) else line for line in lines)]
    else:
        *lines, last = spot.lines
        marked = [
            *(line.rstrip(_BLANK) + _FOLD if line.strip(_BLANK) else line for line in lines),
            last,
        ]
    value = spot.reads("\n".join(marked)) or ""
    if value.replace(_FOLD, "") != spot.value:
        return []
    marks = [match.start() for match in re.finditer(_FOLD, value)]
    places = [mark - number for number, mark in enumerate(marks)]
    return [place for place in places if spot.value[place : place + 1] == " "]
