"""The record of an item's last review: when, by whom, what was looked at, and the verdict."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.authored import Authored, Day, Line

Check = Literal["facts", "key", "distractors", "language"]
CHECKS: tuple[Check, ...] = ("facts", "key", "distractors", "language")

Verdict = Literal["accepted", "revise"]


class Review(Authored):
    """What the last review of an item looked at, and what it found."""

    date: Day
    """The day of the review, as YYYY-MM-DD in quotes or plain."""
    by: Line
    """Who reviewed, as a role or a name: `authors`, `clinical pharmacist`."""
    checked: tuple[Check, ...] = Field(min_length=1)
    """What was looked at: `facts`, `key`, `distractors`, `language`."""
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    """Digest of what was reviewed; tells whether it was changed since."""
    verdict: Verdict = "accepted"
    """`accepted`, or `revise` where the item must not be used as it is."""
    note: Line | None = None
    """What the reviewer has to say, above all what is to be revised."""
