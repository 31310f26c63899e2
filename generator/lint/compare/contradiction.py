"""Whether two items ask the same and cannot both be right."""

from collections.abc import Iterator

from generator.bank.sequences.fixed_order import is_above
from generator.language.lists import Lists
from generator.lint.compare.wording import Tokens, Wording

Question = tuple[str, Tokens, Tokens, Tokens]
Meeting = tuple[Question, tuple[Tokens, ...]]


def question(wording: Wording, lists: Lists) -> Question:
    """What an item asks: kind, scene and stem, without words such as articles."""
    idle = lists.words("idle")
    stem = tuple(token for token in wording.stem if token not in idle)
    return wording.kind, wording.scene, stem or wording.stem, wording.short


def contradict(one: Wording, other: Wording, lists: Lists) -> bool:
    """Whether two items with the same question have keys that rule each other out.

    Both keys must be on offer in both items, and no more than one option may differ: what is "the
    odd one out" depends on the others. "All of the above" depends on every option.
    """
    if one.key == other.key or not one.key or not other.key or one.varies or other.varies:
        return False
    if one.kind == "true_false" or one.parts == other.parts:
        return True
    ours, theirs = set(one.parts), set(other.parts)
    return (
        one.kind == "single_choice"
        and ours & theirs >= {*one.key, *other.key}
        and len(ours & theirs) >= max(len(ours), len(theirs)) - 1
        and not any(is_above(" ".join(key), lists) for key in (*one.key, *other.key))
    )


def meetings(wording: Wording, lists: Lists) -> Iterator[tuple[Meeting, Meeting]]:
    """Where an item waits for others that contradict it, and where it looks for them.

    Two single choice items meet at both keys, all others at their parts.
    """
    asked = question(wording, lists)
    if wording.kind != "single_choice":
        yield (asked, wording.parts), (asked, wording.parts)
        return
    (key,) = wording.key
    for part in sorted(set(wording.parts) - {key}):
        yield (asked, (key, part)), (asked, (part, key))
