"""Where attempts are kept: a folder a quiz, a file an attempt, names that sort by time."""

import re
from collections.abc import Iterator
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


def unfinished(folder: Path) -> Iterator[Path]:
    """Journals of attempts that were not handed in, the newest first."""
    for path in sorted(folder.glob("*.jsonl"), reverse=True):
        if not _handed_in(path):
            yield path


def _handed_in(path: Path) -> bool:
    """Look at the end of the file only: a learner may have hundreds of attempts."""
    with path.open("rb") as file:
        length = file.seek(0, 2)
        file.seek(max(0, length - _TAIL))
        return _FINISHED.search(file.read()) is not None
