"""The page for authors tells the truth."""

import re
from pathlib import Path

import pytest

from generator.markup.parse import faults, parse
from generator.markup.tree import Table

PAGE = (Path(__file__).parents[2] / "docs" / "markup.md").read_text()
ALLOWED, REFUSED = PAGE.split("## Allowed")[1].split("## Refused")


def examples(part: str) -> list[str]:
    """Code in the first column of the tables of a part."""
    rows = [
        line for line in part.split("\n## ", maxsplit=1)[0].splitlines() if line.startswith("| ")
    ]
    columns = [re.split(r"(?<!\\) \| ", row[2:])[0] for row in rows]
    return [code for column in columns for _, code in re.findall(r"(`+) ?(.+?) ?\1", column)]


def test_there_are_examples() -> None:
    assert len(examples(ALLOWED)) > 12
    assert len(examples(REFUSED)) > 8


@pytest.mark.parametrize("text", examples(ALLOWED))
def test_what_is_called_allowed_is(text: str) -> None:
    assert faults(text) == ()


@pytest.mark.parametrize(
    "text", [each for each in examples(REFUSED) if each not in {"media/", "%"}]
)
def test_what_is_called_refused_is(text: str) -> None:
    assert faults(f"Title\n{text}" if text == "---" else text) != ()


def test_the_example_of_a_table_is_one() -> None:
    (example,) = re.findall(r"```\n(.*?)```", ALLOWED, re.DOTALL)
    assert [type(block) for block in parse(example)] == [Table]
    assert faults(example) == ()
