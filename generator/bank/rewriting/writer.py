"""One text as ruamel.yaml writes it: the marks of its style, escapes and folds."""

import io
from collections.abc import Sequence
from functools import cache
from typing import Any

UNLIMITED = 10**9
"""A width that no line reaches, so that lines break only where they are told to."""

BLOCK_INDENT = 2
"""How far the lines of a written block are indented."""

_KEY = "k: "
_NEXT = "\nz: 0\n"  # a neighbour, so that the end of a block is written as inside a file


def on_one_line(text: str, style: str | None, *, in_flow: bool) -> str | None:
    """`text` plain (style None) or in the given quotes, or None if it cannot be written so."""
    from ruamel.yaml.comments import CommentedSeq
    from ruamel.yaml.scalarstring import (
        DoubleQuotedScalarString,
        PlainScalarString,
        SingleQuotedScalarString,
    )

    kinds = {None: PlainScalarString, "'": SingleQuotedScalarString, '"': DoubleQuotedScalarString}
    if style != '"' and "\n" in text:
        return None
    value: Any = kinds[style](text)
    if in_flow:
        value = CommentedSeq([value])
        value.fa.set_flow_style()
    lines = _dumped(value)
    line = lines[0][1:-1] if in_flow else lines[0]
    as_wished = line[:1] == style if style else line[:1] not in {"'", '"'}
    return line if as_wished and len(lines) == 1 else None


def in_block(text: str, style: str, folds: Sequence[int]) -> list[str] | None:
    """Header and lines of `text` as a block, folded at these spaces; None if it cannot be one."""
    from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString

    value: Any = FoldedScalarString(text) if style == ">" else LiteralScalarString(text)
    if folds:
        value.fold_pos = list(folds)
    lines = _dumped(value)
    return lines if lines[0].startswith(style) else None


def _dumped(value: Any) -> list[str]:
    stream = io.StringIO()
    _writer().dump({_KEY[0]: value, _NEXT[1]: 0}, stream)
    return stream.getvalue().removeprefix(_KEY).removesuffix(_NEXT).split("\n")


@cache
def _writer() -> Any:
    from ruamel.yaml import YAML

    writer = YAML()
    writer.width = UNLIMITED
    writer.allow_unicode = True
    return writer
