"""Texts that try to be more than text."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.form import Form
from generator.model.interaction import SingleChoice
from generator.render.answer_key import answer_key
from generator.render.paper import A4
from generator.render.worksheet import worksheet
from tests.render.reading import catalog, images, reader, whole_text
from tests.samples import options, sample_form

ROOT = Path(__file__).parent.parent.parent

HOSTILE = [
    '<img src="http://127.0.0.1:9/x.png" width="9" height="9"/>',
    "<font color=red size=99>big</font>",
    "&lt;para&gt;",
    "</para><para>",
    '<a href="http://example.org/">here</a>',
    "<onDraw name=x label=y/>",
    "%(title)s {0} ${x}",
    "(unbalanced \\) string",
    "/Type /Action BT ET endstream endobj",
]


def hostile_form(text: str) -> Form:
    """A form that says the text everywhere."""
    form = sample_form(
        title=text, module_title=text, instructions=text, disclaimer=text, review_note=text
    )
    section = form.sections[0]
    first = replace(section.placements[0], stem=text, rationale=text)
    single = SingleChoice(options(text, "B", "C"), key="1", policy="right_only")
    item = replace(first, interaction=single)
    return replace(
        form,
        sections=(replace(section, title=text, placements=(item, *section.placements[1:])),),
        stimuli=(replace(form.stimuli[0], title=text, text=text),),
    )


@pytest.mark.parametrize("text", HOSTILE[:6])
def test_tags_are_printed_as_they_are_written(text: str) -> None:
    shown = whole_text(worksheet(hostile_form(text), {}, A4)).replace(" ", "")
    written = text.replace("&lt;", "<").replace("&gt;", ">").replace(" ", "")
    assert shown.count(written) >= 2


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_link_a_picture_or_an_action(text: str) -> None:
    for make in (worksheet, answer_key):
        data = make(hostile_form(text), {}, A4)
        read = reader(data)
        assert all("/Annots" not in page for page in read.pages)
        assert "/OpenAction" not in catalog(read)
        assert images(data) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_changes_the_colour_of_the_page(text: str) -> None:
    data = worksheet(hostile_form(text), {}, A4)
    for page in reader(data).pages:
        contents = page.get_contents()
        assert contents is not None
        assert not {b"rg", b"RG", b"k", b"K"} & {operator for _, operator in contents.operations}


WATCHED = """
import sys
from generator.render.worksheet import worksheet
from generator.render.paper import A4
from tests.render.test_hostile import HOSTILE, hostile_form
worksheet(hostile_form("warm up $x$"), {}, A4)

def hook(event, args):
    if event.startswith(("socket.", "urllib.", "subprocess.", "os.system")) or event == "open":
        raise SystemExit(f"{event} {args}")

sys.addaudithook(hook)
for text in HOSTILE:
    worksheet(hostile_form(text), {}, A4)
"""


def test_no_text_opens_a_file_or_a_connection() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (0, "")
