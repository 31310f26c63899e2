"""The journal of an attempt: an append-only file in which every event is safe before it counts."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from generator.errors import AttemptInUse
from generator.session.clock import Clock
from generator.session.disk import Sync, append, flush, make_folder, saving, sync_folder
from generator.session.events import Event
from generator.session.lock import lock
from generator.session.record import Entry, Header, seal
from generator.session.replay import LIMIT, Replayed, Tip, replay

BROKEN = ".broken"
"""How the name of a journal without a whole first line ends, once it is set aside."""

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would otherwise change line ends
_FLAGS = os.O_RDWR | os.O_APPEND | _BINARY
_OWNER_ONLY = 0o600
_CHUNK = 1024 * 1024


@dataclass(slots=True)
class Journal:
    """An open and locked journal; close it, or let the process end, to free the lock."""

    path: Path
    clock: Clock
    sync: Sync
    _descriptor: int
    _tip: Tip = field(default_factory=Tip)
    _opened: float = field(init=False)

    def __post_init__(self) -> None:
        self._opened = self.clock.seconds()

    def elapsed(self) -> int:
        """Milliseconds since the journal was opened."""
        return round(1000 * (self.clock.seconds() - self._opened))

    def append(self, event: Event, milliseconds: int | None = None) -> None:
        """Write an event and wait until the disk has it.

        Args:
            event: what happened.
            milliseconds: when, since the journal was opened; now unless given.

        Raises:
            NotSaved: if the disk refuses; the file then ends where it ended before.
        """
        tip = self._tip
        entry = Entry(
            sequence=tip.sequence + 1,
            at=self.clock.utc(),
            milliseconds=self.elapsed() if milliseconds is None else milliseconds,
            event=event,
        )
        self._write(entry, entry.sequence)

    def close(self) -> None:
        """Free the lock and the file."""
        os.close(self._descriptor)

    def _write(self, line: Header | Entry, sequence: int) -> None:
        tip = self._tip
        data, crc = seal(line, tip.crc)
        with saving(self.path):
            append(self._descriptor, data, at=tip.length, sync=self.sync)
        # One assignment, so that an interruption leaves either the old tip or the new.
        self._tip = Tip(tip.length + len(data), crc, sequence)


def create(path: Path, header: Header, clock: Clock, sync: Sync = flush) -> Journal:
    """Begin a journal in a new file, and its folder if need be.

    Raises:
        NotSaved: if the disk refuses; no file is left behind.
        AttemptInUse: if another process was quicker to lock the file.
    """
    with saving(path):
        make_folder(path.parent, sync)
        descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    try:
        _claim(descriptor, path)
        journal = Journal(path, clock, sync, descriptor)
        journal._write(header, 0)  # noqa: SLF001 - the same module, a constructor in all but name
        with saving(path):
            sync_folder(path.parent, sync)
    except BaseException:
        os.close(descriptor)
        path.unlink(missing_ok=True)
        raise
    return journal


def reopen(path: Path, clock: Clock, sync: Sync = flush) -> tuple[Journal, Replayed] | None:
    """Go on with a journal, after cutting off a last line that was never finished.

    A file whose first line was never finished is renamed to end in `BROKEN`; the result is None.

    Raises:
        AttemptInUse: if another process has it open.
        UnusableInput: if it is damaged.
        NotSaved: if it cannot be opened for writing.
    """
    with saving(path):
        descriptor = os.open(path, _FLAGS)
    try:
        _claim(descriptor, path)
        found = _recover(descriptor, path, sync)
    except BaseException:
        os.close(descriptor)
        raise
    if found is None:
        os.close(descriptor)
        with saving(path):
            path.rename(path.with_suffix(BROKEN))
        return None
    return Journal(path, clock, sync, descriptor, found.tip), found


def read_journal(path: Path) -> Replayed | None:
    """What a journal tells, without locking or changing it; as `replay`."""
    with saving(path):
        descriptor = os.open(path, os.O_RDONLY | _BINARY)
    try:
        return replay(_content(descriptor, path), path)
    finally:
        os.close(descriptor)


def _claim(descriptor: int, path: Path) -> None:
    with saving(path):
        if lock(descriptor):
            return
    raise AttemptInUse(
        f"the attempt {path.stem} is open in another window or process",
        "go on there, or start another attempt with --new",
    )


def _recover(descriptor: int, path: Path, sync: Sync) -> Replayed | None:
    found = replay(_content(descriptor, path), path)
    if found is not None and found.torn:
        with saving(path):
            os.ftruncate(descriptor, found.tip.length)
            sync(descriptor)
    return found


def _content(descriptor: int, path: Path) -> bytes:
    chunks: list[bytes] = []
    length = 0
    with saving(path):
        while length <= LIMIT and (chunk := os.read(descriptor, _CHUNK)):
            chunks.append(chunk)
            length += len(chunk)
    return b"".join(chunks)
