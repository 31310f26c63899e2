"""Options in the order of a form: shuffled by the dice, unless their order means something."""

from collections.abc import Sequence

from generator.assemble.dice import Dice
from generator.bank.sequences.fixed_order import is_above, why_fixed
from generator.bank.sequences.sequence import Ordered, sequence_of
from generator.language.lists import Lists
from generator.markup.plain import to_line

Entry = tuple[str, str, str | None]
"""Id, text and feedback."""


def arranged(
    entries: Sequence[Entry], dice: Dice, lists: Lists, *, has_values: bool
) -> Sequence[Entry]:
    """Entries shuffled; numbers, dates, "above" options and combined labels stay as written.

    Numbers that come from parameters (`has_values`) are put in rising order: how they were
    written says nothing of these values, and a fixed place would give the key away.
    """
    texts = _lines(entries)
    if has_values and (ordered := sequence_of(texts, lists)) is not None:
        return _rising(entries, ordered)
    return entries if why_fixed(texts, lists) is not None else dice.shuffled(entries)


def arranged_prompts(
    prompts: Sequence[Entry], choices: Sequence[Entry], dice: Dice, lists: Lists
) -> Sequence[Entry]:
    """The prompts of a matching item: numbers and dates stay as written, all others are shuffled.

    If the choices rise as well, the prompts are shuffled whatever they are: two rising columns
    would give the key away.
    """
    is_fixed = sequence_of(_lines(prompts), lists) is not None
    rises = sequence_of(_lines(choices), lists) is not None
    return prompts if is_fixed and not rises else dice.shuffled(prompts)


def arranged_choices(entries: Sequence[Entry], dice: Dice, lists: Lists) -> Sequence[Entry]:
    """The choices of a matching item: never as written, since they are written beside the prompts.

    Numbers and dates rise; choices that speak of the others come last; all else is shuffled.
    """
    ordered = sequence_of(_lines(entries), lists)
    if ordered is not None:
        return _rising(entries, ordered)
    shuffled = dice.shuffled(entries)
    return sorted(shuffled, key=lambda entry: is_above(to_line(entry[1]), lists))


def _lines(entries: Sequence[Entry]) -> list[str]:
    return [to_line(text) for _, text, _ in entries]


def _rising(entries: Sequence[Entry], ordered: Ordered) -> list[Entry]:
    return [entry for _, entry in sorted(zip(ordered.values, entries, strict=True))]
