"""Two things to choose from, with "both" and "neither" beside them: a complete set of options."""

from generator.bank.sequences.fixed_order import says_none
from generator.lint.reading import ItemReading, OptionReading

_TWO = 2


def is_two_way(item: ItemReading) -> bool:
    """Whether the options are two things, "both" and "neither", or the stem asks about two."""
    both = [option for option in item.options if says_both(item, option)]
    neither = [option for option in item.options if _denies(item, option)]
    things = [option for option in item.options if option not in (*both, *neither)]
    if not both or len(things) != _TWO:
        return False
    stem = item.stem.folded
    return (
        bool(neither)
        or item.lists.anywhere("of_two").search(stem) is not None
        or all(thing.prose.folded.rstrip(". ") in stem for thing in things)
    )


def says_both(item: ItemReading, option: OptionReading) -> bool:
    """Whether an option says "both"."""
    return item.lists.anywhere("both").match(option.prose.folded) is not None


def _denies(item: ItemReading, option: OptionReading) -> bool:
    folded = option.prose.folded
    is_start = item.lists.anywhere("neither").match(folded) is not None
    return is_start or says_none(folded, item.lists)
