"""Pictures: how they are written, and what a source may be."""

import re

from generator.markup.characters import printable
from generator.markup.tree import Figure

_BRACKETED = r"(?:\\[\s\S]|[^\\\[\]\n]|\n(?!\s*\n))*"
_QUOTED = r'"(?P<caption>(?:\\[\s\S]|[^\\"])*)"'
PICTURE = re.compile(
    rf"!\[(?P<alt>{_BRACKETED})\]\(\s*(?P<source><[^<>\n]*>|[^\s()]*)(?:\s+{_QUOTED})?\s*\)"
)
"""A picture with its alternative text, its source and perhaps a caption."""

SOURCE = re.compile(r"media/[A-Za-z0-9_-][A-Za-z0-9._-]*", re.ASCII)
"""A file directly in the module's media folder."""


def is_drawing(source: str) -> bool:
    """Whether a source names a drawing (SVG) and not a picture of pixels."""
    return source.lower().endswith(".svg")


def figure_of(paragraph: str) -> Figure | None:
    """The figure that a paragraph consists of, or None if it is anything else."""
    match = PICTURE.fullmatch(paragraph.strip())
    if match is None or not SOURCE.fullmatch(match["source"]):
        return None
    alt = _plain(match["alt"])
    return Figure(match["source"], alt, _plain(match["caption"] or "")) if alt else None


def picture_fault(match: re.Match[str]) -> tuple[str, str]:
    """Message and hint for a match of `PICTURE` that is no figure."""
    if not SOURCE.fullmatch(match["source"]):
        message = f"the picture's source '{printable(match['source'])[:60]}' is not in media/"
        return message, "put the picture into the module's `media/` and write `media/<file name>`"
    if not _plain(match["alt"]):
        message = "a picture without a description"
        return message, "describe it between the brackets: `![what is to be seen](media/…)`"
    return "a picture inside a paragraph", "put it on a line of its own, with empty lines around it"


def _plain(text: str) -> str:
    from markdown_it.common.utils import unescapeAll

    return " ".join(printable(unescapeAll(text)).split())
