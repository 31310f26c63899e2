"""Where attempts are kept: a folder a quiz, a file an attempt, names that sort by time."""

import re
from datetime import UTC, datetime
from pathlib import Path

_FINISHED = re.compile(rb'"event":\{"kind":"finished"\},"crc":"[0-9a-f]{8}"\}\n\Z')
_TAIL = 100


def attempts_folder(home: Path, module: str, quiz: str) -> Path:
    """The folder of a quiz's attempts; `module` is the name of the module's folder."""
    return home / "attempts" / (module or "_") / quiz


def attempt_id(now: datetime, suffix: str) -> str:
    """A name that sorts by time, for instance `20261123T201405Z-7k3f`.

    Args:
        now: when the attempt starts, with its time zone.
        suffix: a few random letters and digits, so that two starts in a second differ.
    """
    return f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{suffix}"


def journals(folder: Path) -> list[Path]:
    """Journals of all attempts, the newest first; of one second, that written to last."""
    paths = (path for path in folder.glob("*.jsonl") if path.is_file())
    return sorted(paths, key=_age, reverse=True)


def _age(path: Path) -> tuple[str, int]:
    started, _, _ = path.name.partition("-")
    return started, path.stat().st_mtime_ns


def handed_in(path: Path) -> bool:
    """Whether the attempt was handed in, by the end of its journal only: there may be hundreds."""
    with path.open("rb") as file:
        length = file.seek(0, 2)
        file.seek(max(0, length - _TAIL))
        return _FINISHED.search(file.read()) is not None
