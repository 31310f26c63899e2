"""Options that must keep the order in which they were written, whatever `shuffle` says."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from generator.bank.sequences.sequence import sequence_of
from generator.language.lists import Lists

Reason = Literal["sequence", "above", "labels"]

_NUMERAL = r"\(?[ivx]{1,4}\s?[.)]?"
_LABEL = rf"(?:{_NUMERAL}|\(?(?:[a-h]|\d)\s?[.)]?)"
_FEWEST_LABELS = 2
_LONGEST = 80


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
    if len(text) > _LONGEST:
        return False
    folded = _folded(text)
    return any(lists.whole(name).match(folded) for name in ("all_above", "none_above"))


def are_label_combinations(texts: Sequence[str], lists: Lists) -> bool:
    """Whether texts are labels such as I, 2 or B, at least one of them a combination.

    Texts that speak of the others may stand beside them.
    """
    label, combination = _patterns(lists)
    labels = []
    for text in texts:
        folded = _folded(text).rstrip(". ") if len(text) <= _LONGEST else ""
        if label.fullmatch(folded) is not None:
            labels.append(folded)
        elif not is_above(text, lists):
            return False
    is_any = any(combination.fullmatch(each) for each in labels)
    return len(labels) >= _FEWEST_LABELS and is_any


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


@cache
def _patterns(lists: Lists) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of labels with what joins them, and of at least two of them."""
    joined = _either((",", "&", "+", *lists.phrases("and")))
    around = _either(lists.phrases("only"))
    label = rf"(?:(?:{_either(lists.phrases('statement'))})\s+)?{_LABEL}"
    join = rf"(?:\s*(?:{joined})\s*(?:(?:{joined})\s*)?|\s+(?={_NUMERAL}(?:\s|,|$)))"
    start, end = rf"(?:(?:{around})\s+)?", rf"(?:\s*,?\s*(?:{around})){{0,2}}"
    several = rf"{start}{label}(?:{join}{label}){{1,8}}{end}"
    one = rf"{start}{label}{end}"
    return re.compile(rf"{several}|{one}"), re.compile(several)


def _either(phrases: Sequence[str]) -> str:
    return "|".join(map(re.escape, phrases)) or r"(?!)"
