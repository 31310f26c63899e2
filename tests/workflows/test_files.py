"""Files that are written whole or not at all."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import NotSaved
from generator.workflows.files import write_whole

ROOT = Path(__file__).parent.parent.parent
BEFORE = b"what stood here before"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@given(st.binary(max_size=2000), st.binary(max_size=2000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_last_write_is_what_is_read(tmp_path: Path, first: bytes, second: bytes) -> None:
    path = tmp_path / "file"
    write_whole(path, first)
    write_whole(path, second)
    assert path.read_bytes() == second
    assert names(tmp_path) == ["file"]


def test_folders_above_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file"
    write_whole(path, b"x")
    assert path.read_bytes() == b"x"


def test_others_may_read_what_the_umask_lets_them_read(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "file", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o644


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(BEFORE)
    with pytest.raises(NotSaved, match=r"not saved: .*file\.pdf: ") as caught:
        write_whole(tmp_path / "out" / "file.pdf", b"x")
    assert caught.value.exit_code == 5
    assert "another folder" in caught.value.hint
    assert (tmp_path / "out").read_bytes() == BEFORE


def test_a_folder_where_the_file_should_be_stays(tmp_path: Path) -> None:
    (tmp_path / "file" / "inside").mkdir(parents=True)
    with pytest.raises(NotSaved):
        write_whole(tmp_path / "file", b"x")
    assert names(tmp_path) == ["file"]
    assert names(tmp_path / "file") == ["inside"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(NotSaved, match="Permission denied"):
        write_whole(tmp_path / "file", b"x")
    assert names(tmp_path) == []


FILL = """
import resource, sys
from pathlib import Path
from generator.errors import NotSaved
from generator.workflows.files import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), b"x" * 5000)
except NotSaved as error:
    print(error.message)
"""


def test_a_disk_that_takes_only_a_part_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(BEFORE)
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(path)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.strip() == f"not saved: {path}: File too large"
    assert path.read_bytes() == BEFORE
    assert names(tmp_path) == ["file"]


def test_any_other_fault_leaves_no_half_file_either(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(BEFORE)
    with pytest.raises(TypeError):
        write_whole(path, "no bytes")  # type: ignore[arg-type]
    assert path.read_bytes() == BEFORE
    assert names(tmp_path) == ["file"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for 64 KiB; only where this process may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "quizwright-test", str(disk)]
    if (
        os.geteuid()
        or shutil.which("mount") is None
        or subprocess.run(mount, check=False).returncode
    ):
        pytest.skip("no disk can be mounted here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_named_and_the_old_file_stays(small_disk: Path) -> None:
    path = small_disk / "file"
    write_whole(path, BEFORE)
    with pytest.raises(NotSaved, match=f"not saved: {path}: No space left on device"):
        write_whole(path, b"x" * 100_000)
    assert path.read_bytes() == BEFORE
    assert names(small_disk) == ["file"]
