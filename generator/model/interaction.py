"""What a learner does with an item of a form: everything random or computed is settled here.

Texts are markup with all parameters filled in. Ids are stable across forms of the same item
(the place of the option in the bank, from `1`); letters and numbers are what this form prints.
"""

from dataclasses import dataclass
from typing import Literal

from generator.model.policy import (
    ChoicePolicy,
    ClozePolicy,
    MatchingPolicy,
    MultiplePolicy,
    OrderingPolicy,
)


@dataclass(frozen=True, slots=True)
class PlacedOption:
    """An option with the letter that this form gives it."""

    id: str
    letter: str
    text: str
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class SingleChoice:
    """Choose one option."""

    options: tuple[PlacedOption, ...]
    key: str
    policy: ChoicePolicy
    kind: Literal["single_choice"] = "single_choice"


@dataclass(frozen=True, slots=True)
class MultipleChoice:
    """Choose every option that is right; the key holds their ids in the order of the bank."""

    options: tuple[PlacedOption, ...]
    key: tuple[str, ...]
    policy: MultiplePolicy
    kind: Literal["multiple_choice"] = "multiple_choice"


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """Judge a statement."""

    key: bool
    feedback: str | None
    policy: ChoicePolicy
    kind: Literal["true_false"] = "true_false"


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """Write a word or phrase."""

    accepted: tuple[str, ...]
    case_sensitive: bool
    feedback: str | None
    kind: Literal["short_answer"] = "short_answer"


@dataclass(frozen=True, slots=True)
class Numeric:
    """Write a number; value and tolerance are in `unit`."""

    value: float
    tolerance: float
    unit: str | None
    unit_required: bool
    feedback: str | None
    kind: Literal["numeric"] = "numeric"


@dataclass(frozen=True, slots=True)
class Prompt:
    """The left side of a matching item, with the number that this form gives it."""

    id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Matching:
    """Give each prompt its choice; the key pairs prompt ids with choice ids."""

    prompts: tuple[Prompt, ...]
    choices: tuple[PlacedOption, ...]
    key: tuple[tuple[str, str], ...]
    feedback: str | None
    policy: MatchingPolicy
    kind: Literal["matching"] = "matching"


@dataclass(frozen=True, slots=True)
class Ordering:
    """Put entries into order; the key holds their ids in the right order."""

    entries: tuple[PlacedOption, ...]
    key: tuple[str, ...]
    feedback: str | None
    policy: OrderingPolicy
    kind: Literal["ordering"] = "ordering"


@dataclass(frozen=True, slots=True)
class TextGap:
    """A gap for a word or phrase."""

    name: str
    number: str
    accepted: tuple[str, ...]
    case_sensitive: bool
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class ChoiceGap:
    """A gap for one of several words; the key is the word."""

    name: str
    number: str
    options: tuple[str, ...]
    key: str
    kind: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class NumberGap:
    """A gap for a number."""

    name: str
    number: str
    value: float
    tolerance: float
    unit: str | None
    kind: Literal["number"] = "number"


PlacedGap = TextGap | ChoiceGap | NumberGap


@dataclass(frozen=True, slots=True)
class Cloze:
    """Fill the gaps of a text; gaps stand in the order of the text and are numbered from 1."""

    text: str
    gaps: tuple[PlacedGap, ...]
    feedback: str | None
    policy: ClozePolicy
    kind: Literal["cloze"] = "cloze"


@dataclass(frozen=True, slots=True)
class PlacedCriterion:
    """One line of a rubric."""

    text: str
    points: int


@dataclass(frozen=True, slots=True)
class Essay:
    """Write a text that a person scores."""

    rubric: tuple[PlacedCriterion, ...]
    model_answer: str | None
    lines: int
    kind: Literal["essay"] = "essay"


Interaction = (
    SingleChoice
    | MultipleChoice
    | TrueFalse
    | ShortAnswer
    | Numeric
    | Matching
    | Ordering
    | Cloze
    | Essay
)
