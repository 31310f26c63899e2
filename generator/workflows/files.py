"""Files that are written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from shutil import copymode

from generator.errors import NotSaved

_WRITABLE = 0o222
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


def text_of(path: str) -> str:
    """The text of a file as it is, byte order mark and line ends included; none if it is gone."""
    try:
        return Path(path).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return ""


def replace_text(path: str, old: str, new: str) -> None:
    """Put a new text in the place of the old one; a link stays, and what it leads to changes.

    Raises:
        NotSaved: if the file was edited since it was read, is read-only, or the disk refuses; it is
            then as it was.
    """
    if text_of(path) != old:
        raise NotSaved(f"not saved: {path} was edited meanwhile", "run the command again")
    if not Path(path).stat().st_mode & _WRITABLE:
        raise NotSaved(f"not saved: {path} is read-only", "make it writable first")
    write_whole(Path(path).resolve(), new.encode())


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
