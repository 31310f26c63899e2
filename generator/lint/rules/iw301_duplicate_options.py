"""Two wrong options are the same.

## What it finds

Two options of a choice item that are equal but for white space, or, in prose, equal but for a final
full stop or for capitals at the beginning of words. In a single choice item the key is not among
them: what equals the key is a matter of IW308. Equal numbers in different notations are IW302.

## Why it matters

A learner strikes both out at once: only one of them can be right, and neither is marked so. What is
left is an item with one option less.

## Example

    stem: Which organ makes bile?
    options:
      - {text: The liver, correct: true}
      - {text: The spleen}
      - {text: The pancreas}
      - {text: the spleen.}

Better: take one of the two out; three options are enough. Where the two stand apart in nothing but
white space, both are wrong and at least three options remain, `--fix` does so.

## Known false alarms

None is known. Capitals count in single words (`the`, `The`), in short ones (`Bb`), and wherever
digits, signs, code or formulas stand; and neither capitals nor full stops are judged where the stem
asks for spelling or punctuation.

## Evidence

Strong by logic: options must exclude each other (Haladyna, Downing & Rodriguez 2002).
"""

from collections.abc import Iterator

from generator.bank.rewriting.edits import Remove
from generator.lint.options.names import speaks_of_options
from generator.lint.options.sameness import Pair, apart_from, quoted, same_texts
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

FEWEST_LEFT = 3


def find(item: ItemReading) -> Iterator[Hit]:
    """Every option that says the same as one before it, the key left out."""
    pairs = same_texts(item)
    for pair in apart_from(item.key, pairs):
        numbers = f"options {pair.first.number} and {pair.second.number}"
        message = f"{numbers} {pair.how}: {quoted(pair.second)}"
        hint = "change one of them, or take it out"
        edit = _removal(item, pair) if len(pairs) == 1 else None
        yield Hit(message, hint, pair.second.way, edit=edit)


def _removal(item: ItemReading, pair: Pair) -> Remove | None:
    """The item without one of two equal wrong options, the one that explains less."""
    first, second = pair.first, pair.second
    is_safe = (
        not item.has_values
        and not speaks_of_options(item)
        and not (first.correct or second.correct)
        and " ".join(first.prose.markup.split()) == " ".join(second.prose.markup.split())
        and len(item.options) > FEWEST_LEFT
    )
    feedback = first.option.feedback, second.option.feedback
    if not is_safe or (None not in feedback and feedback[0] != feedback[1]):
        return None
    chosen = first if feedback[0] is None and feedback[1] is not None else second
    return Remove(("options",), chosen.number - 1)


RULE = ItemRule(
    code="IW301",
    name="duplicate-options",
    severity="error",
    manual=__doc__,
    fixes=True,
    find=find,
)
