r"""Placeholders: `{name}` in a text becomes the value of that name.

Outside of formulas the braces go with the name. Inside `$…$` braces are LaTeX's own, so they stay:
`\frac{dose}{weight}` becomes `\frac{576}{72}`. Code and what a backslash protects stay as they
are. What is put in is not looked at again.
"""

import re
from collections.abc import Mapping

from generator.markup.dollars import ESCAPED, MATH

_NAME = re.compile(r"\{(?P<name>[a-z][a-z0-9_]{0,31})\}")
_CODE = r"(?P<ticks>`+)(?!`)[\s\S]*?(?<!`)(?P=ticks)(?!`)|`+"
_PIECE = re.compile(rf"(?P<math>{MATH.pattern})|{_NAME.pattern}|{ESCAPED}|{_CODE}|\$\$")


def fill(text: str, values: Mapping[str, str]) -> str:
    """`text` with every `{name}` replaced for which there is a value; others stay as written."""

    def in_math(match: re.Match[str]) -> str:
        name = match["name"]
        return f"{{{values[name]}}}" if name in values else match[0]

    def piece(match: re.Match[str]) -> str:
        if match["math"] is not None:
            return _NAME.sub(in_math, match[0])
        return values.get(match["name"], match[0])

    return _PIECE.sub(piece, text) if "{" in text else text


def placeholders(text: str) -> frozenset[str]:
    r"""Names in braces outside of formulas and code, whether or not they have a value.

    Names inside formulas are left out: `\frac{a}{b}` need not mean parameters `a` and `b`.
    """
    names = (match["name"] for match in _PIECE.finditer(text))
    return frozenset(name for name in names if name is not None)
