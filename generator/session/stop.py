"""Signals that end a sitting in an orderly way.

A signal handler that raises may do so inside a callback of a library, where the exception is lost
and the program goes on. So the handler here raises only while the program waits for the learner;
at any other time it takes a note, and the next wait ends at once.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import TypeVar

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP
_PATIENCE = 3

_Got = TypeVar("_Got")


class Stopped(BaseException):
    """The process was asked to end; not an `Exception`, so that nothing swallows it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


@dataclass(slots=True)
class Stops:
    """What signals have come; `number` is the first of them."""

    number: int | None = None
    _count: int = 0
    _waiting: bool = False

    def wait(self, get: Callable[[], _Got]) -> _Got:
        """The result of `get`, which may take for ever.

        Raises:
            Stopped: as soon as a signal comes, or at once if one has come before.
        """
        self._waiting = True
        try:
            self.check()
            return get()
        finally:
            self._waiting = False

    def check(self) -> None:
        """Raise `Stopped` if a signal has come."""
        if self.number is not None:
            raise Stopped(self.number)

    def handle(self, number: int, _frame: FrameType | None) -> None:
        """Note a signal; the third ends the process as it stands, for every event is saved."""
        self._count += 1
        if self._count >= _PATIENCE:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        self.number = self.number or number
        if self._waiting:
            self._waiting = False  # what follows is clean-up, which is not to be cut short
            raise Stopped(self.number)


@contextmanager
def stoppable() -> Iterator[Stops]:
    """Note signals in the block; those ignored already, as `nohup` does, stay ignored."""
    stops = Stops()
    known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in known}
    heard = [each for each in known if before[each] is not signal.SIG_IGN]
    for each in heard:
        signal.signal(each, stops.handle)
    try:
        yield stops
    finally:
        for each in heard:
            signal.signal(each, before[each])
