"""The question asks for the exception, and an option is negative too.

## What it finds

A negative question (IW201 and IW202 say which), emphasised or not, with an option whose first
clause has a negated verb: "does not", "cannot", "never", "has no", "there is no".

A lack that is a thing of its own is passed over: "without antipyretics", "no established cause",
"no more than two", "no longer", "the duty not to harm"; also a negation in a later or lower clause
("patients who did not respond").

## Why it matters

To see that "does not cross the placenta" is *not* true, a learner turns the sentence round twice.
That tests patience with language, not knowledge of the matter, and it is hardest for readers in a
second language.

## Example

    stem: Which statement about NK cells is **not** true?
    options:
      - {text: They do not need prior contact with the antigen}
      - {text: They carry a rearranged receptor, correct: true}
      - {text: They release perforin}

Better: ask for the true statement, or state each option positively ("They act without prior contact
with the antigen").

## Known false alarms

A negation that belongs to a fixed idea ("does not resuscitate order") looks the same as any other.

## Evidence

Weak to mixed: named by the guidelines as the worse form of the negative question (Haladyna, Downing
& Rodriguez 2002; NBME Item-Writing Guide 2020), seldom studied apart from it.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.language.lists import Lists
from generator.lint.prose import Prose
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule
from generator.lint.stem.negation import LISTS, negative_lead_in

_MARK = re.compile(r"(?<=.)[,;:…(]|[.?!]\s")
_AFTER_VERB = frozenset({"not"})
_FEWEST_WORDS = 3
_LONGEST = 250
"""Characters of an option; a longer one is a case of its own."""


@cache
def _next_clause(lists: Lists) -> re.Pattern[str]:
    words = "|".join(map(re.escape, lists.phrases("clause_start")))
    return re.compile(rf"(?<=\s)(?:{words})(?![\w'-])|{_MARK.pattern}")


def _first_clause(prose: Prose, lists: Lists) -> str:
    """The first clause of an option, unless it is no more than a condition."""
    text = prose.folded
    if len(prose.words) < _FEWEST_WORDS or len(text) > _LONGEST:
        return ""
    ends = _next_clause(lists).search(text)
    if ends is None:
        return text
    is_condition = prose.words[0] in lists.phrases("clause_start")
    return "" if is_condition else text[: ends.start()]


def _negation(prose: Prose, lists: Lists) -> str | None:
    """The words that negate the first clause of an option, or None."""
    clause = lists.anywhere("no_negation").sub(" ", _first_clause(prose, lists))
    for name in ("negation", "negated_verb", "has_no"):
        found = lists.anywhere(name).search(clause)
        if found and (found[0] not in _AFTER_VERB or _has_verb(clause[: found.start()], lists)):
            return found[0]
    return None


def _has_verb(words: str, lists: Lists) -> bool:
    return lists.anywhere("auxiliary").search(words) is not None


def find(item: ItemReading) -> Iterator[Hit]:
    """The first option that is negative under a negative question; the message names all."""
    asked = negative_lead_in(item) if item.options else None
    if asked is None:
        return
    found = [(each, word) for each in item.options if (word := _negation(each.prose, item.lists))]
    if found:
        option, word = found[0]
        also = ", ".join(str(each.number) for each, _ in found[1:])
        message = f"the question turns on '{asked.word}', and {option} says '{word}'"
        message += f" (as does {also})" if also else ""
        yield Hit(message, "state the options positively, or ask for what is right", option.way)


RULE = ItemRule(
    code="IW203",
    name="double-negative",
    severity="warning",
    manual=__doc__,
    needs=LISTS,
    find=find,
)
