"""The JSON Schema (2020-12) of the published JSON, made from the shapes of the records."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import models_json_schema

from niemyet.model.kinds import KINDS
from niemyet.model.values import DAY_PATTERN, Bound, Count, CountOrPercentage, Percentage, StartDay
from niemyet.present import permalinks as at
from niemyet.present.open_data.records import BESIDE_FACTS, CC0, FORMAT, PUBLISHED

Schema = dict[str, Any]

_DAY: Schema = {"type": "string", "format": "date", "pattern": f"^{DAY_PATTERN}$"}
_TEXT: Schema = {"type": "string", "minLength": 1}
_GAPS = ("#/$defs/Unknown", "#/$defs/NotApplicable")
_UNUSED = ("Unknown", "NotApplicable", "Verification")

_NAMES = {KINDS[kind].singular: published.shape for kind, published in PUBLISHED.items()}
"""What each kind is called in the data, and its shape."""


def published_schema() -> str:
    """Return the text of the schema, with each part on a line of its own."""
    head = open_data_schema()
    parts = (f"{_compact(name)}:{_compact(part)}" for name, part in head.pop("$defs").items())
    text = ",\n".join(parts)
    return f'{_compact(head)[:-1]},"$defs":{{\n{text}\n}}}}\n'


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def open_data_schema() -> Schema:
    """Return the schema of every file of records."""
    models = [(kind.shape, "validation") for kind in PUBLISHED.values()]
    _, described = models_json_schema(models)
    parts = {n: _plain(part) for n, part in described["$defs"].items() if n not in _UNUSED}
    for kind in PUBLISHED.values():
        _without(parts[kind.shape.__name__], BESIDE_FACTS)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Dữ liệu niêm yết, {at.OPEN_DATA_VERSION}",
        "oneOf": [{"$ref": f"#/$defs/records_{name}"} for name in _NAMES],
        "$defs": {
            **{f"records_{name}": _records(name) for name in _NAMES},
            **{f"record_{name}": _record(shape) for name, shape in _NAMES.items()},
            "gaps": _list(_object({"at": {"type": "string", "pattern": "^/"}, "reason": _TEXT})),
            "start": _object({"date": _DAY, "exact": {"type": "boolean"}}),
            "count": _quantity("dossier", "answer"),
            "percentage": _quantity("ten_thousandth"),
            "figure": {"anyOf": [{"$ref": "#/$defs/count"}, {"$ref": "#/$defs/percentage"}]},
            **dict(sorted(parts.items())),
        },
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _object(properties: Mapping[str, Schema], optional: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "required": [name for name in properties if name not in optional],
        "properties": dict(properties),
    }


def _quantity(*units: str) -> Schema:
    return _object(
        {
            "value": {"type": "integer", "minimum": 0},
            "bound": {"enum": [bound.value for bound in Bound]},
            "unit": {"enum": list(units)},
        }
    )


def _records(name: str) -> Schema:
    record = {"$ref": f"#/$defs/record_{name}"}
    return _object(
        {
            "format": {"const": FORMAT},
            "kind": {"const": name},
            "office": _TEXT,
            "name": _TEXT,
            "as_of": _DAY,
            "site": {"type": "string", "format": "uri"},
            "license": {"const": CC0},
            "records": {"type": "object", "minProperties": 1, "additionalProperties": record},
        },
        optional=("site",),
    )


def _record(shape: type) -> Schema:
    status = {"enum": ["verified", "unverified", "withdrawn"]}
    return _object(
        {
            "changed": _DAY,
            "page": {"type": "string"},
            "facts": {"$ref": f"#/$defs/{shape.__name__}"},
            "unknown": {"$ref": "#/$defs/gaps"},
            "not_applicable": {"$ref": "#/$defs/gaps"},
            "verification": _object(
                {"status": status, "by": _TEXT, "on": _DAY, "against": _TEXT},
                optional=("by", "on", "against"),
            ),
            "sources": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Source"}},
        },
        optional=("changed",),
    )


def _without(part: Schema, names: tuple[str, ...]) -> None:
    for name in names:
        part["properties"].pop(name, None)
    part["required"] = [name for name in part["required"] if name not in names]


@cache
def _replaced() -> tuple[tuple[Schema, str], ...]:
    """What the catalogue writes as one text and the data as a number or a day with its bound."""
    types = (
        (StartDay, "start"),
        (Count, "count"),
        (Percentage, "percentage"),
        (CountOrPercentage, "figure"),
    )
    return tuple((TypeAdapter(type_).json_schema(), f"#/$defs/{name}") for type_, name in types)


def _plain(node: Any) -> Any:
    """Return the schema of a part of a record as it is published: gaps and nulls left out."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    for written, ref in _replaced():
        if all(node.get(key) == value for key, value in written.items()):
            titled = {"title": node["title"]} if "title" in node else {}
            return {**titled, "$ref": ref}
    own = {key: _plain(value) for key, value in node.items() if key not in _NOT_COPIED}
    if "properties" in node:
        fields = node["properties"]
        own["properties"] = {name: _plain(field) for name, field in fields.items()}
        own["required"] = [n for n in node.get("required", ()) if not _may_be_a_gap(fields[n])]
    given = [_plain(branch) for branch in _branches(node) if not _is_gap(branch)]
    if len(given) == 1:
        return {**given[0], **own}
    return {**own, "anyOf": given} if given else own


_NOT_COPIED = (
    *("description", "default", "oneOf", "anyOf", "properties", "required"),
    "additionalProperties",
)
"""Descriptions are addressed to whoever edits the catalogue, as is the refusal of other keys: this
version may gain some, and a schema stored today must pass the data of tomorrow."""


def _branches(node: Schema) -> list[Schema]:
    return node.get("oneOf") or node.get("anyOf") or []


def _is_gap(branch: Schema) -> bool:
    return branch == {"type": "null"} or branch.get("$ref") in _GAPS


def _may_be_a_gap(node: Schema) -> bool:
    return any(_is_gap(b) or _may_be_a_gap(b) for b in _branches(node))
