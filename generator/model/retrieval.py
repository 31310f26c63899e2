"""One answer to an item at one moment, as far as memory is concerned."""

from dataclasses import dataclass
from datetime import datetime

from generator.model.response import Certainty
from generator.model.score import ItemOutcome


@dataclass(frozen=True, slots=True)
class Retrieval:
    """A learner recalled, or failed to recall, what an item asks for.

    `module` is the name under which the module's records are kept, `at` a time with its zone,
    `seconds` the time from the item's coming into view to the answer (None if that was not seen),
    `expected` the time that the item is said to take.
    """

    module: str
    item: str
    at: datetime
    outcome: ItemOutcome
    certainty: Certainty | None
    seconds: float | None
    expected: int
