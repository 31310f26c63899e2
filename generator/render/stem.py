"""The beginning of a stem on one line, as the answer key and the outline show it."""

import re
from collections.abc import Iterable, Iterator

from generator.markup.parse import parse
from generator.markup.plain import inline_text, to_line
from generator.markup.tree import Block, Paragraph

_WHOLE_SENTENCES = re.compile(r"(.*[.?!…][\"'”’)\]]*)\s", re.DOTALL)
_ENDS = re.compile(r"[.?!…:][\"'”’)\]]*$")


def short_stem(stem: str) -> str:
    """A stem up to its first list, table, figure or other block, without a dangling half sentence.

    A stem that begins with such a block is shown whole. What is left out shows as an ellipsis.
    """
    blocks = parse(stem)
    lead = list(_leading(blocks))
    text = " ".join(" ".join(lead).split())
    if not text or len(lead) == len(blocks):
        return to_line(stem)
    return f"{_clean(text)} …"


def _leading(blocks: Iterable[Block]) -> Iterator[str]:
    """The paragraphs before the first other block."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            return
        yield inline_text(block.children)


def _clean(text: str) -> str:
    """The text without a last sentence that the left out block completes, if others precede it."""
    whole = None if _ENDS.search(text) else _WHOLE_SENTENCES.match(text)
    return whole[1] if whole else text
