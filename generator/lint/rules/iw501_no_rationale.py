"""An item does not say why its key is right.

## What it finds

An item without `rationale`.

## Why it matters

Feedback that explains is what teaches. In a meta-analysis of computer-based feedback, elaborated
feedback had an effect of d = 0.49 on learning, bare right or wrong one of 0.05. A rationale is also
where a reviewer sees whether the author's reason holds.

## Example

    - id: fever-first
      kind: true_false
      stem: Fever is usually the first sign of cytokine release.
      answer: true

Better: add `rationale: Fever is part of the definition; other signs may follow within hours.`

## Known false alarms

None: the field is there or not. What it says must be read by a person.

## Evidence

Strong: Van der Kleij, Feskens & Eggen, Review of Educational Research 2015.
"""

from collections.abc import Iterator

from generator.lint.reading import ItemReading
from generator.lint.rule import Hit, ItemRule


def find(item: ItemReading) -> Iterator[Hit]:
    """The missing rationale."""
    if item.item.rationale is None:
        hint = "add `rationale:` with the reason in two or three sentences"
        yield Hit("there is no rationale", hint, ("stem",))


RULE = ItemRule(
    code="IW501",
    name="no-rationale",
    severity="warning",
    manual=__doc__,
    find=find,
)
