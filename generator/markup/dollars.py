"""Where a formula begins and ends: one rule for parsing texts and for filling them.

The rule is Pandoc's for its extension `tex_math_dollars`: after an opening `$` and before a
closing one stands no white space, and no digit follows a closing `$`. So `$5 and $10` is money.
"""

import re

ESCAPED = r"\\[\s\S]"
"""A backslash and what it protects."""

DISPLAY = rf"\$\$(?P<display>(?:{ESCAPED}|[^\\$\n]|\n(?!\s*\n))*)\$\$"
"""A formula on its own line or lines; a blank line inside ends the attempt."""

INLINE = rf"\$(?=[^\s$])(?P<inline>(?:{ESCAPED}|[^\\$\n]|\n(?!\s*\n))*)(?<!\s)\$(?!\d)"
"""A formula inside a paragraph."""

MATH = re.compile(f"(?:{DISPLAY})|(?:{INLINE})")


def latex_of(match: re.Match[str]) -> str:
    """The LaTeX between the dollars of a match of `MATH`, on one line."""
    display = match["display"]
    return " ".join((display if display is not None else match["inline"]).split())
