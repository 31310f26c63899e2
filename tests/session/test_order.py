"""Safe before shown: writes to the screen and waits for the disk, noted in one list."""

from io import StringIO
from pathlib import Path

import pytest

from generator.session.attempt import Attempt
from generator.session.dialogue import Dialogue
from generator.session.disk import flush
from generator.session.journal import create
from generator.session.plain import PlainFace
from generator.session.sitting import Sitting
from tests.samples import sample_form
from tests.session.conversation import ANSWERS
from tests.session.runs import header, ticking_clock


class Screen(StringIO):
    """Notes what is written."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self._order = order

    def write(self, text: str) -> int:
        self._order.append(text)
        return super().write(text)


def order_of(folder: Path, feedback: str) -> list[str]:
    """Texts as they are shown, and after `synced` each line of the journal when it is safe."""
    order: list[str] = []
    path = folder / "attempt.jsonl"

    def sync(descriptor: int) -> None:
        flush(descriptor)
        order.append("synced " + path.read_text(encoding="utf-8").splitlines()[-1])

    begun = header(sample_form(feedback=feedback))
    source = StringIO("".join(f"{line}\n" for line in ANSWERS))
    journal = create(path, begun, ticking_clock(), sync)
    with Attempt(begun, Sitting(begun.form), journal) as attempt:
        PlainFace(attempt, Dialogue(source, Screen(order), lambda: 80, watched=False)).sit()
    return order


def first(order: list[str], *parts: str, after: int = 0) -> int:
    """Where the first entry stands that has all parts."""
    return next(
        n for n, entry in enumerate(order) if n >= after and all(part in entry for part in parts)
    )


def synced(order: list[str], number: int, kind: str) -> int:
    return first(order, "synced ", f'"number":{number},', f'"kind":"{kind}"}}')


@pytest.mark.parametrize("number", range(1, 9))
def test_an_answer_is_on_the_disk_before_it_is_confirmed_and_the_next_item_shown(
    tmp_path: Path, number: int
) -> None:
    order = order_of(tmp_path, "end")
    shown = first(order, f"Item {number} of 9")
    answered = synced(order, number, "answered")
    confirmed = first(order, "Saved", after=shown)
    assert shown < answered < confirmed < first(order, f"Item {number + 1} of 9")


@pytest.mark.parametrize("number", range(1, 9))
def test_it_is_on_the_disk_that_feedback_was_due_before_it_is_given(
    tmp_path: Path, number: int
) -> None:
    order = order_of(tmp_path, "each")
    given = first(order, "Right · ", after=first(order, f"Item {number} of 9"))
    assert synced(order, number, "answered") < synced(order, number, "revealed") < given


def test_it_is_on_the_disk_that_the_form_was_handed_in_before_the_result_is_shown(
    tmp_path: Path,
) -> None:
    order = order_of(tmp_path, "end")
    finished = first(order, "synced ", '"event":{"kind":"finished"}')
    assert finished < first(order, "Handed in.") < first(order, "Result")
