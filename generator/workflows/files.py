"""Files that are written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from shutil import copymode

from generator.errors import NotSaved

_HINT = "make room on the disk or mend the folder's rights, or name another folder"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, and the folders above it, so that it is on the disk when the call returns.

    Until then whatever stood there before stays as it was, also if the machine stops. A file that
    is replaced keeps its permissions.

    Raises:
        NotSaved: if the disk refuses; nothing half written is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise NotSaved(f"not saved: {path}: {error.strerror or error}", _HINT) from error


def _replace(path: Path, data: bytes) -> None:
    """Write a neighbour of the file, then give it the file's name."""
    neighbour = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with neighbour.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            copymode(path, neighbour)
        neighbour.replace(path)
    except BaseException:
        with suppress(OSError):
            neighbour.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk; Windows cannot, and needs not."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
