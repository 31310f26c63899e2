"""The streams of this process as a dialogue: how wide the terminal is, and what if it is gone."""

import os
from contextlib import suppress
from functools import partial
from io import StringIO, TextIOWrapper
from typing import TextIO

from generator.session.dialogue import Dialogue
from generator.session.stop import Stops

_COLUMNS = 80


def dialogue_at(source: TextIO | None, sink: TextIO | None, stops: Stops) -> Dialogue:
    """A dialogue at two streams of the process, of which either may be closed."""
    source = source or StringIO()
    sink = sink or StringIO()
    for stream in (source, sink):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    return Dialogue(source, sink, partial(columns_of, sink), source.isatty(), stops)


def columns_of(stream: TextIO) -> int:
    """Width of the terminal at `stream`; elsewhere that of `COLUMNS`, or 80."""
    with suppress(OSError, ValueError):
        columns = os.get_terminal_size(stream.fileno()).columns
        if columns:
            return columns
    told = os.environ.get("COLUMNS", "")
    return int(told) if told.isascii() and told.isdigit() else _COLUMNS


def silence(stream: TextIO) -> None:
    """Let the interpreter's last flush go nowhere, since the terminal or pipe is gone."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
