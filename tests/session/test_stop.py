"""Signals: noted at any time, obeyed while waiting, and never lost."""

import os
import signal
import subprocess
import sys
import time
import weakref

import pytest

from generator.session.stop import Stopped, stoppable
from tests.cli.running import ROOT, environment


def send(number: signal.Signals) -> None:
    os.kill(os.getpid(), number)
    time.sleep(0)  # let the interpreter run the handler


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_a_wait(number: signal.Signals, code: int) -> None:
    with stoppable() as stops, pytest.raises(Stopped) as caught:
        stops.wait(lambda: send(number))
    assert caught.value.exit_code == code


def test_a_signal_at_any_other_time_ends_the_next_wait() -> None:
    with stoppable() as stops:
        send(signal.SIGTERM)
        with pytest.raises(Stopped) as caught:
            stops.wait(lambda: pytest.fail("it must not wait"))
    assert caught.value.exit_code == 143


def test_a_signal_in_a_callback_that_loses_exceptions_is_not_lost() -> None:
    class Thing:
        pass

    with stoppable() as stops:
        thing = Thing()
        watch = weakref.ref(thing, lambda _: send(signal.SIGTERM))
        del thing
        assert watch() is None
        with pytest.raises(Stopped):
            stops.wait(lambda: None)


def test_the_clean_up_after_a_signal_is_not_cut_short() -> None:
    with stoppable() as stops:
        with pytest.raises(Stopped):
            stops.wait(lambda: send(signal.SIGINT))
        send(signal.SIGINT)
        assert stops.number == signal.SIGINT


def test_the_third_signal_ends_the_process_as_it_stands() -> None:
    code = (
        "import os, signal, time\n"
        "from generator.session.stop import stoppable\n"
        "with stoppable():\n"
        "    for _ in range(9): os.kill(os.getpid(), signal.SIGTERM); print('on', flush=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, cwd=ROOT,
        env=environment(),
    )  # fmt: skip
    assert done.returncode == -signal.SIGTERM
    assert done.stdout.split() == [b"on", b"on"]


def test_handlers_are_put_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with stoppable():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_signal_that_was_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stoppable() as stops:
            send(signal.SIGHUP)
        assert stops.number is None
    finally:
        signal.signal(signal.SIGHUP, before)
