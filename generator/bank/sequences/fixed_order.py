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
_OWN_LABEL = re.compile(r"(?<!\w)(?:[a-h]|\d)(?!\w)")
_ALONE = re.compile(r"(?<!\w)[A-H1-9](?!\w)")
_FEWEST_LABELS = 2
_LONGEST = 80


def why_fixed(texts: Sequence[str], lists: Lists) -> Reason | None:
    """Why the order of these plain texts carries meaning, or None.

    `sequence`: numbers or dates; `above`: one speaks of the others, such as "none of the above";
    `labels`: one is a combination of labels, such as "1 and 3". One such text is enough.
    """
    if any(is_above(text, lists) for text in texts):
        return "above"
    if any(is_combination(text, lists) for text in texts):
        return "labels"
    if _speak_of_others(texts, lists):
        return "above"
    return "sequence" if sequence_of(texts, lists) is not None else None


def names_others(text: str, lists: Lists) -> bool:
    """Whether a text speaks of other options, in whatever way."""
    return is_above(text, lists) or is_combination(text, lists) or _speak_of_others((text,), lists)


def is_above(text: str, lists: Lists) -> bool:
    """Whether a text says that all or none of the other options are right, and nothing else."""
    if len(text) > _LONGEST:
        return False
    folded = _folded(text)
    return says_all(folded, lists) or says_none(folded, lists)


def says_all(folded: str, lists: Lists) -> bool:
    """Whether a text in lower case says that all or both of the others are right."""
    return _says("all_above", folded, lists)


def says_none(folded: str, lists: Lists) -> bool:
    """Whether a text in lower case says that none of the others is right."""
    return _says("none_above", folded, lists)


def is_combination(text: str, lists: Lists) -> bool:
    """Whether a text is at least two labels such as I, 2 or B and nothing else."""
    if len(text) > _LONGEST:
        return False
    return _patterns(lists)[1].fullmatch(_folded(text).rstrip(". ")) is not None


def combined_labels(text: str, lists: Lists) -> frozenset[str]:
    """The letters and digits, in lower case, that a combination names; none for other texts."""
    return frozenset(_OWN_LABEL.findall(_folded(text)) if is_combination(text, lists) else ())


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


def _says(name: str, folded: str, lists: Lists) -> bool:
    if lists.whole(name).match(folded) is not None:
        return True
    return _with_noun(f"{name}_lead", lists).fullmatch(folded) is not None


def _speak_of_others(texts: Sequence[str], lists: Lists) -> bool:
    """Whether a text says something of other options, or names one by its label."""
    joined = "\n".join(" ".join(text.split()) for text in texts)
    folded = joined.lower()
    if any(phrase in folded for phrase in lists.phrases("others")):  # much faster than the pattern
        pattern = lists.anywhere("others")
        if any(pattern.search(line) for line in folded.split("\n")):
            return True
    return _ALONE.search(joined) is not None and _named_label(lists).search(joined) is not None


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


@cache
def _with_noun(name: str, lists: Lists) -> re.Pattern[str]:
    """One of the phrases and one more word, as in "all of the above drugs"."""
    return re.compile(rf"(?:{_either(lists.phrases(name))}) [^\W\d_]+[.!]?")


@cache
def _named_label(lists: Lists) -> re.Pattern[str]:
    """The label of an option, named beyond doubt: "option B", "same as A, but slower"."""
    named = rf"(?i:{_either(lists.phrases('statement'))})"
    likened = rf"(?i:{_either(lists.phrases('as_label'))})"
    return re.compile(rf"(?m)\b(?:{named} \(?[A-H1-9]\b|{likened} \(?[A-H]\b(?=\)?(?:[,.;:]|$)))")


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
