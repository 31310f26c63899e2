"""What all authored things share: strict, frozen, and deaf to unknown fields."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

IDENTIFIER = r"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"
LONGEST_IDENTIFIER = 64

Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER, max_length=LONGEST_IDENTIFIER)]
"""A name that is safe in a path, a form code and a spreadsheet."""

ParameterName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=32)]
"""The name of a parameter or a gap, as it stands in braces or brackets in the text."""

Markup = Annotated[str, StringConstraints(min_length=1, max_length=20_000, pattern=r"\S")]
"""A text in the markup of stems: CommonMark without raw HTML, links and headings."""

LONGEST_LINE = 500
"""Characters of a line."""

Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST_LINE, pattern=r"^[^\n]*\S[^\n]*$"),
]
"""A short plain text on one line."""


def _a_real_day(day: str) -> str:
    try:
        date.fromisoformat(day)
    except ValueError:
        raise PydanticCustomError("no_such_day", "there is no such day") from None
    return day


Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_a_real_day)]
"""A day as YYYY-MM-DD."""

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
"""Cognitive level: Anderson & Krathwohl, A Taxonomy for Learning, Teaching, and Assessing, 2001."""

LEVELS: tuple[Level, ...] = ("remember", "understand", "apply", "analyse", "evaluate", "create")


class Authored(BaseModel):
    """Base of every model that is filled from an author's YAML."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        allow_inf_nan=False,
    )
