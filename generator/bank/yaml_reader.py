"""YAML text to a `Source`, strictly: what could surprise or harm is refused with its place.

Scalars follow the YAML 1.2 core schema, so `no` and `on` are texts. Anchors, aliases, tags,
duplicate keys, further documents and unsafe characters are refused. The walk over the parser's
events is iterative: no depth of nesting can exhaust the stack.
"""

import re
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.bank.source import Mark, PlacedMapping, PlacedSequence, Refused, Source
from generator.bank.yaml_words import in_our_words
from generator.errors import Finding, Place
from generator.markup.characters import printable, unsafe_character

# PyYAML built without libyaml gives the same events, slower.
_EVENT_PARSER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

MAX_DEPTH = 24
MAX_VALUES = 2_000_000
MAX_FINDINGS = 500
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?\Z")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


class _Stop(Exception):
    """The rest of the file cannot be read."""


def read_yaml(path: str, text: str) -> Source:
    """Read `text`, which came from the file that people know as `path`."""
    return _Reader(path, text).read()


class _Level:
    """A collection that is being filled, and where its parent wants it."""

    __slots__ = ("data", "key", "key_mark", "mark", "marks")

    def __init__(self, data: Any, mark: Mark) -> None:
        self.data = data
        self.mark = mark
        self.marks: list[Mark] = []
        self.key: str | None = None
        self.key_mark: Mark = mark


class _Reader:
    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.findings: list[Finding] = []
        self.levels: list[_Level] = []
        self.data: Any = None
        self.top: Mark = (0, 0)
        self.documents = 0
        self.values = 0

    def read(self) -> Source:
        try:
            self._walk(_EVENT_PARSER(self._shown_text()))
        except _Stop:
            self.data = Refused()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            place = (mark.line, mark.column) if mark else (0, 0)
            if "nesting depth" in (error.problem or ""):  # the parser looks ahead of its events
                self._too_deep(place)
            else:
                self._find("QW101", place, *in_our_words(error.problem or ""))
            self.data = Refused()
        if not self.documents and not self.findings:
            self._find("QW106", (0, 0), "the file is empty", "write what belongs into it")
            self.data = Refused()
        return Source(self.path, self.text, self.data, self.top, tuple(self.findings))

    def _shown_text(self) -> str:
        """The text without unsafe characters; each line that holds one is told."""
        if unsafe_character(self.text) is None:
            return self.text
        for number, line in enumerate(self.text.split("\n")):
            bad = unsafe_character(line)
            if bad is not None:
                self._unsafe((number, line.index(bad)), bad)
        return printable(self.text)

    def _walk(self, parser: Any) -> None:
        get_event = parser.get_event
        while True:
            event = get_event()
            kind = type(event)
            if kind is ScalarEvent:
                self._put(self._scalar(event), _mark(event))
            elif issubclass(kind, CollectionStartEvent):
                self._open(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close()
            elif kind is StreamEndEvent:
                return
            else:
                self._rare(event)

    def _rare(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            message = "aliases are not allowed"
            self._find("QW103", _mark(event), message, "write the value out")
            self._put(Refused(), _mark(event))
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = "a second document begins here"
                self._find("QW106", _mark(event), message, "keep one document a file")
                raise _Stop

    def _scalar(self, event: ScalarEvent) -> Any:
        self._refuse_decorations(event, plain=event.implicit[0] or event.implicit[1])
        text = event.value
        if event.style == '"':  # only here can escapes bring in what the raw text does not show
            bad = unsafe_character(text)
            if bad is not None:
                self._unsafe(_mark(event), bad)
                return Refused()
        return text if event.style else _plain_value(text)

    def _open(self, event: Any) -> None:
        self._refuse_decorations(event, plain=event.implicit)
        if len(self.levels) >= MAX_DEPTH:
            self._too_deep(_mark(event))
            raise _Stop
        is_mapping = type(event) is MappingStartEvent
        self.levels.append(_Level(PlacedMapping() if is_mapping else [], _mark(event)))

    def _close(self) -> None:
        level = self.levels.pop()
        data = level.data
        if isinstance(data, list):
            data = PlacedSequence.of(data, level.marks)
        self._put(data, level.mark)

    def _put(self, value: Any, mark: Mark) -> None:
        self.values += 1
        if len(self.findings) > MAX_FINDINGS:
            message = f"more than {MAX_FINDINGS} faults; the rest of the file is not looked at"
            self._find("QW105", mark, message, "mend these first")
            raise _Stop
        if self.values > MAX_VALUES:
            message = f"more than {MAX_VALUES:,} values"
            self._find("QW105", mark, message, "split the file")
            raise _Stop
        if not self.levels:
            self.data, self.top = value, mark
            return
        level = self.levels[-1]
        if isinstance(level.data, list):
            level.data.append(value)
            level.marks.append(mark)
        elif level.key is None:
            level.key, level.key_mark = self._key(value, mark), mark
        else:
            level.data[level.key] = value
            level.data.marks[level.key] = (level.key_mark, mark)
            level.key = None

    def _key(self, value: Any, mark: Mark) -> str:
        if isinstance(value, PlacedMapping | PlacedSequence | Refused):
            if not isinstance(value, Refused):
                self._find("QW108", mark, "a key must be a plain text", "write `name: value`")
            return f"\ufffd{self.values}"  # no field has this name; the value is passed over
        key = value if isinstance(value, str) else _source_of(value)
        if key in self.levels[-1].data.marks:
            first = self.levels[-1].data.marks[key][0]
            message = f"'{key}' is given twice; it stands first on line {first[0] + 1}"
            self._find("QW102", mark, message, "remove or rename one of them")
            return f"\ufffd{self.values}"
        return key

    def _refuse_decorations(self, event: NodeEvent, *, plain: bool) -> None:
        if event.anchor is not None:
            message = f"the anchor '&{event.anchor}' is not allowed"
            self._find("QW103", _mark(event), message, "remove it and write values out")
        tag = getattr(event, "tag", None)
        if tag is not None and not plain:
            message = f"the tag '{tag}' is not allowed"
            self._find("QW104", _mark(event), message, "remove it; quotes make any value a text")

    def _too_deep(self, mark: Mark) -> None:
        message = f"nested deeper than {MAX_DEPTH} levels"
        self._find("QW105", mark, message, "no file of a module needs that")

    def _unsafe(self, mark: Mark, character: str) -> None:
        message = f"the character U+{ord(character):04X} must not be shown to learners"
        self._find("QW107", mark, message, "remove it")

    def _find(self, code: str, mark: Mark, message: str, hint: str) -> None:
        place = Place(self.path, mark[0] + 1, mark[1] + 1)
        self.findings.append(Finding(place, code, printable(message), hint))


def _mark(event: Any) -> Mark:
    mark = event.start_mark
    return mark.line, mark.column


def _plain_value(text: str) -> Any:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in "+-.0123456789":
        if _INTEGER.match(text):
            return int(text)
        if _FLOAT.match(text):
            return float(text)
    return text


def _source_of(value: Any) -> str:
    return {None: "null", True: "true", False: "false"}.get(value, str(value))
