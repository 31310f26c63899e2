"""Journals on a real disk: safe before they count, locked, and whole whatever happens."""

import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.errors import AttemptInUse, NotSaved, UnusableInput
from generator.model.response import Written
from generator.session.disk import flush
from generator.session.events import Answered, Drafted, Finished, Resumed, Shown
from generator.session.journal import create, read_journal, reopen
from tests.cli.running import ROOT, environment
from tests.samples import RIGHT
from tests.session.runs import header, new_journal, ticking_clock, whole_run, write_run


def events_in(path: Path) -> int:
    found = read_journal(path)
    assert found is not None
    return found.tip.sequence


def test_what_was_appended_is_read_again(tmp_path: Path) -> None:
    path = write_run(tmp_path / "not" / "yet" / "there")
    found = read_journal(path)
    assert found is not None
    assert found.header == header()
    assert found.sitting.finished
    assert found.tip.sequence == len(list(whole_run()))


def test_only_the_owner_may_read_an_attempt(tmp_path: Path) -> None:
    path = write_run(tmp_path / "attempts" / "quiz")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_journal_that_is_opened_again_goes_on_in_the_same_chain(tmp_path: Path) -> None:
    journal = new_journal(tmp_path)
    journal.append(Shown(1))
    journal.close()
    opened = reopen(journal.path, ticking_clock())
    assert opened is not None
    again, found = opened
    assert found.sitting.current == 1
    again.append(Resumed())
    again.append(Answered(1, RIGHT[0]))
    again.close()
    assert events_in(journal.path) == 3


def test_a_torn_last_line_is_cut_off_before_anything_is_appended(tmp_path: Path) -> None:
    journal = new_journal(tmp_path)
    journal.append(Shown(1))
    whole = journal.path.read_bytes()
    journal.append(Answered(1, RIGHT[0]))
    journal.close()
    journal.path.write_bytes(journal.path.read_bytes()[:-20])
    opened = reopen(journal.path, ticking_clock())
    assert opened is not None
    again, found = opened
    assert found.torn
    assert journal.path.read_bytes() == whole
    again.append(Resumed())
    again.close()
    assert events_in(journal.path) == 2


@pytest.mark.parametrize("length", [0, 1, 500])
def test_half_a_header_is_set_aside(tmp_path: Path, length: int) -> None:
    journal = new_journal(tmp_path)
    journal.close()
    os.truncate(journal.path, length)
    assert reopen(journal.path, ticking_clock()) is None
    assert [path.name for path in tmp_path.iterdir()] == ["attempt.broken"]


def test_a_damaged_journal_is_left_as_it_is(tmp_path: Path) -> None:
    path = write_run(tmp_path)
    altered = path.read_bytes().replace(b'"seed":7', b'"seed":8')
    path.write_bytes(altered)
    with pytest.raises(UnusableInput):
        reopen(path, ticking_clock())
    assert path.read_bytes() == altered


def test_milliseconds_count_from_the_opening_and_never_run_backwards(tmp_path: Path) -> None:
    path = write_run(tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    times = [int(line.split('"milliseconds":')[1].split(",")[0]) for line in lines]
    assert times == sorted(times)
    assert 0 < times[0] < 5000


# Order: written, then on the disk, and only then does the caller go on.


class Tape:
    """Notes each wait for the disk, with what the file held at that moment."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sizes: list[int] = []

    def sync(self, descriptor: int) -> None:
        flush(descriptor)
        self.sizes.append(self.path.stat().st_size)


def test_every_line_is_synced_whole_and_the_folder_once(tmp_path: Path) -> None:
    path = tmp_path / "attempt.jsonl"
    tape = Tape(path)
    journal = create(path, header(), ticking_clock(), tape.sync)
    started = path.stat().st_size
    assert tape.sizes == [started, started]  # the file, then its folder
    journal.append(Shown(1))
    assert tape.sizes[2:] == [path.stat().st_size]
    assert tape.sizes[-1] > started
    journal.close()


# What the disk or a signal can do.


def failing_after(calls: int, error: BaseException) -> Iterator[None]:
    for _ in range(calls):
        yield
    raise error


@pytest.mark.parametrize(
    "error", [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()], ids=repr
)
def test_what_could_not_be_synced_is_taken_back(tmp_path: Path, error: BaseException) -> None:
    steps = failing_after(3, error)

    def sync(descriptor: int) -> None:
        flush(descriptor)
        next(steps)

    journal = create(tmp_path / "attempt.jsonl", header(), ticking_clock(), sync)
    journal.append(Shown(1))
    before = journal.path.read_bytes()
    with pytest.raises((NotSaved, KeyboardInterrupt)):
        journal.append(Answered(1, RIGHT[0]))
    assert journal.path.read_bytes() == before
    journal.close()


def test_after_an_interruption_the_journal_can_go_on(tmp_path: Path) -> None:
    calls = iter([None, None, KeyboardInterrupt(), None])

    def sync(descriptor: int) -> None:
        flush(descriptor)
        error = next(calls)
        if error is not None:
            raise error

    journal = create(tmp_path / "attempt.jsonl", header(), ticking_clock(), sync)
    with pytest.raises(KeyboardInterrupt):
        journal.append(Shown(1))
    journal.append(Shown(2))
    journal.close()
    found = read_journal(journal.path)
    assert found is not None
    assert found.sitting.current == 2


def test_a_journal_that_cannot_begin_leaves_no_file(tmp_path: Path) -> None:
    def sync(_descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    path = tmp_path / "attempt.jsonl"
    with pytest.raises(NotSaved, match=r"not saved: .*attempt\.jsonl: Input/output error"):
        create(path, header(), ticking_clock(), sync)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "attempts").write_text("")
    with pytest.raises(NotSaved) as caught:
        create(tmp_path / "attempts" / "a.jsonl", header(), ticking_clock())
    assert caught.value.exit_code == 5
    assert "--home" in caught.value.hint


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """The kernel lets no file of this process grow beyond `size`, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_line_that_only_partly_fits_the_disk_is_taken_back(tmp_path: Path) -> None:
    journal = new_journal(tmp_path)
    journal.append(Shown(9))
    before = journal.path.read_bytes()
    with file_size_limit(len(before) + 50), pytest.raises(NotSaved):
        journal.append(Drafted(9, Written("x" * 500)))
    assert journal.path.read_bytes() == before
    journal.append(Drafted(9, Written("y")))
    journal.close()
    assert events_in(journal.path) == 2


# Two processes.

HOLD = """
import os, sys
from pathlib import Path
from generator.session.journal import reopen
from tests.session.runs import ticking_clock
opened = reopen(Path(sys.argv[1]), ticking_clock())
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the journal open."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        try:
            yield other
        finally:
            other.kill()


def test_a_journal_that_another_process_holds_is_refused_and_unharmed(tmp_path: Path) -> None:
    journal = new_journal(tmp_path)
    journal.close()
    before = journal.path.read_bytes()
    with held(journal.path), pytest.raises(AttemptInUse, match="another window or process"):
        reopen(journal.path, ticking_clock())
    assert journal.path.read_bytes() == before


def test_kill_9_frees_the_lock(tmp_path: Path) -> None:
    journal = new_journal(tmp_path)
    journal.append(Shown(1))
    journal.close()
    with held(journal.path) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
        opened = reopen(journal.path, ticking_clock())
        assert opened is not None
        opened[0].append(Resumed())
        opened[0].append(Finished())
        opened[0].close()
    found = read_journal(journal.path)
    assert found is not None
    assert found.sitting.finished
