"""`quizwright take` at a real terminal, with the accidents that befall one."""

import signal

import pytest

from tests.cli.desk import ITEM_COUNT, Desk


def test_all_items_are_answered_at_a_terminal(desk: Desk) -> None:
    with desk.terminal() as terminal:
        for number, lines in enumerate(desk.answers, 1):
            terminal.item(number)
            terminal.type(lines)
        assert terminal.end() == 0
    assert "Result: passed" in terminal.seen
    assert "16 of 19 points, 84.2%, cut score 60%" in terminal.seen
    assert desk.attempt().sitting.finished


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (20, 6), (200, 60)])
def test_a_terminal_of_any_size_will_do(desk: Desk, columns: int, rows: int) -> None:
    with desk.terminal(columns=columns, rows=rows) as terminal:
        terminal.item(1)
        terminal.type(desk.answers[0])
        terminal.item(2)
        terminal.child.sendline(":quit")
        assert terminal.end() == 4


def test_killed_after_every_item_it_resumes_to_the_same_score(desk: Desk) -> None:
    undisturbed = desk.pipe(*[line for lines in desk.answers for line in lines])
    report = undisturbed.stdout.partition("Handed in.")[2]
    for path in desk.journals():
        path.unlink()
    for number in range(1, ITEM_COUNT):
        with desk.terminal() as terminal:
            terminal.item(number)
            terminal.type(desk.answers[number - 1])
            terminal.item(number + 1)
            terminal.child.kill(signal.SIGKILL)
            assert terminal.end() == 128 + signal.SIGKILL
        assert list(desk.attempt().sitting.responses) == list(range(1, number + 1))
    with desk.terminal() as terminal:
        terminal.item(ITEM_COUNT)
        terminal.type(desk.answers[-1])
        assert terminal.end() == 0
    assert terminal.seen.partition("Handed in.")[2].replace("\r\n", "\n") == report
    assert len(desk.journals()) == 1


def test_a_second_window_is_told_that_the_attempt_is_open(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.item(1)
        second = desk.pipe()
        assert second.returncode == 2
        assert "is open in another window or process" in second.stderr
        assert "--new" in second.stderr
        assert second.stdout == ""
        terminal.type(desk.answers[0])
        terminal.item(2)


def test_the_end_of_input_saves_and_leaves(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.item(1)
        terminal.type(desk.answers[0])
        terminal.item(2)
        terminal.child.sendeof()
        assert terminal.end() == 4
    assert "Saved: item 2 of 9, 1 answered. Go on with:\r\nquizwright take " in terminal.seen
    assert desk.attempt().sitting.paused


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_signals_save_and_leave(desk: Desk, number: signal.Signals, code: int) -> None:
    with desk.terminal() as terminal:
        terminal.item(1)
        terminal.type(desk.answers[0])
        terminal.item(2)
        if number is signal.SIGINT:
            terminal.child.sendintr()
        else:
            terminal.child.kill(number)
        assert terminal.end() == code
    assert "Saved: item 2 of 9, 1 answered." in terminal.seen
    assert desk.attempt().sitting.paused
    with desk.terminal() as terminal:
        terminal.wait_for("Resuming attempt")
        terminal.item(2)


def test_a_closed_terminal_leaves_a_whole_paused_journal(desk: Desk) -> None:
    with desk.terminal() as terminal:
        terminal.item(1)
        terminal.type(desk.answers[0])
        terminal.item(2)
        assert terminal.hang_up() in {4, 129}  # told by the signal, or by the terminal first
    sitting = desk.attempt().sitting
    assert sitting.paused
    assert list(sitting.responses) == [1]


def test_half_an_essay_survives_kill_9(desk: Desk) -> None:
    essay = next(p.number for p in desk.form().placements() if p.interaction.kind == "essay")
    with desk.terminal() as terminal:
        for number in range(1, essay):
            terminal.item(number)
            terminal.type(desk.answers[number - 1])
        terminal.item(essay)
        terminal.type(["A first line that took a long time to write."])
        terminal.prompt()
        terminal.child.kill(signal.SIGKILL)
        terminal.end()
    with desk.terminal() as terminal:
        terminal.wait_for("> A first line that took a long time to write.")
