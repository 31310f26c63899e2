"""Where attempts are kept, and which are unfinished."""

from datetime import timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.session.attempts import attempt_id, attempts_folder, unfinished
from generator.session.events import Finished, Shown
from generator.session.journal import create
from tests.session.runs import START, header, ticking_clock


def write(folder: Path, name: str, *, finished: bool) -> Path:
    journal = create(folder / f"{name}.jsonl", header(), ticking_clock())
    journal.append(Finished() if finished else Shown(1))
    journal.close()
    return journal.path


def test_attempts_are_kept_by_module_and_quiz() -> None:
    folder = attempts_folder(Path("home"), "sample", "basics")
    assert folder == Path("home/attempts/sample/basics")


@given(st.integers(0, 10**8), st.integers(0, 10**8))
def test_names_sort_by_time_in_every_time_zone(first: int, second: int) -> None:
    zone = timezone(timedelta(hours=-7))
    early, late = sorted([first, second])
    names = [
        attempt_id((START + timedelta(seconds=s)).astimezone(zone), "7k3f") for s in (early, late)
    ]
    assert names == sorted(names)


def test_a_name_shows_the_time_in_utc() -> None:
    assert attempt_id(START, "7k3f") == "20261123T201405Z-7k3f"


def test_unfinished_attempts_come_newest_first(tmp_path: Path) -> None:
    write(tmp_path, "20260101T000000Z-aaaa", finished=False)
    write(tmp_path, "20260102T000000Z-aaaa", finished=True)
    write(tmp_path, "20260103T000000Z-aaaa", finished=False)
    names = [path.stem for path in unfinished(tmp_path)]
    assert names == ["20260103T000000Z-aaaa", "20260101T000000Z-aaaa"]


def test_a_torn_attempt_and_a_stray_file_are_no_finished_attempts(tmp_path: Path) -> None:
    path = write(tmp_path, "20260101T000000Z-aaaa", finished=True)
    path.write_bytes(path.read_bytes()[:-1])
    (tmp_path / "20260102T000000Z-aaaa.broken").write_text("")
    assert list(unfinished(tmp_path)) == [path]


def test_no_folder_holds_no_attempts(tmp_path: Path) -> None:
    assert list(unfinished(tmp_path / "none")) == []
