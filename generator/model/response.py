"""What a learner answered, in terms of ids that mean the same in every form of an item."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Chosen:
    """Ids of the chosen options: one for single choice, any number for multiple choice."""

    options: tuple[str, ...]
    kind: Literal["chosen"] = "chosen"


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement judged true or false."""

    value: bool
    kind: Literal["judged"] = "judged"


@dataclass(frozen=True, slots=True)
class Written:
    """Text as it was written: short answers, numbers with their unit, essays."""

    text: str
    kind: Literal["written"] = "written"


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs of prompt id and choice id; prompts left open are missing."""

    pairs: tuple[tuple[str, str], ...]
    kind: Literal["matched"] = "matched"


@dataclass(frozen=True, slots=True)
class Ordered:
    """Entry ids in the order given."""

    entries: tuple[str, ...]
    kind: Literal["ordered"] = "ordered"


@dataclass(frozen=True, slots=True)
class Filled:
    """Pairs of gap name and text; gaps left open are missing."""

    gaps: tuple[tuple[str, str], ...]
    kind: Literal["filled"] = "filled"


Certainty = Literal[1, 2, 3]
"""How sure a learner is: 1 hardly, 2 fairly, 3 very."""

Response = Chosen | Judged | Written | Matched | Ordered | Filled
