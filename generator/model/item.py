"""Items as an author writes them: nine kinds in one tagged union."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.authored import Authored, Identifier, Level, Line, Markup, ParameterName
from generator.model.ignore import Ignores
from generator.model.parameter import Expression, Parameter
from generator.model.policy import (
    ChoicePolicy,
    ClozePolicy,
    MatchingPolicy,
    MultiplePolicy,
    OrderingPolicy,
)
from generator.model.review import Review

Kind = Literal[
    "single_choice",
    "multiple_choice",
    "true_false",
    "short_answer",
    "numeric",
    "matching",
    "ordering",
    "cloze",
    "essay",
]
Status = Literal["draft", "reviewed", "retired"]
Stance = Literal["fact", "per_guide", "critical"]


class ItemBase(Authored):
    """What every item has, whatever its kind."""

    id: Identifier
    """Unique in the module; attempts and statistics refer to it, so it never changes."""
    key_point: Identifier
    """The key point that the item measures."""
    topic: Identifier | None = None
    """Topic, where it differs from that of the key point."""
    level: Level
    """Cognitive level that a right answer needs."""
    points: int = Field(default=1, ge=1, le=100)
    """Points for a fully right answer."""
    seconds: int = Field(default=60, ge=5, le=7200)
    """Time that a prepared learner needs."""
    difficulty: float | None = Field(default=None, ge=0.01, le=0.99)
    """Expected share of minimally competent staff who answer right (W. H. Angoff, 1971)."""
    status: Status = "draft"
    """Only reviewed items are drawn into quizzes."""
    reviewed: Review | None = None
    """The last review; `quizwright review` writes it."""
    stance: Stance = "fact"
    """Whether the key states a fact, reports what the guide says, or judges what the guide says."""
    stimulus: Identifier | None = None
    """A case, passage or figure shared with other items."""
    parameters: dict[ParameterName, Parameter] = Field(default_factory=dict)
    """Values drawn anew for each form; `{name}` in a text shows them."""
    computed: dict[ParameterName, Expression] = Field(default_factory=dict)
    """Values computed from parameters and from computed values above them."""
    stem: Markup
    """The question or task."""
    rationale: Markup | None = None
    """Why the key is right."""
    evidence: tuple[Identifier, ...] = ()
    """Entries of the evidence list that the key rests on."""
    tags: tuple[Identifier, ...] = ()
    """Free labels that blueprints can draw by."""
    enemies: tuple[Identifier, ...] = ()
    """Items that must not stand in the same form as this one."""
    lint_ignore: Ignores = ()
    """Findings of `quizwright lint` that are kept, each with the reason."""


class Option(Authored):
    """One option of a choice item."""

    text: Markup
    """What the learner reads."""
    correct: bool = False
    """Whether the option belongs to the key."""
    feedback: Markup | None = None
    """What a learner who chose this option is told."""


class SingleChoice(ItemBase):
    """Exactly one option is right."""

    kind: Literal["single_choice"]
    options: tuple[Option, ...] = Field(min_length=2, max_length=8)
    """The options, exactly one of them correct."""
    shuffle: bool = True
    """Whether the order of the options may change; `false` for sequences such as doses."""
    scoring: ChoicePolicy = "right_only"


class MultipleChoice(ItemBase):
    """Any number of options is right, at least one."""

    kind: Literal["multiple_choice"]
    options: tuple[Option, ...] = Field(min_length=2, max_length=10)
    """The options, at least one of them correct."""
    shuffle: bool = True
    """Whether the order of the options may change."""
    scoring: MultiplePolicy = "right_minus_wrong"


class TrueFalse(ItemBase):
    """A statement that is true or false."""

    kind: Literal["true_false"]
    answer: bool
    """Whether the statement is true."""
    feedback: Markup | None = None
    """What a learner who judged wrongly is told."""
    scoring: ChoicePolicy = "right_only"


class ShortAnswer(ItemBase):
    """A word or phrase, compared after folding case, space and Unicode forms."""

    kind: Literal["short_answer"]
    accepted: tuple[Line, ...] = Field(min_length=1, max_length=40)
    """All wordings that count as right; the first is shown as the answer."""
    case_sensitive: bool = False
    """Whether upper and lower case matter."""
    feedback: Markup | None = None
    """What a learner who answered wrongly is told."""


class Numeric(ItemBase):
    """A number, with a tolerance and perhaps a unit."""

    kind: Literal["numeric"]
    value: int | float | Expression
    """The right value: a number, or an expression over the item's parameters."""
    tolerance: float | int = Field(default=0, ge=0)
    """Largest difference from the value that still counts as right, in the item's unit."""
    unit: Line | None = None
    """Unit of value and tolerance; answers in other units of the same dimension are converted."""
    unit_required: bool = False
    """Whether an answer without a unit is wrong; otherwise it is read in the item's unit."""
    feedback: Markup | None = None
    """What a learner who answered wrongly is told."""


