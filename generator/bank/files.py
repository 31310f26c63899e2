"""Files of a module, read with care: only regular files, of bounded size, in UTF-8."""

import os
import stat
from pathlib import Path

from generator.errors import Finding, Place

MAX_TEXT = 32 * 2**20
"""Bytes of a YAML file: room for some 40,000 items."""


def shown(path: Path) -> str:
    """How findings name a path: from the working folder if it lies below it."""
    try:
        relative = os.path.relpath(path)
    except OSError:  # the working folder was deleted
        return str(path)
    return str(path) if relative.startswith("..") else relative


def read_bytes(path: Path, limit: int) -> bytes | Finding:
    """The content of a regular file of at most `limit` bytes, or why it cannot be had."""
    place = Place(shown(path))
    try:
        with open(path, "rb", opener=_no_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                return Finding(place, "QW001", "is not a file", "put a regular file there")
            data = stream.read(limit + 1)
    except FileNotFoundError:
        return Finding(place, "QW001", "is missing", "every module needs this file")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Finding(place, "QW001", f"cannot be read: {reason}", "check its permissions")
    if len(data) > limit:
        message = f"is larger than {limit / 2**20:.0f} MB"
        return Finding(place, "QW002", message, "split it or make it smaller")
    return data


def read_text(path: Path) -> str | Finding:
    """The text of a YAML file, or why it cannot be had."""
    data = read_bytes(path, MAX_TEXT)
    if isinstance(data, Finding):
        return data
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        place = Place(shown(path), line, column)
        return Finding(place, "QW003", message, "save the file as UTF-8")


def _no_waiting(path: str, flags: int) -> int:
    """Open without waiting for the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
