"""A journal's bytes back to the sitting that they tell of."""

from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import Finding, Place, UnusableInput
from generator.session.events import Resumed
from generator.session.record import BadLine, Header, open_entry, open_header
from generator.session.sitting import ImpossibleEvent, Sitting, apply
from generator.session.sound import unsound

DAMAGED = "QW801"
"""Code of the finding for a journal that cannot be believed."""

LIMIT = 64 * 1024 * 1024
"""Bytes of the longest journal that is read."""

_HINT = "start a new attempt with --new; the damaged file stays where it is"


@dataclass(frozen=True, slots=True)
class Tip:
    """Where a journal ends: its length in bytes, and checksum, number and time of its last line."""

    length: int = 0
    crc: int = 0
    sequence: int = 0
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Replayed:
    """A journal as far as it is whole; `torn` tells that its last line was cut off.

    `spent` is the time that the learner has worked on the form, in milliseconds: from the opening
    of the journal to its last line, summed over all processes that wrote it.
    """

    header: Header
    sitting: Sitting
    tip: Tip
    torn: bool
    spent: int = 0


def replay(data: bytes, path: Path) -> Replayed | None:
    """The sitting in a journal; None if not even the first line is whole.

    A crash while a line was being written leaves it without its end, or unreadable. Such a last
    line was never called saved and is left out. Any other damage is an error.

    Args:
        data: content of the file.
        path: where it was read, for messages.

    Raises:
        UnusableInput: if the journal is damaged; its finding names line and fault.
    """
    if len(data) > LIMIT:
        raise _damaged(path, 0, f"the file is longer than {LIMIT // 1024**2} MiB")
    *lines, tail = data.split(b"\n")
    found: Replayed | None = None
    for number, line in enumerate(lines, 1):
        try:
            found = _first(line) if found is None else _next(found, line)
        except (BadLine, ImpossibleEvent) as error:
            unreadable = isinstance(error, BadLine) and error.unreadable
            if unreadable and number == len(lines) and not tail:
                return _torn(found)
            raise _damaged(path, number, str(error)) from None
    return _torn(found) if tail else found


def _first(line: bytes) -> Replayed:
    header, crc = open_header(line)
    fault = unsound(header.form)
    if fault:
        raise BadLine(fault)
    return Replayed(header, Sitting(header.form), Tip(len(line) + 1, crc), torn=False)


def _next(before: Replayed, line: bytes) -> Replayed:
    tip = before.tip
    entry, crc = open_entry(line, tip.crc)
    if entry.sequence != tip.sequence + 1:
        raise BadLine(f"sequence number {entry.sequence} follows {tip.sequence}")
    is_later = entry.milliseconds >= tip.milliseconds and not isinstance(entry.event, Resumed)
    spent = before.spent + entry.milliseconds - (tip.milliseconds if is_later else 0)
    after = apply(before.sitting, entry.event, spent)
    end = Tip(tip.length + len(line) + 1, crc, entry.sequence, entry.milliseconds)
    return Replayed(before.header, after, end, torn=False, spent=spent)


def _torn(found: Replayed | None) -> Replayed | None:
    return found and replace(found, torn=True)


def _damaged(path: Path, line: int, message: str) -> UnusableInput:
    finding = Finding(Place(str(path), line, 1 if line else 0), DAMAGED, message, _HINT)
    return UnusableInput("the attempt", [finding])
