"""The lines of a journal: plain data as JSON, sealed with a checksum that chains the lines.

`docs/journal.md` describes the format. Reading trusts nothing: a line is checked against its
checksum first and against the shape of its data second.
"""

import json
import re
import zlib
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeVar

from generator.model.decoding import Undecodable, decoded
from generator.model.form import Form
from generator.session.events import Event

FORMAT = 1
"""Version of the format; a reader refuses any other."""

_SEAL = re.compile(rb',"crc":"([0-9a-f]{8})"\}')
_SEAL_LENGTH = len(b',"crc":"00000000"}')
_LONGEST_COMPLAINT = 200
_NAME = re.compile(r"[0-9A-Za-z-]{1,64}")
_LONGEST_TOOL = 64


_Line = TypeVar("_Line", "Header", "Entry")


class BadLine(ValueError):
    """A line that cannot be believed.

    `unreadable` is true if it is not even JSON, as a line that was only partly written.
    """

    def __init__(self, message: str, *, unreadable: bool = False) -> None:
        super().__init__(message)
        self.unreadable = unreadable


@dataclass(frozen=True, slots=True)
class Header:
    """The first line: who wrote the journal, when, and the whole form.

    `attempt` has up to 64 letters, digits and hyphens, `started` knows its time zone.
    """

    format: Literal[1] = field(default=1, kw_only=True)
    attempt: str
    tool: str
    started: datetime
    form: Form


@dataclass(frozen=True, slots=True)
class Entry:
    """Any other line: an event with its place in the sequence and its time.

    `sequence` counts from 1, `at` is in UTC, and `milliseconds` have gone by since the process
    that wrote the line opened the journal.
    """

    sequence: int
    at: datetime
    milliseconds: int
    event: Event


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
    header = _read(Header, body)
    if not _NAME.fullmatch(header.attempt):
        raise BadLine("attempt: is no name of an attempt")
    if len(header.tool) > _LONGEST_TOOL:
        raise BadLine("tool: is too long")
    return header, crc


def open_entry(line: bytes, crc: int) -> tuple[Entry, int]:
    """The entry in `line` and its checksum; `crc` is that of the line before.

    Raises:
        BadLine: if it was altered, is cut, or does not have the shape of an entry.
    """
    body, crc = _unseal(line, crc)
    entry = _read(Entry, body)
    if entry.sequence < 1 or entry.milliseconds < 0:
        name = "sequence" if entry.sequence < 1 else "milliseconds"
        raise BadLine(f"{name}: is out of bounds")
    return entry, crc


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
        json.loads(line)
    except (ValueError, RecursionError):
        return True
    return False


def _read(kind: type[_Line], body: bytes) -> _Line:
    try:
        data = json.loads(body, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise BadLine("the line: is no JSON") from None
    if isinstance(data, dict) and data.get("format", FORMAT) != FORMAT and kind is Header:
        message = f"the journal is not written in format {FORMAT}, the only one that can be read"
        raise BadLine(f"{message} here")
    try:
        return decoded(kind, data)
    except Undecodable as error:
        raise BadLine(str(error)[:_LONGEST_COMPLAINT].replace("\n", " ")) from None


def _refused(constant: str) -> object:
    raise ValueError(constant)
