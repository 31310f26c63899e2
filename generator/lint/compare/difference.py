"""How a message tells what is right in one item and what in another that asks the same."""

from collections.abc import Sequence

from generator.lint.compare.naming import quoted
from generator.lint.compare.wording import Tokens, tokens_of
from generator.lint.prose import Prose
from generator.lint.reading import ItemReading
from generator.model.item import Matching, Numeric, Ordering, ShortAnswer, TrueFalse
from generator.quantity.number import show_number

_Choices = dict[Tokens, tuple[str, Prose]]


def difference(there: ItemReading, here: ItemReading) -> str:
    """What follows "there": for example `the key is 'Mercury', here 'Venus'`."""
    match there.item, here.item:
        case Ordering(sequence=its), Ordering(sequence=ours):
            return _order([*map(there.prose, its)], [*map(here.prose, ours)])
        case Matching() as its, Matching() as ours:
            return _pairs(_choices(there, its), _choices(here, ours))
        case _:
            return f"the key is {_key(there)}, here {_key(here)}"


def _order(its: Sequence[Prose], ours: Sequence[Prose]) -> str:
    """The first place in which the orders differ: what stands there comes later in the other."""
    pairs = zip(its, ours, strict=True)
    first, second = next(pair for pair in pairs if tokens_of(pair[0]) != tokens_of(pair[1]))
    return f"{quoted(first.shown)} comes before {quoted(second.shown)}, here after it"


def _pairs(its: _Choices, ours: _Choices) -> str:
    """The first prompt that belongs to another choice."""
    both = ((left, theirs, ours[tokens][1]) for tokens, (left, theirs) in its.items())
    left, theirs, own = next(each for each in both if tokens_of(each[1]) != tokens_of(each[2]))
    return f"{quoted(left)} belongs to {quoted(theirs.shown)}, here to {quoted(own.shown)}"


def _choices(reading: ItemReading, item: Matching) -> _Choices:
    """For each prompt its text and the choice that belongs to it."""
    pairs = [(reading.prose(pair.left), reading.prose(pair.right)) for pair in item.pairs]
    return {tokens_of(left): (left.shown, right) for left, right in pairs}


def _key(reading: ItemReading) -> str:
    match reading.item:
        case TrueFalse(answer=answer):
            return str(answer).lower()
        case Numeric() as item:
            return _number(item)
        case ShortAnswer(accepted=accepted):
            return quoted(accepted[0])
        case _:
            texts = [option.prose.shown for option in reading.options if option.correct]
            return " and ".join(map(quoted, texts))


def _number(item: Numeric) -> str:
    value = item.value if isinstance(item.value, str) else show_number(item.value)
    spread = f" ± {show_number(item.tolerance)}" if item.tolerance else ""
    return f"{value}{spread}{f' {item.unit}' if item.unit else ''}"
