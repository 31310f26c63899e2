"""The one noun of a text's check."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something that a text may not hold; lines count from 0 within the text."""

    line: int
    message: str
    hint: str
