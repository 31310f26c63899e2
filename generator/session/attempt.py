"""An attempt being sat: the sitting in memory and the journal that learns of everything first."""

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.errors import NotSaved
from generator.session.events import Event, Paused, Resumed
from generator.session.journal import Journal
from generator.session.record import Header
from generator.session.sitting import Sitting, apply, time_left


@dataclass(slots=True)
class Attempt:
    """What every face drives: it shows `sitting` and reports with `record`.

    As a context manager it pauses and closes the attempt however the block ends. `resumed` tells
    that the attempt was begun earlier, `torn` that the last line of its journal had to be dropped,
    `set_aside` which journals were found to hold not even a beginning, `before` how many
    milliseconds the learner had worked on it when its journal was opened.
    """

    header: Header
    sitting: Sitting
    journal: Journal
    resumed: bool = False
    torn: bool = False
    set_aside: tuple[Path, ...] = ()
    before: int = 0

    def record(self, event: Event) -> None:
        """Let an event happen; when this returns, it is on the disk.

        Raises:
            ImpossibleEvent: if it cannot happen now; nothing is written. `TimeIsUp` is one.
            NotSaved: if the disk refuses; then it has not happened.
        """
        now = self.journal.elapsed()
        after = apply(self.sitting, event, self.before + now)
        self.journal.append(event, now)
        self.sitting = after

    def time_left(self) -> int | None:
        """Milliseconds until the form has to be handed in; None without a time limit."""
        return time_left(self.sitting.form, self.before + self.journal.elapsed())

    def __enter__(self) -> Self:
        try:
            if self.resumed:
                self.record(Resumed())
        except BaseException:
            self.journal.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            # A disk that has just refused is not asked again: the file is whole as it is.
            if not (self.sitting.finished or self.sitting.paused or isinstance(error, NotSaved)):
                self.record(Paused())
        finally:
            self.journal.close()
