"""Signals that end a sitting in an orderly way: everything unwinds, and the journal is closed."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP


class Stopped(BaseException):
    """The process was asked to end; not an `Exception`, so that nothing swallows it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise `Stopped` at the first signal and ignore later ones until the block has ended.

    Ignoring them keeps an impatient second ctrl-C from cutting the clean-up short. Signals that
    are ignored already, as `nohup` does, stay ignored.
    """
    known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in known}
    known = [each for each in known if before[each] is not signal.SIG_IGN]

    def stop(number: int, _frame: FrameType | None) -> None:
        for each in known:
            signal.signal(each, signal.SIG_IGN)
        raise Stopped(number)

    for each in known:
        signal.signal(each, stop)
    try:
        yield
    finally:
        for each in known:
            signal.signal(each, before[each])
