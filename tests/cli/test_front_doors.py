"""All front doors lead to the same commands, and none loads more than it needs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.commands.main import COMMANDS, cli
from tests.cli.running import ROOT, environment, quizwright

HEAVY = (
    "yaml", "pydantic", "reportlab", "PIL", "ziamath", "markdown_it", "pint", "simpleeval",
    "pylatexenc", "platformdirs", "numpy", "svglib", "lxml",
)  # fmt: skip


def run(*args: str) -> str:
    done = subprocess.run(
        [sys.executable, *args], check=True, capture_output=True, text=True, cwd=ROOT,
        env=environment(),
    )  # fmt: skip
    return done.stdout


def loaded_by(*args: str) -> set[str]:
    """Top names of all modules that a command has loaded when it ends."""
    code = (
        "import sys\nfrom generator.commands.main import main\n"
        f"try: main({list(args)!r})\n"
        "except SystemExit: pass\n"
        "print('\\n@', *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    return set(run("-c", code).rpartition("@")[2].split())


def test_all_three_front_doors_say_the_same() -> None:
    script = Path(sys.executable).with_name("quizwright")
    by_script = subprocess.run(
        [script, "--help"], check=True, capture_output=True, text=True, env=environment()
    ).stdout
    assert run("cli.py", "--help") == by_script == run("-m", "generator", "--help")


def test_help_loads_nothing_heavy() -> None:
    assert loaded_by("--help").isdisjoint(HEAVY)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_documents_itself_as_the_table_says(name: str) -> None:
    command = cli.get_command(
        cli.make_context("quizwright", ["--help"], resilient_parsing=True), name
    )
    assert command is not None
    assert command.get_short_help_str(limit=200) == COMMANDS[name].rstrip(".") + "."
    assert command.epilog
    assert "Exit codes:" in command.epilog


@pytest.mark.parametrize("name", COMMANDS)
def test_shared_options_are_everywhere(name: str) -> None:
    text = quizwright(name, "--help").stdout
    assert all(option in text for option in ("--home", "--no-color", "--quiet"))
    assert ("--json" in text) == (name != "schema")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"quizwright {name}" in (ROOT / "README.md").read_text()


def test_a_misspelt_command_gets_a_suggestion() -> None:
    done = quizwright("biuld")
    assert done.returncode == 2
    assert "Did you mean 'build'?" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("args", [["--help"], ["list"], ["schema", "items"], ["check", "--json"]])
def test_output_that_cannot_be_written_is_told_in_one_line(args: list[str]) -> None:
    args = [*args, "nk-cells-and-car-t"] if args[0] == "check" else args
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *args], check=False, stdout=full,
            stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment(),
        )  # fmt: skip
    assert done.returncode == 5
    assert done.stderr.startswith("quizwright: the output cannot be written: No space left")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_who_leaves_early_is_no_error() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "generator", "schema", "items"], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=ROOT, env=environment(),
    )  # fmt: skip
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    assert program.stderr.read() == b""
    assert program.wait() == 0
    program.stderr.close()


def test_help_has_no_colour_codes_in_a_pipe() -> None:
    assert not re.search("\x1b", quizwright("--help").stdout)


@pytest.mark.parametrize("before", [True, False])
def test_a_home_that_is_typed_goes_before_that_of_the_environment(
    tmp_path: Path, *, before: bool
) -> None:
    typed, set_ = tmp_path / "typed", tmp_path / "set"
    take = ["take", "nk-cells-and-car-t/basics"]
    home = ["--home", str(typed)]
    quizwright(*(home + take if before else take + home), QUIZWRIGHT_HOME=str(set_))
    assert typed.is_dir()
    assert not set_.exists()


def test_the_home_of_the_environment_is_used(tmp_path: Path) -> None:
    quizwright("take", "nk-cells-and-car-t/basics", QUIZWRIGHT_HOME=str(tmp_path / "set"))
    assert (tmp_path / "set" / "attempts" / "nk-cells-and-car-t" / "basics").is_dir()


def test_a_closed_output_ends_without_a_traceback() -> None:
    words = [sys.executable, "-m", "generator", "list"]
    done = subprocess.run(
        ["bash", "-c", 'exec "$@" >&-', "bash", *words],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=environment(),
    )
    assert "Traceback" not in done.stderr
