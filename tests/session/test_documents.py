"""What docs/taking.md and docs/journal.md say is what the code does."""

import re
from dataclasses import fields
from typing import get_args

import pytest

from generator.commands.take_command import EPILOG
from generator.model.response import Response
from generator.session.events import Event
from generator.session.hearing import HELP, command_in
from generator.session.record import FORMAT, Entry, Header
from generator.session.replay import DAMAGED, LIMIT
from tests.cli.running import ROOT

JOURNAL = (ROOT / "docs/journal.md").read_text(encoding="utf-8")
TAKING = (ROOT / "docs/taking.md").read_text(encoding="utf-8")


def rows(text: str) -> list[list[str]]:
    """Cells of all table rows, without the back-ticks of single words."""
    lines = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in line] for line in lines]


def names(text: str, heading: str) -> list[str]:
    """First cells of the table below a heading, those of the table's head left out."""
    section = text.partition(heading)[2].partition("\n## ")[0].strip().partition("\n\n")[2]
    return [row[0] for row in rows(section.strip().partition("\n\n")[0])][2:]


@pytest.mark.parametrize(("heading", "line"), [("## Header", Header), ("## Entries", Entry)])
def test_the_fields_of_each_line_are_those_of_the_table(heading: str, line: type) -> None:
    assert names(JOURNAL, heading) == [field.name for field in fields(line)] + ["crc"]


@pytest.mark.parametrize("kind", [*get_args(Event), *get_args(Response)])
def test_every_event_and_response_has_a_row_with_its_fields(kind: type) -> None:
    (row,) = [
        row
        for row in rows(JOURNAL)
        if row[0] == next(f.default for f in fields(kind) if f.name == "kind")
    ]
    for field in fields(kind):
        assert field.name == "kind" or re.search(rf"\b{field.name}\b", row[1])


def test_the_journal_page_names_format_code_and_limit() -> None:
    assert f"this format: {FORMAT}" in JOURNAL
    assert DAMAGED in JOURNAL
    assert f"{LIMIT // 1024**2} MiB" in JOURNAL


def test_every_command_is_on_the_page_for_learners_with_a_short_form_that_works() -> None:
    documented = {row[0]: row[1] for row in rows(TAKING) if row[0].startswith(":")}
    assert list(documented) == [command.value for command in HELP]
    for command, short in documented.items():
        assert command_in(short) == command_in(command) == command


def test_every_exit_code_is_on_the_page_for_learners_and_in_the_help() -> None:
    documented = re.findall(r"\d+", " ".join(row[0] for row in rows(TAKING)))
    assert documented == ["0", "1", "2", "4", "5", "6", "129", "130", "143"]
    assert set(re.findall(r"\d+", EPILOG)) == set(documented)
