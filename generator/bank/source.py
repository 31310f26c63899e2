"""Plain data that remembers where every value stands in its YAML file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.errors import Finding, Place

Mark = tuple[int, int]
"""Line and column, counted from 0 as the YAML parser does."""

Path = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and indexes."""


class PlacedMapping(dict[str, Any]):
    """A mapping; `marks` holds the mark of each key and that of its value."""

    __slots__ = ("marks",)

    def __init__(self) -> None:
        super().__init__()
        self.marks: dict[str, tuple[Mark, Mark]] = {}


class PlacedSequence(tuple[Any, ...]):  # noqa: SLOT001 - a tuple subclass cannot have slots
    """A sequence; `marks` holds the mark of each entry."""

    marks: list[Mark]

    @classmethod
    def of(cls, values: Iterable[Any], marks: list[Mark]) -> "PlacedSequence":
        """A sequence of these values, which stand at these marks."""
        sequence = cls(values)
        sequence.marks = marks
        return sequence


class Refused:
    """Stands for a value that was refused with a finding of its own."""


@dataclass(frozen=True)
class Source:
    """What a YAML file holds: its data, the mark of the top value, its text and its findings."""

    path: str
    text: str
    data: Any
    top: Mark
    findings: tuple[Finding, ...]
    _lines: list[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", self.text.split("\n"))

    def place(self, path: Path, *, of_key: bool = False, line: int = 0) -> Place:
        """Place of the value (or of its key) at `path`; `line` counts lines within a block text.

        A path that leads beyond what the file holds gives the place of the last value on its way.
        """
        mark, is_key = self._mark(path, of_key=of_key)
        if not is_key and self._opens_block(mark):
            mark = self._inside_block(mark[0] + 1 + line)
        return Place(self.path, mark[0] + 1, mark[1] + 1)

    def reach(self, path: Iterable[str | int]) -> Path:
        """The part of `path` that exists; steps that fit nowhere are passed over.

        Validation names the chosen member of a union in its paths; the file knows no such step.
        """
        value, reached = self.data, []
        for step in path:
            if isinstance(value, PlacedMapping) and step in value.marks:
                value = value[str(step)]
            elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                continue
            reached.append(step)
        return tuple(reached)

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Every text in the file, with the way to it; keys are left out."""
        stack: list[tuple[Path, Any]] = [((), self.data)]
        while stack:
            path, value = stack.pop()
            if isinstance(value, str):
                yield path, value
            elif isinstance(value, dict):
                stack += [((*path, key), each) for key, each in value.items()]
            elif isinstance(value, tuple):
                stack += [((*path, n), each) for n, each in enumerate(value)]

    def _mark(self, path: Path, *, of_key: bool) -> tuple[Mark, bool]:
        value, mark, is_key = self.data, self.top, False
        for step in path:
            if isinstance(value, PlacedMapping) and step in value.marks:
                key_mark, value_mark = value.marks[str(step)]
                value = value[str(step)]
                mark, is_key = (key_mark, True) if of_key else (value_mark, False)
            elif isinstance(value, PlacedSequence) and isinstance(step, int) and step < len(value):
                mark, is_key = value.marks[step], False
                value = value[step]
            else:
                break
        return mark, is_key

    def _opens_block(self, mark: Mark) -> bool:
        line = self._lines[mark[0]] if mark[0] < len(self._lines) else ""
        return line[mark[1] : mark[1] + 1] in {"|", ">"}

    def _inside_block(self, line: int) -> Mark:
        content = self._lines[line] if line < len(self._lines) else ""
        return line, len(content) - len(content.lstrip())
