"""Whether two items ask the same and cannot both be right."""

from collections.abc import Iterator

from generator.bank.sequences.fixed_order import is_above
from generator.language.lists import Lists
from generator.lint.compare.answers import numbers_apart, pairs_apart
from generator.lint.compare.wording import Tokens, Wording

Question = tuple[str, Tokens, Tokens, Tokens]
Meeting = tuple[Question, tuple[Tokens, ...]]

_CHOICE = frozenset(("single_choice", "multiple_choice", "true_false"))
_WRITTEN = frozenset(("numeric", "short_answer"))
"""Kinds in which keys that are not the same may yet accept the same answer."""


def question(wording: Wording, lists: Lists) -> Question:
    """What an item asks: kind, scene and stem, without words such as articles."""
    idle = lists.words("idle")
    stem = tuple(token for token in wording.stem if token not in idle)
    return wording.kind, wording.scene, stem or wording.stem, wording.short


def contradict(one: Wording, other: Wording, lists: Lists) -> bool:
    """Whether two items with the same question have keys that rule each other out."""
    if one.kind != other.kind or not one.key or not other.key or one.varies or other.varies:
        return False
    return one.key != other.key and _rule_out(one, other, lists)


def same_answer(one: Wording, other: Wording, lists: Lists) -> bool:
    """Whether what is right in one item is right in the other, as far as that can be told."""
    if one.key == other.key:
        return True
    if one.kind != other.kind:
        return not _CHOICE & {one.kind, other.kind}
    return one.kind in _WRITTEN and not contradict(one, other, lists)


def _rule_out(one: Wording, other: Wording, lists: Lists) -> bool:
    match one.kind:
        case "numeric":
            return numbers_apart(one.key, other.key)
        case "short_answer":
            return not set(one.key) & set(other.key)
        case "matching":
            return _offered(one) == _offered(other) and pairs_apart(one.key, other.key)
        case "single_choice":
            return one.parts == other.parts or _choices_rule_out(one, other, lists)
        case _:
            return one.parts == other.parts


def _choices_rule_out(one: Wording, other: Wording, lists: Lists) -> bool:
    """Whether it is so though an option differs.

    Both keys must be on offer in both items, and no more than one option may differ: what is "the
    odd one out" depends on the others. "All of the above" depends on every option.
    """
    ours, theirs = set(one.parts), set(other.parts)
    return (
        ours & theirs >= {*one.key, *other.key}
        and len(ours & theirs) >= max(len(ours), len(theirs)) - 1
        and not any(is_above(" ".join(key), lists) for key in (*one.key, *other.key))
    )


def _offered(wording: Wording) -> tuple[Tokens, ...]:
    """What is to be chosen from, each once: a choice may belong to several prompts."""
    return tuple(sorted(set(wording.parts)))


def meetings(wording: Wording, lists: Lists) -> Iterator[tuple[Meeting, Meeting]]:
    """Where an item waits for others that contradict it, and where it looks for them.

    Two single choice items meet at both keys, all others at their parts, if they have any.
    """
    asked = question(wording, lists)
    if wording.kind != "single_choice":
        yield (asked, _offered(wording)), (asked, _offered(wording))
        return
    (key,) = wording.key
    for part in sorted(set(wording.parts) - {key}):
        yield (asked, (key, part)), (asked, (part, key))
