"""Another option says the same as the key.

## What it finds

An option of a single choice item that is not marked correct and equals the key

- but for white space, or, in prose, for a final full stop or capitals (an error);
- as a number with the same unit: 0.5 mg and 0.50 mg (an error);
- as a number in another unit or as a fraction, or as the same two things in the other order (a
  warning, since this may be what the item is about; see IW302 for what is left alone).

Equal options without the key are IW301 and IW302.

## Why it matters

Two options are right, and a learner who chooses the wrong one of the two loses the point.

## Example

    stem: What is 2,396 − 1,709?
    options:
      - {text: "687", correct: true}
      - {text: "687"}
      - {text: "1,493"}

Better: give the second one an error that learners really make, or take it out.

## Known false alarms

None is known for errors. A warning can hit an item on units whose stem does not say so. Options
that are right in other words are not found: no rule can see that. Have a colleague answer the items
without the key.

## Evidence

Strong by logic: there must be one right answer (Haladyna, Downing & Rodriguez 2002; Moore et al.
2023, flaw "more than one correct").
"""

from collections.abc import Iterator

from generator.lint.options.sameness import Pair, quoted, same_texts, same_things
from generator.lint.reading import ItemReading, OptionReading
from generator.lint.rule import Hit, ItemRule


def find(item: ItemReading) -> Iterator[Hit]:
    """Every option that equals the key."""
    key = item.key
    if key is None:
        return
    for pair in (*same_texts(item), *_comparable(item)):
        if pair.has(key):
            other = pair.second if pair.first.number == key.number else pair.first
            yield _hit(pair, key, other)


def _comparable(item: ItemReading) -> tuple[Pair, ...]:
    """Pairs that mean the same, if the language has the words that tell when this is asked."""
    has_words = all(item.lists.has(name) for name in ("number_form", "order", "and"))
    return same_things(item) if has_words else ()


def _hit(pair: Pair, key: OptionReading, other: OptionReading) -> Hit:
    message = f"option {other.number} and {key} {pair.how}: {quoted(other)}"
    if other.prose.shown != key.prose.shown:
        message += f" and {quoted(key)}"
    hint = "make it wrong, or take it out"
    return Hit(message, hint, other.way, severity=None if pair.sure else "warning")


RULE = ItemRule(
    code="IW308",
    name="more-than-one-correct",
    severity="error",
    manual=__doc__,
    find=find,
)
