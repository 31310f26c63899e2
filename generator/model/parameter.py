"""Parameters make one item many: a declared set of values, drawn anew for each form."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.model.authored import Authored

Expression = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""Arithmetic over the item's values, for instance `min(weight * 8, 800)`."""


class Parameter(Authored):
    """A set of values: listed, or as a range that includes both ends."""

    values: tuple[int | float | str, ...] | None = Field(default=None, min_length=1, max_length=200)
    """The values, listed."""
    from_: int | float | None = Field(default=None, alias="from")
    """First value of a range."""
    to: int | float | None = None
    """Last value of a range; it is drawn too."""
    step: Annotated[int | float, Field(gt=0)] | None = None
    """Distance between two values of a range; 1 unless given."""

    @model_validator(mode="after")
    def _one_way_to_say_it(self) -> Self:
        listed, ranged = self.values is not None, self.from_ is not None and self.to is not None
        stray = listed and (self.from_, self.to, self.step) != (None, None, None)
        if listed == ranged or stray:
            raise PydanticCustomError(
                "parameter_shape", "a parameter needs either 'values', or 'from' and 'to'"
            )
        if self.from_ is not None and self.to is not None and self.from_ > self.to:
            raise PydanticCustomError("parameter_range", "'from' must not be larger than 'to'")
        return self
