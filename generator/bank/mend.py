"""Misshapen data made to fit, so that one fault of an entry does not hide its others.

What comes out is never part of a bank. It serves the checks that look at single fields, such as
references and markup: those fields that are sound stay as they were written.
"""

from copy import deepcopy
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

ROUNDS = 8
"""A field put in its place may itself need fields; so deep no file of a module goes."""

STAND_IN = "mended"
"""Stands for a text or a name; no finding speaks of it."""

STAND_INS: dict[str, Any] = {
    "missing": STAND_IN,
    "string_type": STAND_IN,
    "string_too_short": STAND_IN,
    "string_too_long": STAND_IN,
    "string_pattern_mismatch": STAND_IN,
    "int_type": 1,
    "int_from_float": 1,
    "float_type": 1.0,
    "bool_type": False,
    "model_type": {},
    "model_attributes_type": {},
    "dict_type": {},
    "tuple_type": [],
    "parameter_shape": {"values": [1]},
    "parameter_range": {"values": [1]},
    "no_such_day": "2000-01-01",
}
"""What a value that does not fit is replaced by, by pydantic's name for the misfit."""


def mended(adapter: TypeAdapter[Any], data: Any) -> Any | None:
    """The thing that `data` would be with its misfits replaced; None if that cannot be done."""
    copy = [_thawed(data)]  # a list, so that the top itself can be replaced
    for _ in range(ROUNDS):
        try:
            return adapter.validate_python(_frozen(copy[0]))
        except ValidationError as error:
            done = [_mend(copy, each) for each in error.errors(include_url=False)]
            if not all(done):
                return None
    return None


def fits(adapter: TypeAdapter[Any], data: Any) -> bool:
    """Whether data have the right shape as they are."""
    try:
        adapter.validate_python(data)
    except ValidationError:
        return False
    return True


def _mend(copy: list[Any], error: ErrorDetails) -> bool:
    """Replace or remove one value; False if nothing can stand in for it."""
    holder, key = _find(copy, error)
    value = holder.get(key) if isinstance(holder, dict) else holder[key]
    if error["type"] == "extra_forbidden":
        if isinstance(holder, dict):  # else what held it has just been replaced
            holder.pop(key, None)
        return True
    if error["type"] in {"too_short", "too_long"}:
        if isinstance(value, list):
            bounds = error["ctx"]
            missing = bounds.get("min_length", 0) - len(value)
            holder[key] = [*value, *[STAND_IN] * missing][: bounds.get("max_length")]
        return True
    stand_in = _stand_in(error)
    if stand_in is None:
        return False
    holder[key] = stand_in
    return True


def _stand_in(error: ErrorDetails) -> Any | None:
    context = error.get("ctx", {})
    if error["type"] == "literal_error":
        return context["expected"].split("'")[1]
    bounds = [context[name] for name in ("ge", "le") if name in context]
    return bounds[0] if bounds else deepcopy(STAND_INS.get(error["type"]))


def _find(copy: list[Any], error: ErrorDetails) -> tuple[Any, Any]:
    """The collection that holds the value an error speaks of, and its key there."""
    holder: Any = copy
    key: Any = 0
    *steps, last = error["loc"] or (None,)
    for step in steps:
        if _holds(holder[key], step):
            holder, key = holder[key], step
    inside = holder[key]
    is_new = error["type"] == "missing" and isinstance(inside, dict)
    return (inside, last) if is_new or _holds(inside, last) else (holder, key)


def _holds(collection: Any, step: Any) -> bool:
    if isinstance(collection, dict):
        return step in collection
    return isinstance(collection, list) and isinstance(step, int) and step < len(collection)


def _thawed(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _thawed(value) for key, value in data.items()}
    return [_thawed(value) for value in data] if isinstance(data, tuple) else data


def _frozen(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _frozen(value) for key, value in data.items()}
    return tuple(_frozen(value) for value in data) if isinstance(data, list) else data
