"""Texts made to hurt are parsed, checked, filled and shown quickly."""

from collections.abc import Callable
from time import process_time

import pytest

from generator.markup.fill import fill, placeholders
from generator.markup.parse import faults, parse
from generator.markup.plain import to_line, to_lines

LENGTH = 20_000
UNITS = (
    *("*", "**a ", "*a **b ", "*a _b ", "_", "`", "~", "a~b", "^", "~a", "$", "$a ", "$a$1", "$$"),
    *("$$\n", "$$a\n", "[", "[[", "[[a", "](", "](((", "](a)", "[a](b", "[a]:", "!", "![", "![a]("),
    *('![a](b "', "<", "<a ", "<a b='", "<a a ", "<!--", "<?", "<![CDATA[", "<a@", "<http:"),
    *(">", "> ", "- ", "* a\n", "1. ", "\t- ", "|", "a|", "a|b\n-|-\n", "|a\n", "{", "{a}", "&"),
    *("\\", "\\[", "a\n", "\n", " ", "a", "漢", "\u0301", "a ", "``a`"),
)
SPECIAL = {
    "lists in lists": "".join("  " * level + "- a\n" for level in range(140)),
    "runs of ticks": " ".join("`" * length for length in range(1, 199)),
    "a wide table": "|" + "a|" * 250 + "\n|" + "-|" * 250 + "\n" + "a\n" * 250,
    "a long table": "|a|b|\n|-|-|\n" + "a\n" * 9_000,
    "protected brackets": "\\[" * 5_000 + "](x)" * 2_500,
    "braces in a formula": "$" + "{" * 9_000 + "}" * 9_000 + "$",
    "roots in a formula": "$" + "\\sqrt" * 4_000 + "$",
    "powers in a formula": "$" + "a^" * 9_000 + "$",
    "a long formula": "$" + "\\frac{a}{b}" * 1_500 + "$",
}
TEXTS = {**{unit: unit * (LENGTH // len(unit)) for unit in UNITS}, **SPECIAL}
ACTIONS: tuple[Callable[[str], object], ...] = (
    parse,
    faults,
    placeholders,
    to_line,
    lambda text: fill(text, {"a": "1"}),
    lambda text: to_lines(text, 80),
)


@pytest.mark.parametrize("name", TEXTS, ids=repr)
def test_no_text_of_20_000_characters_takes_a_second(name: str) -> None:
    for action in ACTIONS:
        begin = process_time()
        action(TEXTS[name])
        assert process_time() - begin < 1
