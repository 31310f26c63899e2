"""The text language of stems: texts to trees, and what is wrong with a text."""

import re

from generator.markup.characters import printable
from generator.markup.fault import Fault
from generator.markup.tree import Block, Figure, GapMark, Paragraph, Text
from generator.markup.walk import walk

__all__ = ["Fault", "faults", "figure_sources", "gap_names", "parse"]

_PLAIN = re.compile(r"(?!\d{1,9}[.)])[^\W_][^\\`*_~^$\[\]!<>&\x00-\x1f]*(?<!\s)")


def parse(text: str) -> tuple[Block, ...]:
    """The tree of a text; whatever is not allowed stands in it as plain characters.

    Never raises. A text that nests too deeply becomes one paragraph of plain lines.
    """
    if _PLAIN.fullmatch(text):
        return (Paragraph((Text(printable(text)),)),)
    from generator.markup.build import literal, tree_of
    from generator.markup.grammar import is_too_deep, tokens_of

    tokens, _ = tokens_of(text)
    return (literal(text),) if is_too_deep(tokens) else tree_of(tokens, text)


def faults(text: str) -> tuple[Fault, ...]:
    """Everything that a text may not hold, in the order of its lines; none if it is sound."""
    if _PLAIN.fullmatch(text) and printable(text) == text:
        return ()
    from generator.markup.grammar import DEEPEST, is_too_deep, tokens_of
    from generator.markup.refusals import refusals

    tokens, notes = tokens_of(text)
    if is_too_deep(tokens):
        message = f"lists, quotes and emphasis are nested more than {DEEPEST} deep"
        return (Fault(0, message, "split the text, or write a table"),)
    return tuple(sorted(set(refusals(tokens, notes))))


def gap_names(text: str) -> tuple[str, ...]:
    """Names of the gaps `[[name]]` of a text, in order; a name that stands twice comes twice."""
    if "[[" not in text:
        return ()
    return tuple(each.name for each in walk(parse(text)) if isinstance(each, GapMark))


def figure_sources(text: str) -> tuple[str, ...]:
    """Sources of the figures of a text, in order, each as `media/<file name>`."""
    if "![" not in text:
        return ()
    return tuple(each.source for each in walk(parse(text)) if isinstance(each, Figure))
