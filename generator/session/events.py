"""What can happen in a sitting; every event becomes one line of the journal."""

from dataclasses import dataclass
from typing import Literal

from generator.model.response import Certainty, Response


@dataclass(frozen=True, slots=True)
class Shown:
    """An item came into view; answers, drafts and skips belong to the item in view."""

    number: int
    kind: Literal["shown"] = "shown"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A part of an answer, kept so that nothing written is lost; None forgets the draft.

    Written text is added to the draft below what is there, so that a long text does not fill the
    journal with its every state; gaps come with all that are filled so far.
    """

    number: int
    response: Response | None
    kind: Literal["drafted"] = "drafted"


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer was given; a later one replaces it until feedback was shown.

    `certainty` is how sure the learner was, where that was asked.
    """

    number: int
    response: Response
    certainty: Certainty | None = None
    kind: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True)
class Retried:
    """A missed item was answered once more, for practice; the score stays as it was."""

    number: int
    response: Response
    certainty: Certainty | None = None
    kind: Literal["retried"] = "retried"


@dataclass(frozen=True, slots=True)
class Revealed:
    """Feedback on the item was shown, so its answer is final."""

    number: int
    kind: Literal["revealed"] = "revealed"


@dataclass(frozen=True, slots=True)
class Skipped:
    """The item in view was left open for now."""

    number: int
    kind: Literal["skipped"] = "skipped"


@dataclass(frozen=True, slots=True)
class Marked:
    """The learner marked an item to come back to it, or took the mark away."""

    number: int
    on: bool
    kind: Literal["marked"] = "marked"


@dataclass(frozen=True, slots=True)
class Reported:
    """The learner holds an item to be faulty and says why; a later word replaces it."""

    number: int
    reason: str
    kind: Literal["reported"] = "reported"


@dataclass(frozen=True, slots=True)
class Paused:
    """The learner left, or was cut off in an orderly way."""

    kind: Literal["paused"] = "paused"


@dataclass(frozen=True, slots=True)
class Resumed:
    """The learner came back; after a crash there is no pause before it."""

    kind: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True)
class Finished:
    """The learner handed in."""

    kind: Literal["finished"] = "finished"


Event = (
    Shown
    | Drafted
    | Answered
    | Retried
    | Revealed
    | Skipped
    | Marked
    | Reported
    | Paused
    | Resumed
    | Finished
)
