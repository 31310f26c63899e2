"""The question asks for the exception, and nothing emphasises the word that says so.

## What it finds

A lead-in that turns round what is asked for, by "not", "except", "least likely", "false" or the
like, while that word stands neither in bold or italics nor in capitals. It is the form of the
question that counts: "Which of these is not …?", "All of these …, except", "Which statement is
false?", "Pick the one that does not …", or a sentence with a negated verb that the options
complete. With the word emphasised the item gets the note IW202 instead.

A negation elsewhere asks for no exception and is passed over: in a condition ("if the patient did
not respond, which …"), in a relative clause ("a drug that is not absorbed"), after "why", in a
question for an amount, in "at least", "whether or not", "not only" or "not to". Statements to be
judged true or false and texts with gaps are no questions. "Least" counts before words such as
"likely" or "accurate"; "the least soluble" asks for one end of a scale.

## Why it matters

A learner who overlooks one short word answers the opposite question and loses the point in spite of
knowing the matter. Readers under time pressure and readers in a second language overlook it most.

## Example

    stem: Which of the following is not a sign of neurotoxicity after CAR-T cells?
    options:
      - {text: Tremor}
      - {text: Word-finding trouble}
      - {text: Jaundice, correct: true}

Better: ask for what is right ("Which of the following is a sign of …?"), or write "is **not** a
sign". The safe fix sets the word in bold, where the stem leaves no doubt which word is meant.

## Known false alarms

Rare: "According to the slogan, what should people not mess with?" has the form and asks for no
exception. A ban that staff must know ("Which drug must not be given?") is a fair question; it is
told all the same, because there above all the word must be seen.

## Evidence

Mixed: guidelines agree that negative words are to be avoided, or else emphasised (Haladyna, Downing
& Rodriguez 2002; NBME Item-Writing Guide 2020), and negative stems are among the flaws of Tarrant
et al. 2006. How much they change scores differs from study to study.
"""

import re
from collections.abc import Iterator

from generator.bank.rewriting.edits import Rewrite
from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule
from generator.lint.stem.negation import LISTS, Negative, negative_lead_in


def find(item: ItemReading) -> Iterator[Hit]:
    """The negative word of the question, where it is not emphasised."""
    found = negative_lead_in(item)
    if found is not None and not found.strong:
        message = f"the question turns on '{found.word}', which nothing emphasises"
        hint = "ask for what is right, or set the word in bold"
        yield Hit(message, hint, ("stem",), edit=_in_bold(item, found))


def _in_bold(item: ItemReading, found: Negative) -> Rewrite | None:
    """The stem with the word in bold, if it ends with a plain sentence that has the word once."""
    stem, raw = item.stem, item.item.stem
    first, last = stem.lead_in
    asked, ending = stem.text[first:last], raw.rstrip()
    word = rf"(?<![\w'-]){re.escape(found.word)}(?![\w'-])"
    if not ending.endswith(asked) or len(re.findall(word, asked, re.IGNORECASE)) != 1:
        return None
    start = len(ending) - len(asked) + found.start - first
    end = start + len(found.word)
    bold = f"{raw[:start]}**{raw[start:end]}**{raw[end:]}"
    after = item.prose(bold)
    is_safe = after.text == stem.text and after.is_strong(found.start, found.end)
    return Rewrite(("stem",), bold) if is_safe else None


RULE = ItemRule(
    code="IW201",
    name="unmarked-negative",
    severity="warning",
    manual=__doc__,
    needs=LISTS,
    fixes=True,
    find=find,
)
