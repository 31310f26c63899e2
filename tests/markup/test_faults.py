"""What a text may not hold: told with its line, and shown as it was written."""

import pytest
from hypothesis import given

from generator.markup.parse import faults, parse
from generator.markup.plain import to_line
from generator.markup.tree import Figure, Paragraph
from generator.markup.walk import walk
from tests.markup.texts import TEXTS

REFUSED = {
    "a <b>bold</b> word": "HTML",
    "<font color=red>": "HTML",
    "<font color='red' size=3/>": "HTML",
    "<div>\nblock\n</div>": "HTML",
    "<p > 0.05": "HTML",
    "a <!-- hidden --> b": "HTML",
    "a <?php ?> b": "HTML",
    "a <!DOCTYPE x> b": "HTML",
    "a <![CDATA[x]]> b": "HTML",
    "[text](http://example.org)": "links",
    "[text](</a b> 'title')": "links",
    "[text]()": "links",
    "<http://example.org>": "links",
    "<person@example.org>": "links",
    "[name]: http://example.org": "links",
    "# Heading": "headings",
    "Heading\n=======": "headings",
    "Heading\n---": "headings",
    "a\n\n---\n\nb": "rules",
    "* * *": "rules",
    "see ![alt](media/a.png)": "inside a paragraph",
    "![alt](media/a.png) ![alt](media/b.png)": "inside a paragraph",
    "| ![alt](media/a.png) |\n|---|": "inside a paragraph",
    "![](media/a.png)": "without a description",
    "![ ](media/a.png)": "without a description",
    "![alt](a.png)": "media/",
    "![alt](/media/a.png)": "media/",
    "![alt](media/../a.png)": "media/",
    "![alt](media/.hidden)": "media/",
    "![alt](media/a/b.png)": "media/",
    r"![alt](media\a.png)": "media/",
    "![alt](file:///etc/passwd)": "media/",
    "![alt](https://example.org/a.png)": "media/",
    "![alt](<media/a b.png>)": "media/",
    "| a | b |\n|---|---|\n| 1 |": "1 cells",
    "| a | b |\n|---|---|\n| 1 | 2 | 3 |": "3 cells",
    "| a | b |\n|---|": "divider",
    "a $$ b": "never closed",
    "$$ $$": "empty",
    r"$\frac{1}{2$": "braces",
    "$}{$": "braces",
    "$50 % x$": "comment",
    "[[Enzyme]]": "gap",
    "[[two words]]": "gap",
    "a&#x202E;b": "U+202E",
    ">>>>>>>>> a": "nested",
    "*a **b *c **d *e **f *g **h *i* h** g* f** e* d** c* b** a*": "nested",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_allowed_is_refused(text: str) -> None:
    messages = [fault.message for fault in faults(text)]
    assert len(messages) >= 1
    assert all(REFUSED[text] in message for message in messages)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", [text for text in REFUSED if "&#" not in text and "|" not in text])
def test_what_is_refused_is_shown_as_it_was_written(text: str) -> None:
    if "$" not in text and not text.startswith("*a"):
        assert squeezed(to_line(text)) == squeezed(text)
    assert not any(isinstance(each, Figure) for each in walk(parse(text)))


def test_a_text_that_nests_too_deeply_is_shown_as_plain_lines() -> None:
    (block,) = parse("> " * 9 + "*a*\nb")
    assert isinstance(block, Paragraph)
    assert to_line("> " * 9 + "*a*") == "> " * 9 + "*a*"


def test_eight_levels_are_not_too_deep() -> None:
    assert faults("> " * 8 + "a") == ()
    assert faults("> " * 7 + "*a*") == ()


PLACED = "first\nsecond with <b>\n\n- item\n  [a](b)\n\n| a |\n|---|\n| 1 | 2 |\n\na\n`$`$$x$$ $$"


def test_faults_name_their_line() -> None:
    assert [fault.line for fault in faults(PLACED)] == [1, 4, 8, 11]


def test_a_line_inside_math_is_counted() -> None:
    assert [fault.line for fault in faults("$$a\nb$$ and\n<b>")] == [2]


def test_a_backslash_protects_from_every_refusal() -> None:
    text = r"\<b> \[a](b) \!\[a](b) \# \$\$ \[[A]] \*"
    assert faults(text) == ()
    assert to_line(text) == "<b> [a](b) ![a](b) # $$ [[A]] *"


def test_every_fault_says_what_to_do() -> None:
    assert all(fault.hint for text in REFUSED for fault in faults(text))


@given(TEXTS)
def test_faults_come_in_order_and_lie_within_the_text(text: str) -> None:
    lines = [fault.line for fault in faults(text)]
    assert lines == sorted(lines)
    assert all(0 <= line <= text.count("\n") for line in lines)
