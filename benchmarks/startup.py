"""CPU time that commands need to start, against a bare click command in the same run.

Rounds are interleaved, so that a busy machine slows both alike; the least of each counts.

    python -m benchmarks.startup [ROUNDS]
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

BARE = """
import click

@click.command()
@click.option("--name", help="A name.")
def hello(name):
    '''Say hello.'''

hello()
"""


def cpu_seconds(command: list[str], home: str) -> float:
    """User and system time of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"QUIZWRIGHT_HOME": home},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the least CPU time of each command, and its ratio to bare click."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        program = [sys.executable, "-m", "generator"]
        commands = {
            "bare click --help": [sys.executable, str(bare), "--help"],
            "quizwright --help": [*program, "--help"],
            "quizwright take --help": [*program, "take", "--help"],
            "quizwright take, first item": [*program, "take", "nk-cells-and-car-t/basics", "--new"],
            "quizwright check": [*program, "check", "nk-cells-and-car-t"],
        }
        least = dict.fromkeys(commands, float("inf"))
        for _ in range(rounds):
            for name, command in commands.items():
                least[name] = min(least[name], cpu_seconds(command, folder))
    floor = least["bare click --help"]
    for name, seconds in least.items():
        print(f"{name:30} {seconds * 1000:6.0f} ms CPU, {seconds / floor:5.2f} × bare click")


if __name__ == "__main__":
    main()
