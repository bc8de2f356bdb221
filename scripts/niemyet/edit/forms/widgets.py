"""Each field of a record as a field of the editor."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from niemyet.edit.forms.entry_rules import (
    bounds,
    entry_rule,
    in_a_form,
    is_attachment,
    is_day,
    is_photo,
)
from niemyet.edit.value_kinds import FormField, ValueKind, form_fields
from niemyet.model.record import Fact
from niemyet.model.related import Needed, OneOf, Related
from niemyet.present.text.wording import Wording

Widget = dict[str, Any]

ANSWER = "answer"
"""The first field of an object that shows either a value or why there is none."""

_LONG_TEXTS = re.compile(
    "advice|applies_to|decides|description|edition_note|explanation|handled_elsewhere|note|"
    "obtain_from|official_name|payer|purpose|reported_free|scope|set_by|summary|text|unknown|"
    "when|where|why"
)
_NAMING = "name|title|what|who|phrase|label|text|key|kind|in_force_from|first_day|on"
_MOST_ITEMS = 1000
_SUMMARIES: Mapping[str, str] = {
    "Rate": "{{fields.name}} ({{fields.per}})",
    "RateAmount": "{{fields.in_force_from}}: {{fields.amount.value}}",
    "FeeTerms": "{{fields.in_force_from}}",
    "Edition": "{{fields.in_force_from}}: {{fields.official_name}}",
    "RedressEdition": "{{fields.in_force_from}}",
    "Citation": "{{fields.instrument}} {{fields.provision}}",
    "FeeUse": "{{fields.fee}} {{fields.reported_free}} {{fields.unknown}}",
    "Service": "{{fields.procedure}}",
    "RequiredDocument": "{{fields.name}} {{fields.paper}}",
    "TimeLimit": "{{fields.value}} {{fields.unit}}",
    "Contact": "{{fields.kind}}: {{fields.value}}",
    "Session": "{{fields.opens}} – {{fields.closes}}",
    "DayHours": "{{fields.days}}",
    "RedressPoint": "{{fields.channel}}",
    "OtherCode": "{{fields.code}}",
    "Tier": "{{fields.from_unit}}: {{fields.amount}}",
}


class Widgets:
    """Makes the editor's fields, with the words of one language."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._bounds = bounds(wording)

    def fields_of(self, model: type[Fact]) -> list[Widget]:
        """Return the fields of a form for *model*."""
        return [self._field(field) | _needed(model, field.name) for field in form_fields(model)]

    def _field(self, field: FormField) -> Widget:
        base: Widget = {"name": field.name, "label": field.title}
        if hint := self._hint(field):
            base["hint"] = hint
        if not field.required:
            base["required"] = False
        return base | self._widget(field)

    def _hint(self, field: FormField) -> str:
        kind = field.kind.inner if field.kind.form in ("answer", "list") else field.kind
        if kind is None or kind.choices or kind.refers_to or kind.names_part:
            return ""
        rule = entry_rule(kind.schema, self._bounds)
        return rule.hint if rule and rule.hint else in_a_form(field.hint, self._bounds)

    def _widget(self, field: FormField) -> Widget:
        kind = field.kind
        if kind.form == "answer" and kind.inner:
            return self._answer(field, kind.inner)
        if kind.form == "list" and kind.inner:
            return self._list(field, kind.inner)
        if kind.model:
            fields = self.fields_of(kind.model)
            return {"widget": "object", "collapsed": not field.required, "fields": fields}
        return self._scalar(field.name, kind)

    def _answer(self, field: FormField, inner: ValueKind) -> Widget:
        offered = ("given", "unknown", "not_applicable")
        value = FormField(field.name, field.title, "", inner, required=False)
        words = {key: self._wording(f"form.{key}") for key in ("which", "reason", "reason_hint")}
        return {
            "widget": "object",
            "collapsed": inner.form in ("list", "parts"),
            "fields": [
                {
                    "name": ANSWER,
                    "label": words["which"],
                    "widget": "choice",
                    "required": field.required,
                    "options": [
                        {"label": self._wording(f"form.answer.{answer}"), "value": answer}
                        for answer in offered
                    ],
                },
                self._field(value) | {"name": "value"},
                {
                    "name": "reason",
                    "label": words["reason"],
                    "hint": words["reason_hint"],
                    "widget": "text",
                    "required": False,
                },
            ],
        }

    def _list(self, field: FormField, inner: ValueKind) -> Widget:
        if inner.choices or inner.refers_to or inner.names_part:
            return self._scalar(field.name, inner) | {"multiple": True} | _at_least(field)
        one = _one_of(field.title)
        named = self._wording.phrases.get(f"form.one.{field.name}", one)
        shown: Widget = {"label": one, "label_singular": named, "widget": "list", "collapsed": True}
        shown |= _at_least(field)
        if inner.model:
            parts = self.fields_of(inner.model)
            begun = {"default": [{}] if field.required else []}
            return shown | begun | {"summary": _summary(inner.model, parts), "fields": parts}
        item = {"name": "item", "label": field.title} | self._scalar("text", inner)
        return shown | {"summary": "{{fields.item}}", "field": item}

    def _scalar(self, name: str, kind: ValueKind) -> Widget:
        if kind.form == "flag":
            return {"widget": "boolean", "required": False}
        if kind.choices:
            return {"widget": "choice", "options": self._options(kind.choices)}
        if kind.refers_to:
            return {"widget": "choice", "records": kind.refers_to}
        if kind.names_part:
            return {"widget": "choice", **kind.names_part._asdict()}
        if rule := entry_rule(kind.schema, self._bounds):
            widget = "day" if is_day(kind.schema) else "string"
            photo = {"photo": True} if is_photo(kind.schema) else {}
            widget = "attachment" if photo or is_attachment(kind.schema) else widget
            return {"widget": widget, **photo, "pattern": [rule.pattern, rule.sentence]}
        return {"widget": "text" if _LONG_TEXTS.fullmatch(name) else "string"}

    def _options(self, choices: type[StrEnum]) -> list[Widget]:
        return [{"label": self._wording.of_word(word), "value": word.value} for word in choices]


def _needed(model: type[Fact], name: str) -> Widget:
    """Return what a field is required by, beyond itself, as the form marks it."""
    for relation in model.relations if issubclass(model, Related) else ():
        if relation.field == name and isinstance(relation, OneOf):
            return {"needed": {"without": relation.fields[1:]}}
        if relation.field == name and isinstance(relation, Needed):
            return {"needed": {"other": relation.other, "unless": relation.words}}
    return {}


def _one_of(title: str) -> str:
    bare = title.removeprefix("Các ")
    return bare[:1].upper() + bare[1:]


def _at_least(field: FormField) -> Widget:
    # Decap lets an empty list pass unless it is told both ends.
    return {"min": 1, "max": _MOST_ITEMS} if field.required else {}


def _summary(model: type[Fact], parts: Sequence[Widget]) -> str:
    names = [part["name"] for part in parts]
    naming = next((name for name in _NAMING.split("|") if name in names), names[0])
    return _SUMMARIES.get(model.__name__, f"{{{{fields.{naming}}}}}")
