"""What an editor says, in Vietnamese, of a value that its schema refuses.

``errorMessage`` is no keyword of JSON Schema: editors built on yaml-language-server show it in the
place of their own English sentence, every other reader passes over it.
"""

from typing import Any

from niemyet.edit.forms.entry_rules import remedies

_NUMBER = "Chỉ viết chữ số, không dấu chấm, không đơn vị; ví dụ 8000."
_OTHERWISE = "Chưa đúng cách viết của ô này."


def with_messages(node: Any) -> Any:
    """Return a schema whose parts say what to write where something else stands."""
    if isinstance(node, list):
        return [with_messages(item) for item in node]
    if not isinstance(node, dict):
        return node
    told = {
        key: _each(value) if key in ("properties", "$defs") else with_messages(value)
        for key, value in node.items()
    }
    message = _message(told)
    return {**told, "errorMessage": message} if message else told


def _each(named: dict[str, Any]) -> dict[str, Any]:
    """Return parts by name; a field may be called like a keyword."""
    return {name: with_messages(part) for name, part in named.items()}


def _message(node: dict[str, Any]) -> str:
    if "enum" in node:
        return f"Chỉ viết một trong các chữ: {', '.join(map(str, node['enum']))}."
    if "pattern" in node:
        own = remedies().get(node["pattern"])
        return own or f"{_OTHERWISE} {node.get('description', '')}".strip()
    if node.get("type") in ("integer", "number"):
        return _NUMBER
    if node.get("additionalProperties") is False:
        return f"Ở đây chỉ có các mục: {', '.join(node.get('properties', ()))}."
    return ""
