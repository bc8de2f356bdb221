"""Values mean exactly what is written, and nothing else is accepted."""

from datetime import date, time
from decimal import Decimal

import pytest
from niemyet.model.kinds import KINDS
from niemyet.model.mark import content_mark
from niemyet.model.record import Fact, Unknown
from niemyet.model.services import Commitment
from niemyet.model.values import (
    Amount,
    Bound,
    Count,
    Day,
    NationalCode,
    Percentage,
    Quantity,
    RecordId,
    Start,
    StartDay,
    TimeOfDay,
    WebAddress,
    WholeNumber,
)
from niemyet.model.walk import named_records
from pydantic import TypeAdapter, ValidationError


@pytest.mark.parametrize(
    ("value_type", "written", "meant"),
    [
        (Amount, "8000", 8000),
        (Amount, "0", 0),
        (WholeNumber, "3", 3),
        (Day, "2026-07-01", date(2026, 7, 1)),
        (StartDay, "2026-07-01", Start(date(2026, 7, 1))),
        (StartDay, "by 2018-03-31", Start(date(2018, 3, 31), exact=False)),
        (Count, "1019", Quantity(1019)),
        (Count, "over 1050", Quantity(1050, Bound.OVER)),
        (Percentage, "95.5", Quantity(Decimal("95.5"))),
        (Percentage, "at_least 30", Quantity(Decimal(30), Bound.AT_LEAST)),
        (TimeOfDay, "07:30", time(7, 30)),
        (NationalCode, "1.001193", "1.001193"),
        (WebAddress, "https://a.example/b", "https://a.example/b"),
        (RecordId, "dang-ky-khai-sinh", "dang-ky-khai-sinh"),
    ],
)
def test_a_value_is_read(value_type, written, meant):
    """Text of the right form gives the value it looks like."""
    assert meant == TypeAdapter(value_type).validate_python(written)


@pytest.mark.parametrize(
    ("value_type", "written", "error"),
    [
        (Amount, "8.000", "amount"),
        (Amount, "8000đ", "amount"),
        (Amount, "08000", "amount"),
        (Amount, "-1", "amount"),
        (Amount, "٣", "amount"),
        (Amount, "8000\n", "amount"),
        (WholeNumber, "1.5", "whole_number"),
        (Day, "1782864000", "day"),
        (Day, "1/7/2026", "day"),
        (Day, "2026-7-1", "day"),
        (Day, "2026-02-30", "no_such_day"),
        (StartDay, "since 2018-03-31", "start"),
        (StartDay, "by 2018-02-30", "no_such_day"),
        (Count, "trên 1050", "count"),
        (Count, "over over 1", "count"),
        (Percentage, "90%", "percentage"),
        (Percentage, "101", "percentage"),
        (TimeOfDay, "7:30", "time_of_day"),
        (TimeOfDay, "24:00", "time_of_day"),
        (NationalCode, "1.001193.H60", "national_code"),
        (NationalCode, "1.00119", "national_code"),
        (WebAddress, "www.a.example", "web_address"),
        *((WebAddress, f"https://a.example/mau{sign}1", "web_address") for sign in '|{}"<>^`\\ '),
        (RecordId, "Đăng-ký", "record_id"),
        (RecordId, "a--b", "record_id"),
    ],
)
def test_a_value_is_refused(value_type, written, error):
    """Text of another form is an error of its own type, never a guess."""
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(value_type).validate_python(written)

    assert [error] == [fault["type"] for fault in refused.value.errors()]


@pytest.mark.parametrize("written", ["2017-01-01", "by 2018-03-31"])
def test_a_start_is_written_as_it_was_read(written):
    """A day known only as a witness stays one."""
    adapter = TypeAdapter(StartDay)

    assert written == adapter.dump_python(adapter.validate_python(written))


def test_a_same_day_commitment_has_no_number():
    """A number is asked of every unit but same day."""
    commitment = Commitment.model_validate({"unit": "same_day", "decided_by": "x"})

    assert commitment.value is None


def test_an_element_says_why_it_is_unknown():
    """The reason takes the place of the value."""
    field = KINDS["legal_instruments"].model.model_fields["title"]
    answer = TypeAdapter(field.annotation, config=None)

    assert Unknown(unknown="Chưa thấy.") == answer.validate_python({"unknown": "Chưa thấy."})


def test_every_field_explains_itself():
    """Each field has a title and a description, which editors and errors show."""
    silent = [
        f"{part.__name__}.{name}"
        for part in all_parts()
        for name, field in part.model_fields.items()
        if not field.title or not field.description
    ]

    assert len(all_parts()) > 40
    assert [] == silent


def all_parts() -> list[type[Fact]]:
    """Return every model of the catalogue."""
    found, waiting = [], [Fact]
    while waiting:
        below = waiting.pop().__subclasses__()
        found += below
        waiting += below
    return [part for part in found if part.__module__.startswith("niemyet.model.")]


def test_records_never_change_once_read(sample_catalog):
    """A view cannot alter a fact for the next one."""
    with pytest.raises(ValidationError):
        sample_catalog.fields["giay-to"].name = "Khác"


def test_every_reference_of_a_record_is_found(sample_catalog):
    """Ids in parts, lists and answers are references, with the kind of record they name."""
    record = sample_catalog.procedures["dang-ky-trong-cay"]
    named = {(key.kind, key.id) for key in named_records(record)}

    assert {
        ("fields", "cay-xanh"),
        ("life_events", "trong-vuon"),
        ("procedures", "xac-nhan-cay-da-trong"),
        ("fees", "le-phi-trong-cay"),
        ("legal_instruments", "03-2025-tt-vd"),
        ("legal_instruments", "05-2010-luat-vd"),
    } == named


def test_a_mark_changes_with_the_content(sample_catalog):
    """One other word withdraws a verification; the verification itself does not count."""
    fee = sample_catalog.fees["phi-ban-sao"]

    assert fee.verified.mark == content_mark(fee)
    assert fee.verified.mark == content_mark(fee.model_copy(update={"verified": None}))
    assert fee.verified.mark != content_mark(fee.model_copy(update={"set_by": "Người khác"}))
