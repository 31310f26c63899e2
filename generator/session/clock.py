"""Time as an argument: wall-clock time to tell when, steady time to tell how long."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """`utc` gives the time of day in UTC; `seconds` never runs backwards, from any start."""

    utc: Callable[[], datetime]
    seconds: Callable[[], float]


def system_clock() -> Clock:
    """The clock of this machine."""
    return Clock(lambda: datetime.now(UTC), time.monotonic)