class Pair(Authored):
    """A prompt and the choice that belongs to it."""

    left: Markup
    """The prompt."""
    right: Markup
    """What belongs to it; equal texts on the right are one choice."""


class Matching(ItemBase):
    """Choices that belong to prompts."""

    kind: Literal["matching"]
    pairs: tuple[Pair, ...] = Field(min_length=2, max_length=12)
    """Prompts with the choice that belongs to each."""
    extra: tuple[Markup, ...] = Field(default=(), max_length=6)
    """Choices that belong to no prompt."""
    shuffle: bool = True
    """Whether the prompts change their order from form to form; the choices always do."""
    feedback: Markup | None = None
    """What a learner who matched wrongly is told."""
    scoring: MatchingPolicy = "each_pair"


class Ordering(ItemBase):
    """Entries to be put into their right order."""

    kind: Literal["ordering"]
    sequence: tuple[Markup, ...] = Field(min_length=3, max_length=10)
    """The entries in their right order; a form shows them shuffled."""
    feedback: Markup | None = None
    """What a learner who ordered wrongly is told."""
    scoring: OrderingPolicy = "longest_in_order"


class TextGap(Authored):
    """A gap for a word or phrase."""

    kind: Literal["text"]
    accepted: tuple[Line, ...] = Field(min_length=1, max_length=40)
    """All wordings that count as right; the first is shown as the answer."""
    case_sensitive: bool = False
    """Whether upper and lower case matter."""


class ChoiceGap(Authored):
    """A gap for one of several given words."""

    kind: Literal["choice"]
    options: tuple[Line, ...] = Field(min_length=2, max_length=8)
    """What may be chosen, in the order shown."""
    answer: Line
    """The right one, written as in the options."""


class NumberGap(Authored):
    """A gap for a number."""

    kind: Literal["number"]
    value: int | float | Expression
    """The right value, or an expression over the item's parameters."""
    tolerance: float | int = Field(default=0, ge=0)
    """Largest difference that still counts as right, in the gap's unit."""
    unit: Line | None = None
    """Unit of value and tolerance."""


Gap = Annotated[TextGap | ChoiceGap | NumberGap, Field(discriminator="kind")]


class Cloze(ItemBase):
    """A text with gaps, written as `[[name]]`."""

    kind: Literal["cloze"]
    text: Markup
    """The text with its gaps."""
    gaps: dict[ParameterName, Gap] = Field(min_length=1)
    """What belongs into each gap."""
    feedback: Markup | None = None
    """What a learner who filled a gap wrongly is told."""
    scoring: ClozePolicy = "each_gap"


class Criterion(Authored):
    """One line of a rubric."""

    text: Markup
    """What the person who scores looks for."""
    points: int = Field(ge=1, le=100)
    """Points for it."""


class Essay(ItemBase):
    """A free text that a person scores with a rubric."""

    kind: Literal["essay"]
    rubric: tuple[Criterion, ...] = Field(min_length=1, max_length=12)
    """What is looked for; the points of the criteria add up to those of the item."""
    model_answer: Markup | None = None
    """An answer that would earn all points."""
    lines: int = Field(default=8, ge=2, le=60)
    """Lines to write on, on paper."""


Item = Annotated[
    SingleChoice
    | MultipleChoice
    | TrueFalse
    | ShortAnswer
    | Numeric
    | Matching
    | Ordering
    | Cloze
    | Essay,
    Field(discriminator="kind"),
]


class Stimulus(Authored):
    """A case, passage or figure that several items share."""

    id: Identifier
    """Unique in the module."""
    title: Line
    """A heading above it."""
    text: Markup
    """What the learner reads before the items."""


class ItemsFile(Authored):
    """A file in `items/`."""

    stimuli: tuple[Stimulus, ...] = ()
    """Material that several items of the module share."""
    items: tuple[Item, ...] = Field(min_length=1)
    """The items of one topic."""
