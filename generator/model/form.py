"""The form: one fixed quiz. Paper, terminal and scoring all read it, so they cannot disagree."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.interaction import Interaction


@dataclass(frozen=True, slots=True)
class FormName:
    """What makes a form: the same name and the same bank digest give the same form anywhere."""

    module: str
    quiz: str
    seed: int
    number: int
    bank_digest: str


@dataclass(frozen=True, slots=True)
class PlacedStimulus:
    """Shared material, shown before the first item that needs it."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TaughtPoint:
    """A key point as far as a learner needs it: claim, verdict and where the guide says it.

    `quotes` are the passages themselves, where the module holds its guide.
    """

    id: str
    statement: str
    topic: str
    verdict: str
    reason: str
    where: tuple[str, ...]
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An evidence entry as the key prints it."""

    id: str
    fact: str
    citation: str
    doi: str | None


@dataclass(frozen=True, slots=True)
class Placement:
    """An item at its number in the form."""

    number: int
    item: str
    key_point: str
    topic: str
    level: str
    stance: Literal["fact", "per_guide", "critical"]
    points: int
    seconds: int
    stimulus: str | None
    stem: str
    rationale: str | None
    evidence: tuple[str, ...]
    interaction: Interaction


@dataclass(frozen=True, slots=True)
class FormSection:
    """A part of the form."""

    title: str
    instructions: str | None
    placements: tuple[Placement, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A fixed quiz with everything that a rendering, a sitting or the scoring needs, media apart.

    `key_points`, `evidence` and `stimuli` hold what the placements refer to, and nothing else.
    `code` is printed on every page: it names quiz, seed and number and carries check characters.
    `minutes` is the time limit, `cut_method` tells where the cut score comes from. With `repeat`,
    missed items come back until they were right twice. `certainty` tells whether learners are asked
    how sure they are, and whether that counts.
    """

    name: FormName
    code: str
    title: str
    module_title: str
    language: str
    disclaimer: str
    review_note: str | None
    as_of: str
    guide_title: str
    instructions: str | None
    cut_score: int | None
    feedback: Literal["each", "end"]
    sections: tuple[FormSection, ...]
    stimuli: tuple[PlacedStimulus, ...]
    key_points: tuple[TaughtPoint, ...]
    evidence: tuple[Source, ...]
    minutes: int | None = None
    cut_method: Literal["given", "angoff"] = "given"
    repeat: bool = False
    certainty: Literal["off", "asked", "scored"] = "off"

    def placements(self) -> Iterator[Placement]:
        """All placements in order, across the sections."""
        for section in self.sections:
            yield from section.placements

    def points(self) -> int:
        """Points of the whole form."""
        return sum(placement.points for placement in self.placements())

    def seconds(self) -> int:
        """Time that a prepared learner needs for the whole form."""
        return sum(placement.seconds for placement in self.placements())

    def key_point(self, identifier: str) -> TaughtPoint:
        """The key point of that id; KeyError if no placement rests on it."""
        for point in self.key_points:
            if point.id == identifier:
                return point
        raise KeyError(identifier)
