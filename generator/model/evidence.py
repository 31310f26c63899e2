"""The evidence list: facts with the publication that each rests on."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.authored import Authored, Identifier, Line, Markup
from generator.model.ignore import Ignores


class Evidence(Authored):
    """One entry of the evidence list."""

    id: Identifier
    """Name of the entry, for instance `E-21`."""
    fact: Markup
    """What the source says, in our own words, verified parts only."""
    citation: Line
    """The publication: authors, journal, year, volume, pages."""
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    """Digital object identifier, where it was seen in a source."""
    checked: Line
    """What was seen of the source: paper, table, abstract, label."""
    standing: Literal["verified", "verified_in_part", "unverified"] = "verified"
    """Only verified facts may decide a key; items must not rest on an unverified entry."""
    lint_ignore: Ignores = ()
    """Findings of `quizwright lint` that are kept, each with the reason."""


class EvidenceFile(Authored):
    """The file `evidence.yaml`."""

    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """All entries of the module."""
