"""All options begin with the same words.

## What it finds

A choice item with at least three options that have their first three words, or more, in common.
Three words that are nothing but grammar ("it is a") are not told, four are. "All of the above" and
its like are left out, and so are options in quotation marks. Every option keeps at least one word
of its own.

## Why it matters

The words are read as often as there are options, and say nothing: what differs comes late. Said
once, in the stem, they make the item shorter.

## Example

    stem: What does an antipyretic do?
    options:
      - {text: It lowers the temperature of the body, correct: true}
      - {text: It lowers the pressure of the blood}
      - {text: It lowers the number of platelets}

Better: "What does an antipyretic lower?" with "the temperature of the body" and so on. An open stem
that ends in "because" or "with" is as good.

## Known false alarms

Statements that lose by being cut in two, and words that grammar wants to repeat ("The patient
has"), where the stem is a case that reads worse with an open end.

## Evidence

Weak: a matter of good style in most guidelines (Haladyna, Downing & Rodriguez 2002), not measured.
"""

from collections.abc import Iterator, Sequence

from generator.bank.sequences.fixed_order import is_above
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule

FEWEST_OPTIONS = 3
FEWEST_WORDS = 3
LONGEST = 60

_QUOTES = tuple("\"'“”„«‚‘")
_MARKS = ".,;:!?()*\"'"


def find(item: ItemReading) -> Iterator[Hit]:
    """The words with which all options begin."""
    texts = [option.prose.shown for option in item.options]
    if len(texts) < FEWEST_OPTIONS or _first(texts[0]) != _first(texts[1]):
        return
    if texts[0][:1] in _QUOTES:
        return  # what is quoted cannot be cut in two
    kept = [text for text in texts if not is_above(text, item.lists)]
    lead = _lead([text.split() for text in kept])
    words = [word for each in lead if _is_word(word := each.lower().strip(_MARKS))]
    says_something = any(word not in item.lists.phrases("stop") for word in words)
    fewest = FEWEST_WORDS if says_something else FEWEST_WORDS + 1
    if len(kept) >= FEWEST_OPTIONS and len(words) >= fewest:
        shown = " ".join(lead)
        shown = shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1].rstrip()}…"
        message = f"{'all ' * (kept == texts)}{len(kept)} options begin with '{shown}'"
        yield Hit(message, "say it once, at the end of the stem", ("options",))


def _first(text: str) -> str:
    return text.split(" ", 1)[0].lower()


def _is_word(token: str) -> bool:
    """Whether a token is no part of a formula."""
    return token.replace("-", "").replace("'", "").replace("’", "").isalpha()


def _lead(options: Sequence[Sequence[str]]) -> Sequence[str]:
    """The words that all options have at their beginning; the last word of an option is its own."""
    most = min(len(words) for words in options) - 1
    lead = 0
    while lead < most and len({words[lead].lower() for words in options}) == 1:
        lead += 1
    return options[0][:lead]


RULE = ItemRule(
    code="IW309",
    name="repeated-lead",
    severity="note",
    manual=__doc__,
    find=find,
)
