"""The lines of a journal: plain data as JSON, sealed with a checksum that chains the lines.

`docs/journal.md` describes the format. Reading trusts nothing: a line is checked against its
checksum first and against the shape of its data second.
"""

import json
import re
import zlib
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import AwareDatetime, ConfigDict, Field, TypeAdapter, ValidationError

from generator.model.form import Form
from generator.session.events import Event

FORMAT = 1
"""Version of the format; a reader refuses any other."""

_SEAL = re.compile(rb',"crc":"([0-9a-f]{8})"\}')
_SEAL_LENGTH = len(b',"crc":"00000000"}')
_LONGEST_COMPLAINT = 200

_STRICT = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)

_Shape = TypeVar("_Shape")


class BadLine(ValueError):
    """A line that cannot be believed.

    `unreadable` is true if it is not even JSON, as a line that was only partly written.
    """

    def __init__(self, message: str, *, unreadable: bool = False) -> None:
        super().__init__(message)
        self.unreadable = unreadable


@dataclass(frozen=True, slots=True)
class Header:
    """The first line: who wrote the journal, when, and the whole form."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    format: Literal[1] = field(default=1, kw_only=True)
    attempt: Annotated[str, Field(pattern=r"^[0-9A-Za-z-]{1,64}$")]
    tool: Annotated[str, Field(max_length=64)]
    started: AwareDatetime
    form: Form


@dataclass(frozen=True, slots=True)
class Entry:
    """Any other line: an event with its place in the sequence and its time.

    `sequence` counts from 1, `at` is in UTC, and `milliseconds` have gone by since the process
    that wrote the line opened the journal.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    sequence: Annotated[int, Field(ge=1)]
    at: AwareDatetime
    milliseconds: Annotated[int, Field(ge=0)]
    event: Annotated[Event, Field(discriminator="kind")]


def seal(line: Header | Entry, crc: int) -> tuple[bytes, int]:
    """The bytes of a line, new line included, and its checksum.

    Args:
        line: what to write.
        crc: checksum of the line before; 0 for the header.
    """
    text = json.dumps(
        asdict(line), ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_time
    )
    body = text[:-1].encode(errors="replace")  # without its brace
    crc = zlib.crc32(body, crc)
    return body + b',"crc":"%08x"}\n' % crc, crc


def open_header(line: bytes) -> tuple[Header, int]:
    """The header in `line`, which has no new line at its end, and its checksum.

    Raises:
        BadLine: if it was altered, is cut, or does not have the shape of a header.
    """
    body, crc = _unseal(line, 0)
    return _shaped(_header_shape(), body), crc


def open_entry(line: bytes, crc: int) -> tuple[Entry, int]:
    """The entry in `line` and its checksum; `crc` is that of the line before.

    Raises:
        BadLine: if it was altered, is cut, or does not have the shape of an entry.
    """
    body, crc = _unseal(line, crc)
    return _shaped(_entry_shape(), body), crc


def _time(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    raise TypeError(f"{value!r} has no place in a journal")


def _unseal(line: bytes, crc: int) -> tuple[bytes, int]:
    body, found = line[:-_SEAL_LENGTH], _SEAL.fullmatch(line[-_SEAL_LENGTH:])
    expected = zlib.crc32(body, crc)
    if found and int(found[1], 16) == expected:
        return body + b"}", expected
    raise BadLine(
        "the line does not agree with its checksum: it, or the line before it, was altered",
        unreadable=_is_unfinished(body, line),
    )


def _is_unfinished(body: bytes, line: bytes) -> bool:
    """Whether the line is not JSON, and does not hold another whole line that ran into it."""
    if _SEAL.search(body):
        return False
    try:
        _any_shape().validate_json(line)
    except ValidationError:
        return True
    return False


def _shaped(shape: TypeAdapter[_Shape], body: bytes) -> _Shape:
    try:
        return shape.validate_json(body)
    except ValidationError as error:
        raise BadLine(_complaint(error)) from None


def _complaint(error: ValidationError) -> str:
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    if any(fault["loc"] == ("format",) for fault in faults):
        return f"the journal is not written in format {FORMAT}, the only one that can be read here"
    where = ".".join(str(part) for part in faults[0]["loc"])
    message = faults[0]["msg"].replace(" at line 1 column", " at column")
    return f"{where or 'the line'}: {message}"[:_LONGEST_COMPLAINT]


@cache
def _header_shape() -> TypeAdapter[Header]:
    return TypeAdapter(Header)


@cache
def _entry_shape() -> TypeAdapter[Entry]:
    return TypeAdapter(Entry)


@cache
def _any_shape() -> TypeAdapter[Any]:
    return TypeAdapter(Any)
