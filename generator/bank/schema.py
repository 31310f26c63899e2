"""JSON Schemas of the YAML files, for editors: field names, kinds and the docstring of each."""

import json
from typing import Any

from generator.model.authored import Authored
from generator.model.blueprint import Blueprint
from generator.model.evidence import EvidenceFile
from generator.model.item import ItemsFile
from generator.model.key_point import KeyPointsFile
from generator.model.module import Module

_MODELS: dict[str, type[Authored]] = {
    "module": Module,
    "key-points": KeyPointsFile,
    "evidence": EvidenceFile,
    "items": ItemsFile,
    "blueprint": Blueprint,
}


def schema_of(file: str) -> str:
    """The JSON Schema (draft 2020-12) of a sort of file, as JSON text.

    Raises:
        KeyError: if there is no such sort of file.
    """
    model = _MODELS[file]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(),
    }
    _tidy(schema)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _tidy(node: Any) -> None:
    """Drop the titles that pydantic derives from names: editors show the descriptions."""
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            del node["title"]
        for value in node.values():
            _tidy(value)
    elif isinstance(node, list):
        for value in node:
            _tidy(value)
