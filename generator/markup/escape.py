"""Plain characters as markup that shows them."""

import re

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


def escape(text: str) -> str:
    """`text` on one line, so that it reads as written wherever markup is expected.

    Runs of white space become one space; `to_line(escape(text))` gives the text back.
    """
    return _PUNCTUATION.sub(r"\\\g<0>", _SPACE.sub(" ", text).strip())
