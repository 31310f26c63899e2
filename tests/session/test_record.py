"""Lines of a journal: sealed, opened again, and distrusted."""

import json
import zlib
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.form import Form
from generator.model.response import Response
from generator.session.events import Answered, Drafted, Event, Finished, Shown
from generator.session.record import BadLine, Entry, Header, open_entry, open_header, seal
from tests.samples import sample_form
from tests.session.runs import START, header, whole_run
from tests.session.strategies import forms


def resealed(data: object, crc: int = 0) -> bytes:
    """A line with a checksum that is right, whatever it holds."""
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    crc = zlib.crc32(body[:-1], crc)
    return body[:-1] + b',"crc":"%08x"}' % crc


@given(forms())
def test_a_form_of_any_kinds_comes_back_as_it_was(drawn: tuple[Form, object]) -> None:
    form, _ = drawn
    line, crc = seal(header(form), 0)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert open_header(line[:-1]) == (header(form), crc)


def test_the_sample_form_has_every_kind_and_comes_back() -> None:
    line, crc = seal(header(), 0)
    assert open_header(line[:-1]) == (header(sample_form()), crc)


@given(forms(), st.integers(1, 10**6), st.integers(0, 10**9), st.integers(0, 2**32 - 1))
def test_an_event_with_any_response_comes_back_as_it_was(
    drawn: tuple[Form, tuple[Response, ...]], sequence: int, milliseconds: int, crc: int
) -> None:
    for response in drawn[1]:
        events: tuple[Event, ...] = (Answered(1, response), Drafted(1, response), Drafted(2, None))
        for event in events:
            entry = Entry(sequence, START + timedelta(milliseconds=7), milliseconds, event)
            line, after = seal(entry, crc)
            assert open_entry(line[:-1], crc) == (entry, after)


@pytest.mark.parametrize("event", tuple(whole_run()), ids=lambda event: event.kind)
def test_a_line_belongs_behind_its_line_before_only(event: Event) -> None:
    line, _ = seal(Entry(1, START, 0, event), crc=1)
    with pytest.raises(BadLine, match="checksum"):
        open_entry(line[:-1], crc=2)


@given(st.data())
def test_any_flipped_bit_of_a_line_is_noticed(data: st.DataObject) -> None:
    line, _ = seal(Entry(1, START, 0, Finished()), crc=5)
    bit = data.draw(st.integers(0, 8 * len(line[:-1]) - 1))
    altered = bytearray(line[:-1])
    altered[bit // 8] ^= 1 << bit % 8
    with pytest.raises(BadLine, match="checksum"):
        open_entry(bytes(altered), crc=5)


def plain(line: Header | Entry) -> dict[str, object]:
    text, _ = seal(line, 0)
    return {name: value for name, value in json.loads(text).items() if name != "crc"}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"format": 2}, "not written in format 1"),
        ({"attempt": "../../etc/passwd"}, "attempt: "),
        ({"attempt": "a" * 65}, "attempt: "),
        ({"started": "yesterday"}, "started: "),
        ({"started": "2026-11-23T20:14:05"}, "started: "),
        ({"form": None}, "form: "),
        ({"form": []}, "form"),
        ({"extra": 1}, "extra: "),
    ],
)
def test_a_header_of_another_shape_is_refused(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(BadLine, match=complaint) as caught:
        open_header(resealed(plain(header()) | change))
    assert not caught.value.unreadable


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"sequence": True}, "sequence: "),
        ({"sequence": 0}, "sequence: "),
        ({"sequence": "1"}, "sequence: "),
        ({"milliseconds": -1}, "milliseconds: "),
        ({"event": {"kind": "shouted", "number": 1}}, "event: "),
        ({"event": {"kind": "shown"}}, "event.shown.number: "),
        ({"event": {"kind": "shown", "number": 1.5}}, "event.shown.number: "),
        ({"event": {"kind": "shown", "number": 1, "loud": 1}}, "event.shown.loud: "),
    ],
)
def test_an_entry_of_another_shape_is_refused(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(BadLine, match=complaint):
        open_entry(resealed(plain(Entry(1, START, 0, Shown(1))) | change), 0)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        b'{"sequence":' + b"9" * 10_000 + b"}",
        b'{"attempt":"\x00"}',
        b'{"attempt":"\xff\xfe"}',
        b'{"form":{"name":NaN}}',
        b"[]",
        b"{}",
        b"}",
    ],
    ids=lambda body: f"{body[:12]!r}",
)
def test_hostile_lines_get_one_short_complaint(body: bytes) -> None:
    with pytest.raises(BadLine) as of_header:
        open_header(resealed(body))
    with pytest.raises(BadLine) as of_entry:
        open_entry(resealed(body), 0)
    for message in (str(of_header.value), str(of_entry.value)):
        assert len(message) <= 200
        assert "\n" not in message


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_without_a_crash(line: bytes) -> None:
    with pytest.raises(BadLine):
        open_header(line)
    with pytest.raises(BadLine):
        open_entry(line, 0)
