"""The plan of a quiz: which items it draws, and how it is sat."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.authored import Authored, Identifier, Level, Line, Markup
from generator.model.item import Kind, Stance


class Where(Authored):
    """Which items a section draws from: all fields must agree, one entry of each list suffices."""

    key_point: tuple[Identifier, ...] = ()
    """Key points to draw from."""
    topic: tuple[Identifier, ...] = ()
    """Topics to draw from."""
    level: tuple[Level, ...] = ()
    """Cognitive levels to draw from."""
    kind: tuple[Kind, ...] = ()
    """Item kinds to draw from."""
    stance: tuple[Stance, ...] = ()
    """Stances to draw from."""
    tag: tuple[Identifier, ...] = ()
    """Tags to draw from."""
    all_tags: tuple[Identifier, ...] = ()
    """Tags that an item must have, all of them."""


class Section(Authored):
    """A part of the quiz."""

    title: Line
    """Heading above the section."""
    draw: int = Field(ge=1, le=500)
    """How many items are drawn."""
    where: Where = Where()
    """Which items it draws from; all reviewed items unless given."""
    instructions: Markup | None = None
    """What the learner is told before the section."""


class Blueprint(Authored):
    """A quiz as an author plans it: a file in `blueprints/`, named like the quiz."""

    title: Line
    """Title of the quiz."""
    summary: Line
    """What the quiz is for, in one sentence."""
    seed: int = Field(default=1, ge=0, le=2**32 - 1)
    """The seed that is used unless another is given."""
    cut_score: Annotated[int, Field(ge=1, le=100)] | Literal["angoff"] | None = None
    """Percentage of the points that passes, or `angoff`: the mean `difficulty` of the items drawn,
    weighted by their points. None means that nobody passes or fails."""
    points_each: int | None = Field(default=None, ge=1, le=100)
    """Points of every item, whatever it is worth elsewhere; essays keep those of their rubric."""
    minutes: int | None = Field(default=None, ge=1, le=600)
    """Time limit in minutes; none means that learners take the time they need."""
    feedback: Literal["each", "end"] = "end"
    """Whether feedback and rationale come after each answer or at the end."""
    repeat: bool = False
    """Whether missed items come back until they were right twice; needs feedback after each."""
    certainty: Literal["off", "asked", "scored"] = "off"
    """Whether learners are asked how sure they are, and whether that changes their points."""
    shuffle: bool = True
    """Whether the items of a section change their order from form to form."""
    instructions: Markup | None = None
    """What the learner is told at the start."""
    sections: tuple[Section, ...] = Field(min_length=1, max_length=50)
    """The parts of the quiz, in order."""
