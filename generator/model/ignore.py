"""Findings that an author has read and keeps, with the reason."""

from typing import Annotated

from pydantic import StringConstraints

from generator.model.authored import Authored, Line


class Ignore(Authored):
    """One rule of the lint that is silent about the entry that holds this."""

    code: Annotated[str, StringConstraints(pattern=r"^IW\d{3}$")]
    """Code of the rule, for instance `IW202`."""
    reason: Line
    """Why the finding is kept."""


Ignores = tuple[Ignore, ...]
