"""`quizwright take` with answers from a pipe, and what it tells the shell."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import ITEM_COUNT, Desk
from tests.cli.running import ROOT, environment, quizwright
from tests.modules import BLUEPRINT


def test_answers_from_a_pipe_lead_to_the_score(desk: Desk) -> None:
    done = desk.pipe(*[line for lines in desk.answers for line in lines])
    assert done.returncode == 0
    assert "Result: passed" in done.stdout
    assert done.stderr == ""


def test_below_the_cut_score_exits_1(desk: Desk) -> None:
    done = desk.pipe(*[":skip"] * 2 * ITEM_COUNT, "")
    assert done.returncode == 1
    assert "Result: below the cut score" in done.stdout


def test_a_result_that_waits_for_a_person_exits_1(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BLUEPRINT.replace("cut_score: 60", "cut_score: 90"))
    done = desk.pipe(*[line for lines in desk.answers for line in lines])
    assert done.returncode == 1
    assert "Result: open until a person has scored the rest" in done.stdout


def test_no_cut_score_exits_0(tmp_path: Path) -> None:
    desk = Desk(tmp_path, BLUEPRINT.replace("cut_score: 60\n", ""))
    assert desk.pipe(*[":skip"] * 2 * ITEM_COUNT, "").returncode == 0


def test_json_holds_the_result_and_the_dialogue_goes_to_the_other_stream(desk: Desk) -> None:
    done = desk.pipe(*[line for lines in desk.answers for line in lines], args=("--json",))
    result = json.loads(done.stdout)
    assert done.returncode == 0
    assert result["state"] == "finished"
    assert result["seed"] == 3
    assert (result["items"], result["answered"]) == (9, 9)
    score = result["score"]
    assert (score["points"], score["max_points"], score["outcome"]) == (16, 19, "passed")
    assert score["waiting"] == 3
    assert [each["outcome"] for each in score["items"]].count("right") == 8
    assert Path(result["journal"]).is_file()
    assert "Item 1 of 9" in done.stderr


def test_json_of_a_paused_attempt_says_so(desk: Desk) -> None:
    done = desk.pipe(*desk.answers[0], args=("--json",))
    result = json.loads(done.stdout)
    assert done.returncode == 4
    assert (result["state"], result["answered"]) == ("paused", 1)
    assert "score" not in result


def test_no_input_at_all_ends_at_once(desk: Desk) -> None:
    done = desk.pipe()
    assert done.returncode == 4
    assert "Saved: item 1 of 9, 0 answered." in done.stdout


def test_an_endless_stream_of_nonsense_ends(desk: Desk) -> None:
    with (
        subprocess.Popen(["yes"], stdout=subprocess.PIPE) as yes,
        Path(desk.folder / "out").open("w", encoding="utf-8") as out,
    ):
        done = subprocess.run(
            [sys.executable, "-m", "generator", *desk.args],
            check=False, stdin=yes.stdout, stdout=out, timeout=30, env=environment(), cwd=ROOT,
        )  # fmt: skip
        yes.kill()
    assert done.returncode == 4
    assert "lines in a row held no answer" in (desk.folder / "out").read_text(encoding="utf-8")


def test_a_reader_that_goes_away_pauses_without_a_word(desk: Desk) -> None:
    command = f"{sys.executable} -m generator {' '.join(desk.args)} | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        check=False, input="\n" * 50, capture_output=True, encoding="utf-8", timeout=30,
        env=environment(), cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 4
    assert done.stderr == ""
    assert desk.attempt().sitting.paused


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_terminal_will_do(desk: Desk, encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", *desk.args],
        check=False, input=b"\xff\xfe\xce\xb3\n:quit\n", capture_output=True, timeout=30,
        env=environment(PYTHONIOENCODING=encoding), cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 4
    assert b"Traceback" not in done.stderr


def test_going_on_with_an_attempt_loads_no_bank_no_pages_and_no_units(desk: Desk) -> None:
    answers = desk.answers
    desk.pipe(*answers[0])
    code = (
        "import sys\nfrom generator.commands.main import main\n"
        f"try: main({desk.args!r})\n"
        "except SystemExit: pass\n"
        "print('\\n@', *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8",
        input="".join(f"{line}\n" for lines in answers[1:] for line in lines),
        cwd=ROOT, env=environment(),
    )  # fmt: skip
    assert "Result: passed" in done.stdout
    loaded = set(done.stdout.rpartition("@")[2].split())
    heavy = {"yaml", "reportlab", "ziamath", "ziafont", "pint", "PIL", "numpy", "simpleeval"}
    assert loaded & heavy == set()


def test_input_that_ends_before_open_items_are_handed_in_saves_and_pauses(desk: Desk) -> None:
    done = desk.pipe(*[":skip"] * 2 * ITEM_COUNT)
    assert done.returncode == 4
    assert "9 items are open: 1, 2, 3, 4, 5, 6, 7, 8, 9." in done.stdout
    assert "Saved: all 9 items seen, 0 answered." in done.stdout


@pytest.mark.parametrize("before", [True, False])
def test_a_home_that_was_typed_is_repeated_in_how_to_go_on(desk: Desk, *, before: bool) -> None:
    home = ["--home", f"{desk.home} of one"]
    args = [*home, "take", desk.quiz] if before else ["take", desk.quiz, *home]
    done = quizwright(*args)
    words = done.stdout.partition("Go on with:\n")[2]
    assert shlex.split(words) == ["quizwright", "take", desk.quiz, *home]
    assert "Resuming attempt" in quizwright(*shlex.split(words)[1:]).stdout


def test_a_home_of_the_environment_is_not_repeated(desk: Desk) -> None:
    done = quizwright("take", desk.quiz, QUIZWRIGHT_HOME=str(desk.home))
    assert done.stdout.endswith(f"Go on with:\nquizwright take {desk.quiz}\n")
