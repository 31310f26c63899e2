"""Options that must keep the order in which they were written, whatever `shuffle` says."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from generator.bank.sequence import sequence_of
from generator.language.lists import Lists

Reason = Literal["sequence", "above", "labels"]

_LABEL = r"(?:\(?(?:[ivx]{1,4}|[a-h]|\d)[.)]?)"
_FEWEST_LABELS = 2


def why_fixed(texts: Sequence[str], lists: Lists) -> Reason | None:
    """Why the order of these plain texts carries meaning, or None.

    `sequence`: numbers or dates; `above`: one speaks of the others, such as "none of the above";
    `labels`: combinations of labels, such as "1 and 3".
    """
    if any(is_above(text, lists) for text in texts):
        return "above"
    if are_label_combinations(texts, lists):
        return "labels"
    return "sequence" if sequence_of(texts, lists) is not None else None


def is_above(text: str, lists: Lists) -> bool:
    """Whether a text says that all or none of the other options are right, and nothing else."""
    folded = " ".join(text.lower().split())
    return any(lists.whole(name).match(folded) for name in ("all_above", "none_above"))


def are_label_combinations(texts: Sequence[str], lists: Lists) -> bool:
    """Whether texts are labels such as I, 2 or B, at least one of them a combination."""
    folded = [text.lower().strip().rstrip(".") for text in texts]
    label, combination = _patterns(lists)
    rest = [text for text in folded if not is_above(text, lists)]
    return (
        len(rest) >= _FEWEST_LABELS
        and all(label.fullmatch(text) for text in rest)
        and any(combination.fullmatch(text) for text in rest)
    )


@cache
def _patterns(lists: Lists) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of labels with what joins them, and of at least two of them."""
    joined = "|".join(map(re.escape, (",", "&", "+", *lists.phrases("and"))))
    around = "|".join(map(re.escape, lists.phrases("only"))) or r"(?!)"
    join = rf"(?:\s*(?:{joined})\s*(?:(?:{joined})\s*)?)"
    start, end = rf"(?:(?:{around})\s+)?", rf"(?:\s*,?\s*(?:{around}))?"
    several = rf"{start}{_LABEL}(?:{join}{_LABEL}){{1,8}}{end}"
    one = rf"{start}{_LABEL}{end}"
    return re.compile(rf"{several}|{one}"), re.compile(several)
