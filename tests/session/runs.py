"""A steady clock, journals in temporary folders, and sittings that run through a form."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from generator.model.form import Form
from generator.session.clock import Clock
from generator.session.events import Answered, Event, Finished, Shown, Skipped
from generator.session.journal import Journal, create
from generator.session.record import Header
from tests.samples import RIGHT, sample_form

START = datetime(2026, 11, 23, 20, 14, 5, tzinfo=UTC)


def ticking_clock(tick: int = 1) -> Clock:
    """Every look at it is so many seconds later."""
    ticks = count(step=tick)
    return Clock(lambda: START + timedelta(seconds=next(ticks)), lambda: float(next(ticks)))


def header(form: Form | None = None) -> Header:
    return Header("20261123T201405Z-test", "0.1.0", START, form or sample_form())


def new_journal(folder: Path, form: Form | None = None) -> Journal:
    return create(folder / "attempt.jsonl", header(form), ticking_clock())


def whole_run() -> Iterator[Event]:
    """All items of the sample form answered rightly, the second one skipped at first."""
    yield Shown(1)
    yield Answered(1, RIGHT[0])
    yield Shown(2)
    yield Skipped(2)
    for number in (*range(3, 10), 2):
        yield Shown(number)
        yield Answered(number, RIGHT[number - 1])
    yield Finished()


def write_run(folder: Path, form: Form | None = None) -> Path:
    """A journal of `whole_run`."""
    journal = new_journal(folder, form)
    for event in whole_run():
        journal.append(event)
    journal.close()
    return journal.path
