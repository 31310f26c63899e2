"""Data to models: what pydantic says of a misfit, in our words and at its place."""

from collections.abc import Collection
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.bank.shape_words import KINDS_OF_VALUE, field_names, words_for
from generator.bank.source import Path, Refused, Source
from generator.errors import Finding
from generator.markup.characters import printable

M = TypeVar("M", bound=BaseModel)


def shape(model: type[M], source: Source) -> tuple[M | None, list[Finding]]:
    """Fill `model` from a source: the model, or None and every misfit as a finding."""
    if isinstance(source.data, Refused):
        return None, []
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        return None, _findings(error.errors(include_url=False), model, source)


def _findings(errors: list[ErrorDetails], model: type[BaseModel], source: Source) -> list[Finding]:
    paths = {source.reach(error["loc"]) for error in errors}
    groups: dict[tuple[Path, str], list[ErrorDetails]] = {}
    for error in errors:
        if not _told_already(error):
            of_field = error["type"] in {"missing", "extra_forbidden"}
            field = str(error["loc"][-1]) if of_field else ""
            groups.setdefault((source.reach(error["loc"]), field), []).append(error)
    return [
        _finding(group, path, model, source)
        for (path, field), group in groups.items()
        if field or not _overshadowed(path, paths)
    ]


def _told_already(error: ErrorDetails) -> bool:
    """Whether the reader has refused this value, or its key, with a finding of its own."""
    loc = error["loc"]
    return isinstance(error["input"], Refused) or (bool(loc) and str(loc[-1]).startswith("\ufffd"))


def _overshadowed(path: Path, paths: Collection[Path]) -> bool:
    """Whether the misfit of a collection only follows from misfits inside it."""
    return any(len(other) > len(path) and other[: len(path)] == path for other in paths)


def _finding(
    group: list[ErrorDetails], path: Path, model: type[BaseModel], source: Source
) -> Finding:
    error = group[0]
    wanted = [KINDS_OF_VALUE[each["type"]] for each in group if each["type"] in KINDS_OF_VALUE]
    code, message, hint = words_for(error, path, wanted, field_names(model))
    if error["type"].startswith("union_tag"):
        path = source.reach((*path, "kind"))
    of_key = error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",)
    place = source.place(path, of_key=of_key)
    return Finding(place, code, printable(message), hint)
