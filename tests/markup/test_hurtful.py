"""Texts made to hurt are parsed, checked, filled and shown to the end."""

import subprocess
import sys
from collections.abc import Callable

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


def test_no_text_of_20_000_characters_hangs() -> None:
    """Ten minutes are no measure of speed: what explodes takes days."""
    code = "from tests.markup.test_hurtful import act_on_all; act_on_all()"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=600)


def act_on_all() -> None:
    """Do everything with every text."""
    for text in TEXTS.values():
        for action in ACTIONS:
            action(text)


def test_a_formula_that_no_page_could_hold_is_refused() -> None:
    (fault,) = faults(f"$ {'a' * 2_000}$".replace("$ ", "$"))
    assert fault.message == "a formula of 2,000 characters; 1,000 are allowed"
