"""Where every value and every comment of a YAML file begins and ends."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from generator.bank.rewriting.texts import Spot
from generator.bank.source import Path as Way
from generator.bank.yaml_reader import read_yaml

_PARSER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_BLANK = " \r\n"  # a space that does not break is none for YAML
_COMMENT = re.compile(r"#[^\r\n]*")


class _Nodes(_PARSER):  # type: ignore[misc]  # one of two parsers
    """Nodes without the kinds of their values, which nobody asks for here and which take time."""

    def resolve(self, *_: object) -> str:
        return ""


class Span(NamedTuple):
    """Characters of a text, from `start` to before `stop`."""

    start: int
    stop: int


class Splice(NamedTuple):
    """Other characters in place of some."""

    span: Span
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """The text with the splices made; where two overlap, the characters go once."""
    parts, done = [], 0
    for (start, stop), new in sorted(splices):
        parts += [text[done:start], new]
        done = max(done, stop)
    return "".join([*parts, text[done:]])


def read_data(text: str) -> Any:
    """What our reader finds in a text as it stands in its file; None if it finds faults."""
    source = read_yaml("", text.replace("\r\n", "\n"))
    return None if source.findings else source.data


@dataclass(frozen=True, slots=True)
class Layout:
    """A text that our reader has no fault to find with, its data and its nodes."""

    text: str
    data: Any
    root: Any

    @classmethod
    def of(cls, text: str, data: Any) -> "Layout":
        """The layout of a text that holds these data."""
        return cls(text, data, yaml.compose(text, Loader=_Nodes))

    def node(self, way: Way) -> Any:
        """The node at the end of a way that the data know."""
        return self._nodes(way)[-1]

    def spot(self, way: Way) -> Spot:
        """The text at the end of a way, which is below the top."""
        *_, around, node = self._nodes(way)
        raw = self.text[node.start_mark.index : self.end(node)].replace("\r\n", "\n")
        indent = around.start_mark.column
        style = node.style if node.style in {"'", '"', "|", ">"} else None
        value = node.value.replace("\r\n", "\n")
        return Spot(raw, value, style, indent, bool(around.flow_style))

    def span(self, way: Way) -> Span:
        """The characters of a value, without comments and line ends behind it."""
        node = self.node(way)
        return Span(node.start_mark.index, self.end(node))

    def end(self, node: Any) -> int:
        """Behind a node's last character."""
        if isinstance(node, yaml.ScalarNode):
            return self._end_of_block(node) if node.style in {"|", ">"} else _stop(node)
        if self.text[node.start_mark.index] in "[{" and node.flow_style:
            return _stop(node)
        last = node.value[-1]
        if not isinstance(last, tuple):
            return self.end(last)
        key, value = last
        nothing = isinstance(value, yaml.ScalarNode) and value.start_mark.index == _stop(value)
        is_told = not nothing or self.text[_stop(value) - 1] == ":"
        return self.end(value if is_told else key)

    def line_start(self, place: int) -> int:
        """Where the line of a character begins."""
        return self.text.rfind("\n", 0, place) + 1

    def line_end(self, place: int) -> int:
        """Where the line of a character ends, before its line end."""
        stop = self.text.find("\n", place)
        if stop < 0:
            return len(self.text)
        return stop - 1 if self.text[place:stop].endswith("\r") else stop

    def next_line(self, place: int) -> int:
        """Where the line behind that of a character begins."""
        stop = self.text.find("\n", place)
        return len(self.text) if stop < 0 else stop + 1

    def newline(self, place: int) -> str:
        """The line end that is used near a character."""
        stop = self.text.find("\n", place)
        if stop < 0:
            stop = self.text.rfind("\n", 0, place)
        return "\r\n" if self.text[max(stop - 1, 0) : stop + 1] == "\r\n" else "\n"

    def comments(self) -> Iterator[tuple[int, str]]:
        """Every comment with the place of its sign."""
        done = 0
        for node in _scalars(self.root):
            start, stop = node.start_mark.index, self.end(node)
            yield from self.comments_between(done, start)
            if node.style in {"|", ">"}:
                yield from self.comments_between(start, min(self.line_end(start), stop))
            done = stop
        yield from self.comments_between(done, len(self.text))

    def comments_between(self, start: int, stop: int) -> Iterator[tuple[int, str]]:
        """Comments among characters that belong to no text."""
        for match in _COMMENT.finditer(self.text, start, stop):
            yield match.start(), match.group()

    def _nodes(self, way: Way) -> list[Any]:
        data, nodes = self.data, [self.root]
        for step in way:
            if isinstance(data, dict):
                nodes.append(nodes[-1].value[list(data).index(step)][1])
            else:
                nodes.append(nodes[-1].value[step])
            data = data[step]
        return nodes

    def _end_of_block(self, node: Any) -> int:
        """Behind the last line of a block; blank ones count only if its header keeps them."""
        start = node.start_mark.index
        lines = self.text[start : _stop(node)].splitlines(keepends=True)
        filled = next((line for line in lines[1:] if line.strip(_BLANK)), "")
        indent = len(filled) - len(filled.lstrip(" "))
        while len(lines) > 1 and "+" not in lines[0].partition("#")[0]:
            if lines[-1].strip(_BLANK) or len(lines[-1].rstrip("\r\n")) > indent > 0:
                break
            lines.pop()
        own: str = "".join(lines)
        return int(start) + len(own.removesuffix("\n").removesuffix("\r"))


def _stop(node: Any) -> int:
    return int(node.end_mark.index)


def _scalars(root: Any) -> Iterator[Any]:
    """All texts, numbers and keys in the order in which they are written."""
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.ScalarNode):
            yield node
        elif isinstance(node, yaml.MappingNode):
            stack += [each for pair in reversed(node.value) for each in reversed(pair)]
        else:
            stack += reversed(node.value)
