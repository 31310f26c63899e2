"""Whatever a text says, it becomes pages."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.form import Form, FormSection, PlacedStimulus
from generator.model.interaction import (
    Cloze,
    Essay,
    Interaction,
    Matching,
    Ordering,
    Prompt,
    SingleChoice,
)
from generator.render.answer_key import answer_key
from generator.render.paper import A4, LETTER
from generator.render.worksheet import worksheet
from tests.render.forms import RUBRIC
from tests.render.reading import page_texts
from tests.samples import options, placement, sample_form

PARTS = (
    "a word", "\n", "\n\n", "- ", "1. ", "> ", "**", "*", "`", "```\n", "$", "$$", "$x^2$",
    "| a | b |\n|---|:-:|\n| c | d |\n", "![alt](media/a.png)", "[[gap]]", "^2^", "~n~", "\\",
    "<b>", "&amp;", "→", "✗", "中", "\t", "\x00", "\u200b", "\u202e", "x" * 90, "# ", "10^", "    ",
)  # fmt: skip

texts = st.lists(st.sampled_from(PARTS), min_size=1, max_size=25).map("".join)


@st.composite
def wild_forms(draw: st.DrawFn) -> Form:
    """A form whose texts are made of scraps of markup."""
    entries = options(*draw(st.lists(texts, min_size=3, max_size=4)))
    ids = tuple(entry.id for entry in entries)
    prompts = tuple(Prompt(each.id, each.id, each.text) for each in entries)
    kinds: tuple[Interaction, ...] = (
        SingleChoice(entries, ids[0], "right_only"),
        Matching(prompts, entries, tuple((each, ids[0]) for each in ids), None, "each_pair"),
        Ordering(entries, ids, draw(texts), "each_position"),
        Cloze(draw(texts), (), None, "each_gap"),
        Essay(RUBRIC, draw(texts), lines=3),
    )
    items = tuple(
        replace(placement(n, kind, 1), stem=draw(texts), rationale=draw(texts))
        for n, kind in enumerate(kinds, 1)
    )
    return sample_form(
        sections=(FormSection("Part", draw(texts), items),),
        stimuli=(PlacedStimulus("case", "A case", draw(texts)),),
        instructions=draw(texts),
        disclaimer=draw(texts),
    )


@given(wild_forms())
@settings(max_examples=60, deadline=None)
def test_any_text_is_set_on_worksheet_and_key(form: Form) -> None:
    for data in (worksheet(form, {}, A4), answer_key(form, {}, LETTER)):
        pages = page_texts(data)
        assert pages[-1].endswith(f"Page {len(pages)} of {len(pages)}")
