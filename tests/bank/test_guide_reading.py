"""Reading a guide's file, and refusing what is none."""

from pathlib import Path

import pytest

from generator.bank.guide import MAX_GUIDE, read_guide
from generator.errors import Finding, UnusableInput


def refusal(path: Path) -> Finding:
    with pytest.raises(UnusableInput) as caught:
        read_guide(path)
    (finding,) = caught.value.findings
    assert finding.hint
    return finding


def written(folder: Path, data: bytes) -> Path:
    path = folder / "guide.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("data", [b"One\r\ntwo", b"One\rtwo", b"\xef\xbb\xbfOne\ntwo", b"One\ntwo"])
def test_line_ends_and_byte_order_marks_are_taken_off(tmp_path: Path, data: bytes) -> None:
    assert read_guide(written(tmp_path, data)) == "One\ntwo"


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_byte_that_is_not_utf8_is_named_with_its_place(tmp_path: Path, end: bytes) -> None:
    finding = refusal(written(tmp_path, b"one" + end + b"two" + end + b"thr\xe9e"))
    assert (finding.place.line, finding.place.column) == (3, 4)
    assert finding.message == "the byte 0xE9 is not UTF-8"


@pytest.mark.parametrize("data", [b"\x7fELF\0\0\1", "A bee".encode("utf-16")])
def test_a_binary_file_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "is not a text" in refusal(written(tmp_path, data)).message


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b"*** --- !"])
def test_a_guide_without_words_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refusal(written(tmp_path, data)).message == "holds no words"


def test_a_guide_above_5_mb_is_refused(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, b"bee " * (6 * 2**18))).message == "is larger than 5 MB"


def test_a_guide_of_exactly_5_mb_is_read(tmp_path: Path) -> None:
    assert len(read_guide(written(tmp_path, b"x" * MAX_GUIDE))) == MAX_GUIDE


def test_a_missing_guide_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.txt").message == "is missing"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "QW001"
