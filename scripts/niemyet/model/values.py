"""Exact values. Text is taken as written; nothing is guessed.

Left to itself pydantic reads "8.000" as 8 and "1782864000" as a day in 2026, so each
type refuses any text that is not wholly of its own form. The error types named here are
given their Vietnamese sentences in ``read/sentences.yaml``.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    InstanceOf,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from niemyet.model.attachment import ENDINGS, PHOTO_ENDING

DAY_PATTERN = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
WEB_ADDRESS = r'https?://[^\s<>"{}|\\^`]+'
"""No letter that an address may not hold (RFC 3987, 2.2): graphs cannot be written with one."""
FIRST_YEAR = 1945
BOUND_PATTERN = r"over|at_least|under|at_most"


def _read(
    pattern: str, error_type: str, make: Callable[[re.Match[str]], Any] = lambda found: found[0]
) -> BeforeValidator:
    """Refuse any text that is not wholly *pattern*, before pydantic may guess at it; else *make*
    the value of it."""

    form = re.compile(pattern)

    def read(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if not (found := form.fullmatch(value)):
            raise PydanticCustomError(error_type, "not of the expected form")
        return make(found)

    return BeforeValidator(read)


class Bound(StrEnum):
    """How a published figure relates to the true one."""

    EXACT = "exact"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"


@dataclass(frozen=True)
class Quantity:
    """A count, or a percentage, that may be known only as a bound ("over 1050")."""

    value: int | Decimal
    bound: Bound = Bound.EXACT

    def __str__(self) -> str:
        return str(self.value) if self.bound is Bound.EXACT else f"{self.bound} {self.value}"


@dataclass(frozen=True)
class Start:
    """The day something came into force, or a day by which it certainly had.

    Written ``2017-01-01`` when the day is known and ``by 2018-03-31`` when only a later
    witness is known: the true start is then that day or earlier.
    """

    day: date
    exact: bool = True

    def __str__(self) -> str:
        return self.day.isoformat() if self.exact else f"by {self.day.isoformat()}"


def is_of_our_time(day: date) -> bool:
    """Return whether a day may be meant: 2207 is 2027, and from 9999 on nobody can count."""
    return FIRST_YEAR <= day.year < FIRST_YEAR + 200


def _real_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise PydanticCustomError("no_such_day", "no such day") from error
    if not is_of_our_time(day):
        raise PydanticCustomError("day_of_another_century", "not of our time")
    return day


def _text(pattern: str, error_type: str) -> Any:
    """Return the type of a text that is wholly *pattern*."""
    schema = {"type": "string", "pattern": f"^{pattern}$"}
    return Annotated[str, _read(pattern, error_type), WithJsonSchema(schema)]


def _quantity(
    number_pattern: str, error_type: str, number: Callable[[str], int | Decimal], written_as: str
) -> Any:
    """Return the type of a quantity; *written_as* is what JSON calls an exact one."""
    pattern = rf"(({BOUND_PATTERN}) )?({number_pattern})"
    return Annotated[
        InstanceOf[Quantity],
        _read(
            pattern,
            error_type,
            lambda found: Quantity(number(found[3]), Bound(found[2] or Bound.EXACT)),
        ),
        _as_text,
        WithJsonSchema({"type": [written_as, "string"], "pattern": f"^{pattern}$"}),
    ]


_as_text = PlainSerializer(str, return_type=str)
_WHOLE = r"0|[1-9][0-9]{0,14}"
"""Below a million billions: nobody pays more, and Python reads no number of 4300 digits."""
_TIME = "([01][0-9]|2[0-3]):[0-5][0-9]"


def _on_one_line(text: str) -> str:
    if "\n" in text or "\t" in text:
        raise PydanticCustomError("line_break", "more than one line")
    return text


Text = Annotated[
    str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_on_one_line)
]
"""A text of one line that is not empty: names go into calendars, cards, headings, logs."""

RecordId = _text(r"[a-z0-9]+(-[a-z0-9]+)*", "record_id")
"""The id of a record: its file's name, in small letters without diacritics."""

Amount = Annotated[int, _read(_WHOLE, "amount"), WithJsonSchema({"type": "integer", "minimum": 0})]
"""Whole đồng."""

WholeNumber = Annotated[
    int, _read(_WHOLE, "whole_number"), WithJsonSchema({"type": "integer", "minimum": 0})
]

Day = Annotated[
    date,
    _read(DAY_PATTERN, "day", lambda found: _real_day(found[0])),
    WithJsonSchema({"type": "string", "pattern": f"^{DAY_PATTERN}$"}),
]

StartDay = Annotated[
    InstanceOf[Start],
    _read(
        rf"(by )?({DAY_PATTERN})",
        "start",
        lambda found: Start(_real_day(found[2]), exact=not found[1]),
    ),
    _as_text,
    WithJsonSchema({"type": "string", "pattern": f"^(by )?{DAY_PATTERN}$"}),
]

Count = _quantity(_WHOLE, "count", int, "integer")
"""A number of dossiers: exact (``1019``) or a bound (``over 1050``)."""

_PERCENT = r"100|[0-9]{1,2}(?:\.[0-9]{1,2})?"
Percentage = _quantity(_PERCENT, "percentage", Decimal, "number")
"""A share of a hundred: exact (``90``) or a bound (``over 90``)."""

_FIGURE = rf"(?:{_WHOLE})(?:\.[0-9]{{1,2}})?"
CountOrPercentage = _quantity(
    _FIGURE, "count", lambda text: Decimal(text) if "." in text else int(text), "number"
)
"""A figure that may be a count or a share of a hundred, as its name decides."""

TimeOfDay = Annotated[
    time,
    _read(_TIME, "time_of_day", lambda found: time.fromisoformat(found[0])),
    PlainSerializer(lambda value: value.strftime("%H:%M"), return_type=str),
    WithJsonSchema({"type": "string", "pattern": f"^{_TIME}$"}),
]

NationalCode = _text(r"[1-9]\.[0-9]{6}", "national_code")
"""The procedure's code in the national database, without the province's suffix."""

PhotoName = _text(rf"[a-z0-9]+(-[a-z0-9]+)*\.{PHOTO_ENDING}", "photo_name")
"""The name of a photograph that lies beside the records."""

PlanRow = _text(r"(\.|[a-z0-9]+(-[a-z0-9]+)*)( *\| *(\.|[a-z0-9]+(-[a-z0-9]+)*))*", "plan_row")
"""A row of the plan of a room: its places from left to right, a dot where there is nothing."""

AccountNumber = _text(r"[0-9A-Za-z]{5,19}", "account_number")
"""The number of a bank account; a code to scan holds at most 19 signs of it."""
BankNumber = _text(r"[0-9]{6}", "bank_number")
"""The number (BIN) by which transfers between banks name a bank."""
TransferText = _text(r"[0-9A-Za-z](?:[0-9A-Za-z ]{0,23}[0-9A-Za-z])?", "transfer_text")
"""What is written beside a transfer: every bank takes letters without marks."""

AttachmentName = _text(rf"[a-z0-9]+(-[a-z0-9]+)*\.({'|'.join(ENDINGS)})", "attachment_name")
"""The name of a file that lies beside the records."""

WebAddress = Annotated[
    str,
    _read(WEB_ADDRESS, "web_address"),
    WithJsonSchema({"type": "string", "pattern": "^https?://"}),
]
