"""The stem of another item gives the answer away.

## What it finds

A single choice or short answer item whose key stands word for word in the stem of another item of
the module, where that stem also speaks of the same matter: at least two content words of the item's
own stem stand beside it, and at least 0.3 of them, if rare words count more than common ones. Words
that begin with the same five letters count as one.

The key must be conspicuous: at least two content words, in no more than three stems and the key of
no more than three items. A stem that names a wrong option as well gives nothing away. Left out are
items that ask for what is wrong, and stems of more than 15 content words, or 30 in the other item.

Only stems count. Rationales are read after the answer, and options are on offer rather than stated.
Passed over are items that are `enemies`, and items of one stimulus: in an unfolding case, a later
question may say what an earlier one asked.

## Why it matters

Who meets both items in one form reads the answer off the paper.

## Example

    - stem: Which principle does Mill defend against paternalism?
      options: [{text: The harm principle, correct: true}, {text: The offence principle}]
    - stem: On which theory does Mill rest the harm principle that he defends against paternalism?
      options: [{text: Utilitarianism, correct: true}, {text: Contract theory}]

Better: name one under `enemies` of the other, so that no form holds both.

## Known false alarms

Stems that share set phrases with the item and name its key for another reason. In the MMLU
benchmark (Hendrycks et al. 2021) the rule speaks of one item in a thousand.

## Evidence

Weak in figures, though common ground: items should be independent of each other (Haladyna, Downing
& Rodriguez 2002).
"""

from collections.abc import Iterator

from generator.lint.compare.leaks import SHARED_WORDS, Leak, leaks
from generator.lint.compare.naming import named, quoted
from generator.lint.reading import BankReading
from generator.lint.rule import BankRule, Hit


def find(bank: BankReading) -> Iterator[Hit]:
    """Every key that a stem gives away."""
    for leak in leaks(bank):
        hint = "name one under the other's `enemies`, or reword the other stem"
        yield Hit(_message(leak), hint, leak.way, leak.item.entry)


def _message(leak: Leak) -> str:
    where = f"stands in the stem of {named(leak.by, leak.item)}"
    beside = " and ".join(map(quoted, leak.beside[:SHARED_WORDS]))
    return f"the key {quoted(leak.key)} {where}, beside {beside} of this stem"


RULE = BankRule(
    code="IW406",
    name="answer-leaked",
    severity="note",
    manual=__doc__,
    find=find,
)
