"""Texts to trees: what is understood."""

import pytest
from hypothesis import given

from generator.markup.build import tree_of
from generator.markup.characters import unsafe_character
from generator.markup.grammar import tokens_of
from generator.markup.parse import faults, figure_sources, gap_names, parse
from generator.markup.tree import (
    Block,
    Break,
    Code,
    CodeBlock,
    Figure,
    Formula,
    GapMark,
    Inline,
    Listing,
    Math,
    Paragraph,
    Quote,
    Styled,
    Table,
    Text,
)
from generator.markup.walk import walk
from tests.markup.texts import PRINTABLE, TEXTS


def paragraph(*inlines: Inline) -> Paragraph:
    return Paragraph(inlines)


A, B = paragraph(Text("a")), paragraph(Text("b"))

INLINES = {
    "*a*": (Styled("emphasis", (Text("a"),)),),
    "**a**": (Styled("strong", (Text("a"),)),),
    "**a *b***": (Styled("strong", (Text("a "), Styled("emphasis", (Text("b"),)))),),
    "H~2~O": (Text("H"), Styled("subscript", (Text("2"),)), Text("O")),
    "10^9^": (Text("10"), Styled("superscript", (Text("9"),))),
    "^18^F": (Styled("superscript", (Text("18"),)), Text("F")),
    r"x~a\ b~": (Text("x"), Styled("subscript", (Text("a b"),))),
    "`a*b*`": (Code("a*b*"),),
    r"$8 \times 72$ = 576": (Math(r"8 \times 72"), Text(" = 576")),
    "in $$x$$ here": (Text("in "), Math("x"), Text(" here")),
    r"$\$5$": (Math(r"\$5"),),
    "a\\\nb": (Text("a"), Break(), Text("b")),
    "a  \nb": (Text("a"), Break(), Text("b")),
    "a\nb": (Text("a b"),),
    "by [[enzyme]] at [[t_2]]": (Text("by "), GapMark("enzyme"), Text(" at "), GapMark("t_2")),
    "*[[a]]*": (Styled("emphasis", (GapMark("a"),)),),
    "&gamma; &lt; &#38;": (Text("γ < &"),),
}


@pytest.mark.parametrize("text", INLINES)
def test_inline_markup_is_understood(text: str) -> None:
    assert parse(text) == (Paragraph(INLINES[text]),)
    assert faults(text) == ()


BLOCKS: dict[str, tuple[Block, ...]] = {
    "a\n\nb": (A, B),
    "- a\n- b": (Listing(((A,), (B,)), None),),
    "- a\n\n- b": (Listing(((A,), (B,)), None),),
    "3. a\n4. b": (Listing(((A,), (B,)), 3),),
    "- a\n  - b": (Listing(((A, Listing(((B,),), None)),), None),),
    "> a\n>\n> b": (Quote((A, B)),),
    "```\na\n  b\n```": (CodeBlock("a\n  b"),),
    "$$a+b$$": (Formula("a+b"),),
    "$$\na\n+ b\n$$": (Formula("a + b"),),
    "a\n$$x$$\nb": (A, Formula("x"), B),
    "- $$x$$": (Listing(((Formula("x"),),), None),),
    '![a *b*](media/x-1.png "c")': (Figure("media/x-1.png", "a *b*", "c"),),
    "![a\nb](media/x.png)": (Figure("media/x.png", "a b", ""),),
    "- a\n\n  ![b](media/x.png)": (Listing(((A, Figure("media/x.png", "b", "")),), None),),
    "|a|b|\n|:-:|-:|\n|b|[[g]]|": (
        Table(
            header=((Text("a"),), (Text("b"),)),
            rows=(((Text("b"),), (GapMark("g"),)),),
            align=("center", "right"),
        ),
    ),
    "a\\|a | b\n--|--\n": (Table(((Text("a|a"),), (Text("b"),)), (), ("left", "left")),),
}


@pytest.mark.parametrize("text", BLOCKS)
def test_blocks_are_understood(text: str) -> None:
    assert parse(text) == BLOCKS[text]
    assert faults(text) == ()


PLAIN = (
    "x < 30 kg and y > 5",
    "<30 kg",
    "a <b and c",
    "1 < 2 & 3 > 2",
    "p<0.05",
    "~5 and ~6 mg",
    "(~5–~7)",
    "costs $5 and $10",
    "US$5/$6",
    "a ^ b",
    "[1] and [a](see below, please)",
    "100 % #1",
    "a_b_c",
    "{weight} kg",
    "CD3+ / CD8+",
    "576 mg.",
    "12 mg",
)


@pytest.mark.parametrize("text", PLAIN)
def test_plain_characters_are_just_text(text: str) -> None:
    assert parse(text) == (paragraph(Text(text)),)
    assert faults(text) == ()


def test_an_empty_text_has_an_empty_tree() -> None:
    assert parse("") == parse(" \n\n ") == ()


@given(PRINTABLE)
def test_the_short_way_for_plain_texts_gives_the_same_tree(text: str) -> None:
    assert parse(text) == tree_of(tokens_of(text)[0], text)


@given(TEXTS)
def test_no_text_breaks_the_parser_and_nothing_unsafe_comes_out(text: str) -> None:
    assert all(
        unsafe_character(each.text) is None and "\n" not in each.text
        for each in walk(parse(text))
        if isinstance(each, Text)
    )


def test_entities_cannot_smuggle_in_unsafe_characters() -> None:
    assert parse("a&#x202E;b&#10;c&#9;d") == (paragraph(Text("a\ufffdb c d")),)


def test_gap_names_come_in_the_order_of_the_text() -> None:
    text = "[[b]] and [[a]]\n\n| x | [[c]] |\n|---|---|\n| [[b]] | `[[no]]` |\n\n- [[d]]"
    assert gap_names(text) == ("b", "a", "c", "b", "d")


def test_figure_sources_come_in_the_order_of_the_text() -> None:
    text = "![a](media/b.png)\n\n> ![a](media/a.jpg)\n\nno ![a](media/c.png)"
    assert figure_sources(text) == ("media/b.png", "media/a.jpg")
