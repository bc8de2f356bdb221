"""Letters that nobody sees or means, and ends of lines: refused wherever a text may stand."""

from pathlib import PurePosixPath

import pytest
from niemyet.model.kinds import KINDS
from niemyet.model.translation import text_fields
from niemyet.read import field_names
from niemyet.read.yaml_source import parse_yaml
from pydantic import ValidationError

FIELD = "name: Lĩnh vực thử\nsummary: Để thử.\norder: 9\n"


def rule_of(text: str) -> str:
    """Return the one rule that a file with this text breaks."""
    (problem,) = parse_yaml(text, PurePosixPath("catalog/thu.yaml"))
    return problem.rule


NEVER_MEANT = (
    *(c for c in map(chr, range(0x20)) if c not in "\t\n"),
    *map(chr, range(0x7F, 0xA0)),
    *"\u2028\u2029\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u180e",
    *"\ue000\uf8ff\U000f0000\U0010fffd\ufdd0\ufffe\U0001ffff\ufff9\U000e0041\ufe0f\u3164",
)


@pytest.mark.parametrize("letter", NEVER_MEANT, ids=lambda letter: f"U+{ord(letter):04X}")
def test_what_nobody_sees_is_refused_escaped_or_not(letter):
    """Controls, ends of lines that are none in a file, turned directions, private letters."""
    escaped = FIELD.replace("Để thử.", f'"Để\\U{ord(letter):08x} thử."')
    odd = {"escaped_control", "invisible_character", "look_alike"}
    assert rule_of(escaped) in odd
    if letter != "\r":
        assert rule_of(FIELD.replace("Để", f"Để{letter}")) in {*odd, "control_character"}


def test_no_text_of_any_model_has_two_lines():
    """A name goes into calendars, cards, headings and logs, where a line means something."""
    kept = set()
    for model in {part for kind in KINDS.values() for part in _with_parts(kind.model)}:
        for name in text_fields(model):
            kept |= {f"{model.__name__}.{name}"} - _refusing(model, name)

    assert set() == kept


def _with_parts(model):
    yield model
    for info in model.model_fields.values():
        for part in field_names.models_within(info):
            yield from _with_parts(part)


def _refusing(model, name):
    """Return the field if it takes no text of two lines, alone or in a list."""
    kinds = set()
    for value in ("một\nhai", ["một\thai"]):
        try:
            model.model_validate({name: value})
        except ValidationError as error:
            kinds |= {e["type"] for e in error.errors() if e["loc"][0] == name}
    return {f"{model.__name__}.{name}"} if "line_break" in kinds else set()
