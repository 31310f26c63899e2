"""Characters that must not reach a terminal or a page, whatever a file says."""

import json
import re

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f"  # C0 controls but tab and new line, delete
    "\x80-\x9f"  # C1 controls: some terminals obey them like escapes
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # reorder or reshape text on the screen
    "\u200b\u2060\u2028\u2029\ufeff\ufff9-\ufffb"  # break lines or hide text
    "\U0001d173-\U0001d17a\U0001bca0-\U0001bca3"  # invisible: control of music and shorthand
    "\ud800-\udfff"  # halves of a pair, not characters
    "\ufdd0-\ufdef\ufffe\uffff"  # never characters, by definition
    "\U000e0000-\U000e007f"  # tags: invisible text
    "]"
)


def unsafe_character(text: str) -> str | None:
    """The first character of `text` that must not be shown, or None."""
    match = _UNSAFE.search(text)
    return match.group() if match else None


def escaped_in_json(text: str) -> str:
    """JSON text with every unsafe character as an escape that means the same."""
    return _UNSAFE.sub(lambda match: json.dumps(match.group())[1:-1], text)


def printable(text: str) -> str:
    """`text` with every unsafe character replaced by U+FFFD."""
    return _UNSAFE.sub("\ufffd", text)
