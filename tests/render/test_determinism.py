"""Equal forms give equal bytes, whatever the process."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from generator.render.answer_key import answer_key
from generator.render.paper import A4, LETTER
from generator.render.worksheet import worksheet
from tests.samples import sample_form

ROOT = Path(__file__).parent.parent.parent
MAKE = """
import hashlib
from generator.render.answer_key import answer_key
from generator.render.paper import A4
from generator.render.worksheet import worksheet
from tests.samples import sample_form
for make in (worksheet, answer_key):
    print(hashlib.sha256(make(sample_form(), {}, A4)).hexdigest())
"""


def _in_a_new_process(seed: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", MAKE],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC-{seed}"},
    )
    return done.stdout.split()


def test_two_processes_write_the_same_bytes() -> None:
    here = [
        hashlib.sha256(make(sample_form(), {}, A4)).hexdigest() for make in (worksheet, answer_key)
    ]
    assert _in_a_new_process("1") == _in_a_new_process("2") == here


def test_what_was_printed_before_leaves_no_trace() -> None:
    before = worksheet(sample_form(), {}, A4)
    worksheet(sample_form(title="ΩЖ→ other signs"), {}, LETTER)
    answer_key(sample_form(), {}, LETTER)
    assert worksheet(sample_form(), {}, A4) == before


def test_another_number_gives_other_bytes() -> None:
    assert worksheet(sample_form(), {}, A4) != worksheet(sample_form(code="other"), {}, A4)
