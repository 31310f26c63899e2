"""Plain characters as markup that shows them."""

import re

_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_MEANINGFUL = re.compile(r"[\\`*_~^$\[\]<>&|!#{}]|^[-+=:]")
_NUMBERED = re.compile(r"^(\d+)([.)])(?= |$)")


def escape(text: str) -> str:
    """`text` on one line, so that it reads as written wherever markup is expected.

    Runs of white space become one space; `to_line(escape(text))` gives the text back.
    """
    line = _SPACE.sub(" ", text).strip(" ")
    return _NUMBERED.sub(r"\1\\\2", _MEANINGFUL.sub(r"\\\g<0>", line))
