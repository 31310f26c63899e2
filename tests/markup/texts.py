"""Texts for Hypothesis: plain ones, and soups of everything that has a meaning in markup."""

from hypothesis import strategies as st

from generator.markup.characters import printable

PRINTABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).filter(
    lambda text: printable(text) == text
)
"""Any characters that may be shown."""

_PARTS = (
    *("a", "B", "7", " ", "\n", "\n\n", "  \n", "\\", "é", "漢", "\u0301", "γ", "\u00a0"),
    *("*", "**", "_", "~", "^", "`", "```", "$", "$$", "[[gap]]", "[[", "]]", "[", "]", "(", ")"),
    *("!", "![alt](media/a.png)", "](x)", "<", ">", "<b>", "<!--", "&gamma;", "&#x202E;", "&"),
    *("- ", "1. ", "> ", "# ", "---", "|", "| a | b |\n|--|--|\n", "{x}", r"\frac{1}{2}", "10^9^"),
)
SOUPS = st.lists(st.sampled_from(_PARTS), max_size=40).map("".join)
"""Markup that no author would write."""

TEXTS = PRINTABLE | SOUPS
