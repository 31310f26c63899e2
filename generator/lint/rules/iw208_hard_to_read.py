"""The stem is heavy to read: long sentences of long words.

## What it finds

A stem with a reading ease below 30 and more than 25 words a sentence on average. The reading ease
follows the formula of the language: Flesch 1948 for English, Amstad 1978 for German, Kandel & Moles
1958 for French. The message gives the score and what it comes from.

A stem of fewer than 26 words is thus never told, and neither are short sentences full of technical
terms. Figures, formulas and code are not counted; entries of a list count as sentences.

## Why it matters

The item should measure the matter, not the reading. A learner at level B2 of the European framework
(CEFR) follows the main ideas of complex text; fine points of long, nested sentences are expected at
C1 and above. Flesch calls scores below 30 "very difficult", the level of scientific journals, and
guides to plain language want sentences of 15 to 20 words and question those above 25. Where both
limits are passed, readers at B2 need a second reading for which a quiz leaves no time.

## Example

    stem: >-
      Considering the multiplicity of potentially life-threatening complications associated with the
      administration of genetically modified lymphocytes, which of the following manifestations
      necessitates immediate pharmacological intervention?

Better: "Genetically modified T cells can cause life-threatening effects. Which of these needs a
drug at once?"

## Known false alarms

The formula counts letters and knows no meaning. Names of drugs, diseases and laws are long words
that cannot be left out and that the learners may know well; no list can hold them all. A quoted
source (a law, a historical document) is as it is.

## Evidence

Mixed: readability formulas agree well with how hard people find running text and less well on texts
as short as a stem; that language should be simple is common to all guidelines (Haladyna, Downing &
Rodriguez 2002; NBME Item-Writing Guide 2020).
"""

from collections.abc import Iterator

from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule
from generator.lint.stem.readability import ease

LOWEST_EASE = 30
MOST_WORDS = 25
"""Words a sentence, on average."""


def find(item: ItemReading) -> Iterator[Hit]:
    """The stem, if it is below the reading ease and has long sentences."""
    stem = item.stem
    words = len(stem.words)
    if words <= MOST_WORDS or words <= MOST_WORDS * len(stem.sentences):
        return
    found = ease(stem, item.lists.language)
    if found is None or found.score >= LOWEST_EASE or found.words_per_sentence <= MOST_WORDS:
        return
    message = (
        f"reading ease {found.score:.0f}: {found.words_per_sentence:.0f} words a sentence and "
        f"{found.syllables_per_word:.1f} syllables a word"
    )
    yield Hit(message, "make two sentences of one, and choose shorter words", ("stem",))


RULE = ItemRule(
    code="IW208",
    name="hard-to-read",
    severity="note",
    manual=__doc__,
    needs=("stop",),  # languages that have it have a formula
    find=find,
)
