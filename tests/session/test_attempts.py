"""Where attempts are kept, and which are unfinished."""

import os
from datetime import timedelta, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.model.response import Written
from generator.session.attempts import attempt_id, attempts_folder, handed_in, journals
from generator.session.events import Answered, Finished, Shown
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


def test_attempts_come_newest_first(tmp_path: Path) -> None:
    for day in (2, 3, 1):
        write(tmp_path, f"2026010{day}T000000Z-aaaa", finished=False)
    (tmp_path / "20260104T000000Z-aaaa.broken").write_text("")
    assert [path.stem[7] for path in journals(tmp_path)] == ["3", "2", "1"]


def test_of_two_attempts_of_one_second_the_one_written_to_last_comes_first(tmp_path: Path) -> None:
    for nanoseconds, suffix in enumerate("bca"):
        path = write(tmp_path, f"20260101T000000Z-{suffix}", finished=False)
        os.utime(path, ns=(0, nanoseconds * 1000))
    assert [path.stem[-1] for path in journals(tmp_path)] == ["a", "c", "b"]


def test_no_folder_holds_no_attempts(tmp_path: Path) -> None:
    assert journals(tmp_path / "none") == []


def test_an_attempt_is_handed_in_once_its_last_line_is_whole(tmp_path: Path) -> None:
    assert not handed_in(write(tmp_path, "a", finished=False))
    path = write(tmp_path, "b", finished=True)
    assert handed_in(path)
    path.write_bytes(path.read_bytes()[:-1])
    assert not handed_in(path)


def test_an_answer_that_looks_like_the_last_line_hands_nothing_in(tmp_path: Path) -> None:
    journal = create(tmp_path / "a.jsonl", header(), ticking_clock())
    journal.append(Shown(9))
    journal.append(Answered(9, Written('"event":{"kind":"finished"},"crc":"00000000"}\n')))
    journal.close()
    assert not handed_in(journal.path)


def test_an_empty_file_is_not_handed_in(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"")
    assert not handed_in(path)
