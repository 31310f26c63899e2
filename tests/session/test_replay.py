"""A journal read again: its longest whole part, or one clear word about its damage."""

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import UnusableInput
from generator.model.form import Form, Placement
from generator.model.interaction import SingleChoice
from generator.session.events import Answered, Event, Finished, Shown
from generator.session.record import Entry, seal
from generator.session.replay import LIMIT, Replayed, replay
from generator.session.sitting import Sitting, apply
from tests.samples import RIGHT, options, placement, sample_form
from tests.session.runs import START, header, whole_run

PATH = Path("attempt.jsonl")


def journal(*events: Event, form: Form | None = None) -> bytes:
    """The bytes of a journal with these events, even of impossible ones."""
    data, crc = seal(header(form), 0)
    for sequence, event in enumerate(events, 1):
        line, crc = seal(Entry(sequence, START, 1000 * sequence, event), crc)
        data += line
    return data


RUN = tuple(whole_run())
WHOLE = journal(*RUN)
STATES = [Sitting(sample_form())]
for _event in RUN:
    STATES.append(apply(STATES[-1], _event))


def read(data: bytes) -> Replayed:
    found = replay(data, PATH)
    assert found is not None
    return found


def damage(data: bytes) -> str:
    """The place and words of the only finding."""
    with pytest.raises(UnusableInput) as caught:
        replay(data, PATH)
    (finding,) = caught.value.findings
    assert finding.hint
    return str(finding)


def test_a_whole_journal_gives_the_sitting_back() -> None:
    found = read(WHOLE)
    assert found.sitting == STATES[-1]
    assert found.tip.length == len(WHOLE)
    assert found.tip.sequence == len(RUN)
    assert not found.torn


def test_cut_at_every_byte_it_gives_its_longest_whole_part() -> None:
    ends = [n + 1 for n, byte in enumerate(WHOLE) if byte == ord("\n")]
    first = ends[0]
    cuts = [*range(0, first, 97), *range(first - 5, len(WHOLE) + 1)]
    for cut in cuts:
        found = replay(WHOLE[:cut], PATH)
        whole = sum(end <= cut for end in ends)
        if whole == 0:
            assert found is None
            continue
        assert found is not None
        assert found.sitting == STATES[whole - 1]
        assert found.tip.length == ends[whole - 1]
        assert found.torn == (cut != ends[whole - 1])


def test_a_last_line_of_zeros_is_dropped_as_after_a_power_cut() -> None:
    before = journal(*RUN[:4])
    for tail in (b"\0" * 120, b"\0" * 120 + b"\n", b'{"sequence":5,\0\0\0\0}\n'):
        found = read(before + tail)
        assert found.torn
        assert found.sitting == STATES[4]
        assert found.tip.length == len(before)


@given(st.integers(0, 8 * len(WHOLE) - 1))
def test_a_flipped_bit_is_named_with_its_line_or_drops_the_last_line_only(bit: int) -> None:
    altered = bytearray(WHOLE)
    altered[bit // 8] ^= 1 << bit % 8
    line = WHOLE[: bit // 8].count(b"\n") + 1
    try:
        found = replay(bytes(altered), PATH)
    except UnusableInput as error:
        (finding,) = error.findings
        assert finding.place.line == line
        assert "checksum" in finding.message
    else:
        assert line == WHOLE.count(b"\n")
        assert found is not None
        assert found.torn
        assert found.sitting == STATES[-2]


def test_a_flipped_bit_in_a_readable_last_line_is_no_torn_line() -> None:
    altered = WHOLE.replace(b'"kind":"finished"', b'"kind":"finishes"')
    last = WHOLE.count(b"\n")
    assert f"attempt.jsonl:{last}:1: QW801 the line does not agree" in damage(altered)


def test_a_lost_new_line_does_not_drop_two_lines_as_one() -> None:
    last = WHOLE.rindex(b"\n", 0, -1)
    altered = WHOLE[:last] + b"\x0b" + WHOLE[last + 1 :]
    assert f"attempt.jsonl:{len(RUN)}:1: QW801" in damage(altered)


@pytest.mark.parametrize("gone", [1, 5, len(RUN) - 1])
def test_a_missing_line_is_noticed(gone: int) -> None:
    lines = WHOLE.splitlines(keepends=True)
    del lines[gone]
    assert f"attempt.jsonl:{gone + 1}:1: QW801" in damage(b"".join(lines))


def test_lines_that_changed_places_are_noticed() -> None:
    lines = WHOLE.splitlines(keepends=True)
    lines[3], lines[4] = lines[4], lines[3]
    assert "attempt.jsonl:4:1: QW801" in damage(b"".join(lines))


def test_the_sequence_must_go_on_by_one() -> None:
    data, crc = seal(header(), 0)
    line, _ = seal(Entry(2, START, 0, Shown(1)), crc)
    assert "2:1: QW801 sequence number 2 follows 0" in damage(data + line)


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ((Shown(10),), "2:1: QW801 the form has no item 10"),
        ((Answered(1, RIGHT[0]),), "2:1: QW801 item 1 is not in view"),
        ((Shown(1), Answered(1, RIGHT[2])), "3:1: QW801 the answer does not fit item 1"),
        ((Finished(), Shown(1)), "3:1: QW801 the form was handed in before"),
    ],
)
def test_events_that_cannot_have_happened_are_refused(
    events: tuple[Event, ...], words: str
) -> None:
    assert words in damage(journal(*events))


def test_a_file_without_end_is_refused() -> None:
    assert "longer than 64 MiB" in damage(b"\0" * (LIMIT + 1))


def test_an_empty_file_is_no_attempt_yet() -> None:
    assert replay(b"", PATH) is None


ONE = placement(1, SingleChoice(options("a", "b"), "1", "right_only"), 1)
SPOILT: dict[str, Callable[[Form], Form]] = {
    "the form has no items": lambda form: replace(form, sections=()),
    "the items are not numbered": lambda form: _with(form, replace(ONE, number=2)),
    "item 1: points": lambda form: _with(form, replace(ONE, points=0)),
    "item 1: points or seconds": lambda form: _with(form, replace(ONE, seconds=-1)),
    "item 1: the key point": lambda form: replace(_with(form, ONE), key_points=()),
    "item 1: the stimulus": lambda form: replace(_with(form, ONE), stimuli=()),
    "item 1: the key does": lambda form: _with(
        form, replace(ONE, interaction=SingleChoice(options("a", "b"), "3", "right_only"))
    ),
    "the cut score": lambda form: replace(form, cut_score=101),
}


def _with(form: Form, *placements: Placement) -> Form:
    return replace(form, sections=(replace(form.sections[0], placements=placements),))


@pytest.mark.parametrize("words", SPOILT)
def test_a_form_that_cannot_be_sat_is_refused_at_once(words: str) -> None:
    assert f"1:1: QW801 {words}" in damage(journal(form=SPOILT[words](sample_form())))


def test_changed_text_with_a_mended_checksum_still_needs_the_right_chain() -> None:
    lines = WHOLE.splitlines()
    data = json.loads(lines[2])
    data["event"]["response"]["options"] = ["1"]
    del data["crc"]
    body = json.dumps(data, separators=(",", ":")).encode()[:-1]
    lines[2] = body + b',"crc":"%08x"}' % zlib.crc32(body)
    assert "3:1: QW801" in damage(b"\n".join(lines) + b"\n")
