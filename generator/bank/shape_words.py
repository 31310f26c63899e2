"""pydantic's complaints in our words: code, message and hint for each type of misfit."""

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.bank.source import Path, PlacedMapping

Words = tuple[str, str, str]
"""Code, message, hint."""

KINDS_OF_VALUE = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "finite_number": "a finite number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}
"""pydantic's names for a value of the wrong kind, and what was expected."""

_FORMS = {
    r"\S": "write a text, or remove the line",
    r"^[^\n]*\S[^\n]*$": "write a text on one line; fold long ones with >-",
    r"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$": "use letters and digits, with single - _ or . between",
    r"^[a-z][a-z0-9_]*$": "begin with a small letter; then small letters, digits and _",
    r"^\d{4}-\d{2}-\d{2}$": "write a date as 2026-11-22",
    r"^\d+(-\d+)?$": "write lines as 43-45",
    r"^10\.\d{4,9}/\S+$": "write it without https://doi.org/, for instance 10.1000/182",
    r"^IW\d{3}$": "write the code of a rule, for instance IW202; `quizwright explain` lists them",
    r"^[0-9a-f]{32}$": "take it from `quizwright passages`",
    r"^[0-9a-f]{4}( [0-9a-f]{4})*$": "take it from `quizwright passages`",
}
"""What the patterns of the model ask for."""


def words_for(
    error: ErrorDetails, path: Path, wanted: Sequence[str], fields: Sequence[str]
) -> Words:
    """Words for a misfit.

    Args:
        error: what pydantic says.
        path: the way to the value, in the steps of the file.
        wanted: every kind of value that would have done.
        fields: field names to look for a near one in.
    """
    kind, name = error["type"], _name(path)
    if kind == "missing":
        field = str(error["loc"][-1])
        return "QW201", f"'{field}' is missing", f"add `{field}:`"
    if kind == "extra_forbidden":
        return _unknown(str(error["loc"][-1]), fields)
    if wanted:
        return _wrong_kind(error["input"], name, wanted)
    words = _BY_TYPE.get(kind)
    if words is None:
        return "QW203", f"{name}: {error['msg']}", ""
    return words(name, error["input"], error.get("ctx", {}))


@cache
def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """All field names of a model and of the models inside it."""
    schema = model.model_json_schema()
    shapes = [schema, *schema.get("$defs", {}).values()]
    return tuple(sorted({name for each in shapes for name in each.get("properties", {})}))


def _name(path: Path) -> str:
    """The innermost named field on a path."""
    names = [step for step in path if isinstance(step, str)]
    name = f"'{names[-1]}'" if names else "the file"
    last = path[-1] if path else ""
    return f"entry {last + 1} of {name}" if isinstance(last, int) else name


def _unknown(field: str, fields: Sequence[str]) -> Words:
    near = get_close_matches(field, fields, n=1, cutoff=0.6)
    hint = f"did you mean '{near[0]}'?" if near else "remove it, or check its indentation"
    return "QW202", f"'{field}' is no field here", hint


def _wrong_kind(value: Any, name: str, wanted: Sequence[str]) -> Words:
    kinds = dict.fromkeys(wanted)
    if "a number" in kinds:
        kinds.pop("a whole number", None)
    message = f"{name} must be {' or '.join(kinds)}, not {_described(value)}"
    if name == "'cut_score'" and isinstance(value, str):
        return "QW203", f"{name} must be a whole number or angoff, not {_described(value)}", ""
    return "QW203", message, _mend(value, kinds)


def _mend(value: Any, wanted: Mapping[str, Any]) -> str:
    if "a text" in wanted and isinstance(value, int | float | bool):
        return f'put it in quotes: "{str(value).lower()}"'
    if "true or false" in wanted:
        return "write true or false, without quotes"
    if isinstance(value, str) and any("number" in kind for kind in wanted):
        return "write a plain number, without quotes or unit"
    if "a list" in wanted:
        return "begin each entry with '- ', or write [one, two]"
    return "give it a value, or remove the line" if value is None else ""


def _described(value: Any) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text '{value[:40]}'"
        case PlacedMapping():
            return "a mapping"
        case _:
            return "a list"


Context = Mapping[str, Any]


def _not_allowed(name: str, value: Any, context: Context) -> Words:
    allowed = [word.strip("' ") for word in context["expected"].replace(" or ", ",").split(",")]
    given = _described(value).removeprefix("the text ")
    return "QW204", f"{name} cannot be {given}", _allowed(value, allowed)


def _no_such_kind(_name: str, _value: Any, context: Context) -> Words:
    given = str(context["tag"])
    kinds = [name.strip("' ") for name in str(context["expected_tags"]).split(",")]
    return "QW204", f"there is no kind '{given[:40]}'", _allowed(given, kinds)


def _allowed(given: Any, allowed: Sequence[str]) -> str:
    near = get_close_matches(str(given), allowed, n=1)
    suggestion = f"did you mean '{near[0]}'? " if near else ""
    return f"{suggestion}allowed: {', '.join(allowed)}"


def _bad_form(name: str, value: Any, context: Context) -> Words:
    pattern = str(context["pattern"])
    hint = _FORMS.get(pattern, f"it must match {pattern}")
    return "QW206", f"{name} is badly formed: {_described(value)}", hint


def _out_of_bounds(name: str, value: Any, context: Context) -> Words:
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    bounds = [f"it must be {words[key]} {context[key]}" for key in words if key in context]
    return "QW205", f"{name} is {value}", "; ".join(bounds)


_BY_TYPE: dict[str, Callable[[str, Any, Context], Words]] = {
    "union_tag_invalid": _no_such_kind,
    "union_tag_not_found": lambda name, _value, _context: (
        "QW201",
        f"'kind' is missing in {name}",
        "add `kind:`",
    ),
    "literal_error": _not_allowed,
    "string_pattern_mismatch": _bad_form,
    "no_such_day": lambda name, value, _context: (
        "QW206",
        f"{name} is no day of the calendar: {value}",
        "write a date as 2026-11-22",
    ),
    "string_too_short": lambda name, _value, _context: (
        "QW205",
        f"{name} is empty",
        "write a text, or remove the line",
    ),
    "string_too_long": lambda name, value, context: (
        "QW205",
        f"{name} has {len(value)} characters; {context['max_length']} are allowed",
        "shorten or split it",
    ),
    "too_short": lambda name, _value, context: (
        "QW205",
        f"{name} has {context['actual_length']} entries",
        f"it needs at least {context['min_length']}",
    ),
    "too_long": lambda name, _value, context: (
        "QW205",
        f"{name} has too many entries",
        f"it takes at most {context['max_length']}",
    ),
    "greater_than": _out_of_bounds,
    "greater_than_equal": _out_of_bounds,
    "less_than": _out_of_bounds,
    "less_than_equal": _out_of_bounds,
}
