"""Two text streams with a learner at the other end: lines go out, lines come in, nothing else."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

from generator.markup.characters import printable
from generator.markup.wrap import wrap
from generator.session.fits import TEXT_LIMIT
from generator.session.stop import Stops

NARROWEST, WIDEST = 40, 100
_PATIENCE = 100
_LONGEST_OVERFLOW = 16 * 1024 * 1024


class HungUp(Exception):
    """Nobody is there any more: a stream is closed, or says nothing that makes sense."""


@dataclass(slots=True)
class Dialogue:
    """Lines to and from a learner.

    Args:
        source: where answers come from.
        sink: where texts go; it never gets a control character.
        columns: width of the terminal now.
        watched: a person types at a terminal, which shows what is typed; otherwise answers are
            repeated in the output, and a stream of lines without an answer among them ends.
        stops: signals that end the wait for an answer.
    """

    source: TextIO
    sink: TextIO
    columns: Callable[[], int]
    watched: bool
    stops: Stops = field(default_factory=Stops)
    _idle: int = 0

    @property
    def width(self) -> int:
        """Columns to use."""
        return max(NARROWEST, min(WIDEST, self.columns()))

    def say(self, *lines: str) -> None:
        """Write lines; without any, an empty one."""
        self._write("\n".join(lines) + "\n")

    def ask(self, prompt: str) -> str | None:
        """The next line, without its end; None when no more can come."""
        *above, last = wrap(prompt, self.width - 1)
        if above:
            self.say(*above)
        self._write(f"{last} ")
        line = self._read()
        typed = printable(line.rstrip("\r\n"))
        if not line or not self.watched:
            self.say(typed)
        self._count()
        return typed if line else None

    def progress(self) -> None:
        """Something came of the last line."""
        self._idle = 0

    def _count(self) -> None:
        self._idle += 1
        if self._idle > _PATIENCE and not self.watched:
            raise HungUp(f"{_PATIENCE} lines in a row held no answer")

    def _read(self) -> str:
        try:
            line = self.stops.wait(lambda: self.source.readline(TEXT_LIMIT + 2))
            if len(line) > TEXT_LIMIT and not line.endswith("\n"):
                self.stops.wait(self._swallow)
        except OSError as error:
            self.stops.check()
            raise HungUp("the terminal is gone") from error
        return line

    def _swallow(self) -> None:
        """Drop the rest of a line that is longer than any answer."""
        for _ in range(_LONGEST_OVERFLOW // TEXT_LIMIT):
            rest = self.source.readline(TEXT_LIMIT)
            if not rest or rest.endswith("\n"):
                return
        raise HungUp("a line without an end")

    def _write(self, text: str) -> None:
        try:
            self.sink.write(printable(text).replace("\t", " "))
            self.sink.flush()
        except OSError as error:
            self.stops.check()
            raise HungUp("nobody reads the output") from error
