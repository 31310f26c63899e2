"""Bytes that are on the disk when a call returns, or a plain word that they are not."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.errors import NotSaved

Sync = Callable[[int], None]
"""Waits until what was written to a file descriptor is on the disk; OSError if it cannot be."""

_HINT = (
    "what was confirmed before is safe; make room or mend the rights,"
    " or keep attempts in another folder with --home FOLDER"
)


def flush(descriptor: int) -> None:
    """Wait until data and size of the file are on the disk."""
    if hasattr(os, "fdatasync"):
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


def append(descriptor: int, data: bytes, *, at: int, sync: Sync) -> None:
    """Append in one write and wait for the disk; whatever goes wrong, the file ends at `at` again.

    Also an interruption, such as ctrl-C, takes the bytes back: they were never called saved.

    Args:
        descriptor: a file opened for appending.
        data: what to append.
        at: length of the file before.
        sync: waits for the disk.

    Raises:
        OSError: if the disk refuses, or takes only a part.
    """
    try:
        _write_once(descriptor, data)
        sync(descriptor)
    except BaseException:
        with suppress(OSError):
            os.ftruncate(descriptor, at)
        raise


def _write_once(descriptor: int, data: bytes) -> None:
    written = os.write(descriptor, data)
    if written != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def make_folder(folder: Path, sync: Sync) -> None:
    """Make a folder and those above it, for the learner's eyes only, and wait for the disk."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
        sync_folder(each.parent, sync)


def sync_folder(folder: Path, sync: Sync) -> None:
    """Wait until the names in a folder are on the disk; Windows cannot, and needs not."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Turn the disk's refusal into `NotSaved` with the path and the reason."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise NotSaved(f"not saved: {path}: {reason}", _HINT) from error
