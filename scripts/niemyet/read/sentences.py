"""What a reading fault is called in Vietnamese, and how to mend it, in ``sentences.yaml``.

They are keyed by pydantic's error *type* (stable), not by its English text, and by our own error
types from ``model``. ``{value}`` is the text as written.
"""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from niemyet.problem import Place, Problem
from niemyet.read.letters import visible
from niemyet.read.plain_yaml import plain_yaml

_GLUED = re.compile(r"-\s*\S|[A-Za-z_]+:\S")
_LONGEST_QUOTE = 60

_WRITTEN = plain_yaml(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))


def _by_rule(of: str) -> dict[str, tuple[str, str]]:
    return {rule: (said["what"], said["remedy"]) for rule, said in _WRITTEN[of].items()}


SENTENCES: Mapping[str, tuple[str, str]] = _by_rule("values")
"""What is wrong with a value and how to mend it, by rule."""
FILE_SENTENCES: Mapping[str, tuple[str, str]] = _by_rule("files")
"""The same of a whole file, or of its writing, before its facts are looked at."""
_ONE_LINE = ("int_type", "date_type", "time_type", "bool_type", "is_instance_of")
"""Where something else than one line of text stands, whatever that would have to be."""


@dataclass(frozen=True)
class Field:
    """What a sentence may say about the field where the fault is."""

    key: str = ""
    hint: str = ""
    known_keys: Sequence[str] = ()
    may_be_unknown: bool = False


def in_words(error: Mapping[str, Any], field: Field) -> tuple[str, str]:
    """Return what is wrong and how to mend it, for one pydantic error."""
    kind = kind_of(error)
    told = "string_type" if kind in _ONE_LINE else kind
    what, remedy = SENTENCES.get(told, (str(error["msg"]), "xem catalog/README.md."))
    choices = _choices(error)
    written = error.get("input")
    known = field.known_keys if kind == "extra_forbidden" else choices
    words = {
        "value": shortened(written) if isinstance(written, str) else "",
        "key": field.key,
        "hint": field.hint,
        "answer": field.known_keys[0] if field.known_keys else "",
        "choices": ", ".join(choices),
        "digits": _digits(written),
        "day_example": _day_example(written),
        "time_example": _time_example(written),
        "code_example": _code_example(written),
        "or_unknown": " (chưa biết thì viết «unknown: lý do»)" if field.may_be_unknown else "",
        "instead": _instead(written, field),
        "suggestion": did_you_mean(field.key if kind == "extra_forbidden" else str(written), known),
    }
    return what.format(**words).strip(), remedy.format(**words).strip().removeprefix("hoặc ")


def kind_of(error: Mapping[str, Any]) -> str:
    """Return the key of the sentence that fits an error and what was written."""
    kind, written = error["type"], error.get("input")
    if written == "" and kind not in ("missing", "extra_forbidden"):
        return "empty"
    if kind == "enum" and not isinstance(written, str):
        return "string_type"
    glued = isinstance(written, str) and _GLUED.match(written)
    return "glued" if glued and kind in ("list_type", "model_type") else kind


def file_problem(place: Place, rule: str, excerpt: str = "", **values: object) -> Problem:
    """Return the problem that a whole file, a key or a scalar has before it is understood."""
    shown = {name: visible(v) if isinstance(v, str) else v for name, v in values.items()}
    what, remedy = (text.format(**shown) for text in FILE_SENTENCES[rule])
    return Problem(place, "Tệp", what, remedy, excerpt=excerpt, rule=rule)


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return "có phải «…»? " for the nearest known word, or nothing."""
    nearest = difflib.get_close_matches(written, list(known), n=1)
    return f"có phải «{nearest[0]}»? " if nearest else ""


def shortened(text: str) -> str:
    """Return *text* on one line, cut where a reader has recognised it."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _instead(written: object, field: Field) -> str:
    if not field.may_be_unknown:
        return ""
    keys = written if isinstance(written, dict) else ()
    for answer in ("unknown", "not_applicable"):
        if meant := difflib.get_close_matches(answer, keys, n=1, cutoff=0.7):
            return f"; nếu «{meant[0]}» là lời đáp chưa có thông tin thì viết đúng: {answer}"
    return "; nếu chưa biết thì viết «unknown: lý do»"


def _choices(error: Mapping[str, Any]) -> list[str]:
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ") if word]


_IN_GROUPS = re.compile(r"(?:trên )?0*(\d+|\d{1,3}(?:[.,\s]\d{3})+)\s*(?:đ|đồng|vnđ|hồ sơ)?", re.I)
"""What can only mean one number; of 20k or 20000.0 the digits alone would be another amount."""


def _digits(written: object) -> str:
    return re.sub(r"\D", "", m[1]) if (m := _IN_GROUPS.fullmatch(str(written))) else "ví dụ 8000"


def _day_example(written: object) -> str:
    parts = str(written).replace("-", "/").replace(".", "/").split("/")
    if len(parts) == 3 and all(p.isdigit() for p in parts) and len(parts[2]) == 4:
        return f": {parts[2]}-{int(parts[1]):02}-{int(parts[0]):02}"
    return ", ví dụ: 2026-07-01"


def _time_example(written: object) -> str:
    found = re.fullmatch(r"(\d{1,2})\s*(?:h|g|giờ|:|\.)\s*(\d{2})?(?:\s*phút)?", str(written))
    if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
        return f': "{int(found[1]):02}:{found[2] or "00"}"'
    return ', ví dụ: "07:30"'


def _code_example(written: object) -> str:
    found = re.match(r"[1-9]\.[0-9]{6}(?=\D|$)", str(written))
    return f': "{found[0]}"' if found else ', ví dụ: "1.001193"'
