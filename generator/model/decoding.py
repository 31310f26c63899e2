"""Plain data back to frozen dataclasses: strict, without a library that takes time to load.

A journal is read before a learner sees the first item, so this must cost next to nothing. Fields
hold texts, numbers, truth values, times, None, literals, tuples, other dataclasses, or unions of
dataclasses that differ in their literal `kind`; nothing is converted, nothing is guessed.
"""

from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

T = TypeVar("T")

DEEPEST = 40
"""Levels of nesting; no form has half as many."""


class Undecodable(ValueError):
    """Data of another shape; the message says where, as `form.sections.0.title: …`."""

    def __init__(self, where: str, message: str) -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.where = where


def decoded(kind: type[T], data: object, where: str = "") -> T:
    """An object of a dataclass from a mapping of its fields.

    Raises:
        Undecodable: if the data are not exactly what `kind` holds.
    """
    value: T = _decoded(kind, data, where, 0)
    return value


def _decoded(wanted: Any, data: Any, where: str, depth: int) -> Any:
    if depth > DEEPEST:
        raise Undecodable(where, "nested too deep")
    if is_dataclass(wanted):
        return _object(wanted, data, where, depth)
    origin = get_origin(wanted)
    if origin is Literal:
        return _literal(get_args(wanted), data, where)
    if origin is tuple:
        return _tuple(get_args(wanted), data, where, depth)
    if origin in {Union, UnionType}:
        return _union(get_args(wanted), data, where, depth)
    return _scalar(wanted, data, where)


def _object(wanted: Any, data: Any, where: str, depth: int) -> Any:
    if not isinstance(data, dict):
        raise Undecodable(where, f"is no {wanted.__name__}")
    known = _fields(wanted)
    for name in data:
        if name not in known:
            raise Undecodable(_at(where, name), "is unknown")
    values = {}
    for name, (kind, required) in known.items():
        if name in data:
            values[name] = _decoded(kind, data[name], _at(where, name), depth + 1)
        elif required:
            raise Undecodable(_at(where, name), "is missing")
    return wanted(**values)


def _literal(allowed: tuple[Any, ...], data: Any, where: str) -> Any:
    for value in allowed:
        if type(value) is type(data) and value == data:
            return value
    raise Undecodable(where, f"is none of {', '.join(map(str, allowed))}")


def _tuple(kinds: tuple[Any, ...], data: Any, where: str, depth: int) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise Undecodable(where, "is no list")
    if kinds[1:] == (...,):
        kinds = (kinds[0],) * len(data)
    if len(kinds) != len(data):
        raise Undecodable(where, f"has {len(data)} entries, not {len(kinds)}")
    pairs = enumerate(zip(kinds, data, strict=True))
    return tuple(_decoded(kind, each, _at(where, n), depth + 1) for n, (kind, each) in pairs)


def _union(kinds: tuple[Any, ...], data: Any, where: str, depth: int) -> Any:
    if data is None and NoneType in kinds:
        return None
    others = [kind for kind in kinds if kind is not NoneType]
    if len(others) == 1:
        return _decoded(others[0], data, where, depth)
    tags = _tags(tuple(others))
    tag = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(tag, str) or tag not in tags:
        raise Undecodable(where, f"is none of {', '.join(tags)}")
    return _decoded(tags[tag], data, _at(where, tag), depth)


def _scalar(wanted: Any, data: Any, where: str) -> Any:
    if wanted is datetime:
        return _time(data, where)
    if wanted is float and type(data) in {int, float} and isfinite(data):
        return float(data)
    if type(data) is not wanted or wanted not in {str, int, bool}:
        raise Undecodable(where, f"is no {wanted.__name__}")
    return data


def _time(data: Any, where: str) -> datetime:
    """A time with its zone, written as ISO 8601 has it."""
    try:
        time = datetime.fromisoformat(data)
    except (TypeError, ValueError):
        raise Undecodable(where, "is no time") from None
    if time.tzinfo is None:
        raise Undecodable(where, "tells no time zone")
    return time


@cache
def _fields(kind: Any) -> dict[str, tuple[Any, bool]]:
    """Kind of each field, and whether it must be given."""
    return {
        each.name: (each.type, each.default is MISSING and each.default_factory is MISSING)
        for each in fields(kind)
    }


@cache
def _tags(kinds: tuple[Any, ...]) -> dict[str, Any]:
    """The members of a union by their literal `kind`."""
    return {get_args(_fields(kind)["kind"][0])[0]: kind for kind in kinds}


def _at(where: str, step: object) -> str:
    return f"{where}.{step}" if where else str(step)
