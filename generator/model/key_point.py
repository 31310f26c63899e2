"""What the guide claims, in our words, and what the literature says of it."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.authored import Authored, Identifier, Line, Markup
from generator.model.ignore import Ignores

Verdict = Literal["supported", "partly_supported", "overstated", "unsupported", "promotional"]
"""How a claim of the guide stands against peer-reviewed literature and regulators."""


class Passage(Authored):
    """A stretch of the guide that a key point rests on, known by fingerprint only."""

    place: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$")]
    """Section and unit in the guide, for instance `H3.B2` (second bullet of section H3)."""
    lines: Annotated[str, StringConstraints(pattern=r"^\d+(-\d+)?$")] | None = None
    """Lines of the guide as it was recorded, as `43-45` in quotes."""
    words: int = Field(ge=1, le=2000)
    """Length in words, as `quizwright passages` counts them."""
    at: int = Field(ge=0)
    """Number of words that stand before the passage in the guide as it was recorded."""
    hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    """Fingerprint of the normalised words."""
    sketch: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{4}( [0-9a-f]{4})*$")]
    """Hashes of some word pairs: enough to recognise an edited passage, too few to read it."""


class KeyPoint(Authored):
    """One claim of the guide, with a verdict on it."""

    id: Identifier
    """Name of the key point, for instance `KP-08`."""
    statement: Line
    """The claim in one sentence, in our own words."""
    topic: Identifier
    """The topic that items on this key point belong to."""
    verdict: Verdict
    """How the claim stands against the literature."""
    reason: Markup
    """Why the verdict is what it is."""
    evidence: tuple[Identifier, ...] = ()
    """Entries of the evidence list that the verdict rests on."""
    passages: tuple[Passage, ...] = Field(min_length=1)
    """Where the guide makes the claim."""
    lint_ignore: Ignores = ()
    """Findings of `quizwright lint` that are kept, each with the reason."""


class KeyPointsFile(Authored):
    """The file `key-points.yaml`."""

    key_points: tuple[KeyPoint, ...] = Field(min_length=1)
    """All key points of the module, in the order of the guide."""
