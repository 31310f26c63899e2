"""Runs the command line as a process of its own, as a person does."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def environment(**changed: str) -> dict[str, str]:
    """The environment of this process without what would colour the output."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QUIZWRIGHT")}
    return kept | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color"} | changed


def quizwright(
    *args: str,
    cwd: Path | None = None,
    stdin: str = "",
    timeout: float = 60,
    **changed: str,
) -> subprocess.CompletedProcess[str]:
    """Run one command to its end; `changed` sets environment variables."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *args],
        check=False,
        cwd=cwd,
        env=environment(**changed),
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
    )
