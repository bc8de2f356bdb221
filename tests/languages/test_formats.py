"""Numbers, days and lengths of time as readers of each language expect them."""

from datetime import date, time
from decimal import Decimal

import pytest
from building import REPOSITORY
from niemyet.model.time.duration import Duration
from niemyet.present.text.formats import (
    format_amount,
    format_day,
    format_duration,
    format_number,
    format_time,
    sentence,
)
from niemyet.present.text.marked_words import as_vietnamese
from niemyet.publish.languages.wordings import wordings

READ = {language.code: wording for language, wording in wordings(REPOSITORY / "site_src")}


@pytest.mark.parametrize(("code", "text"), [("vi", "8.000 đồng"), ("en", "8,000 VND")])
def test_an_amount(code, text):
    assert text == format_amount(8000, READ[code])


@pytest.mark.parametrize(("code", "text"), [("vi", "1.050,5"), ("en", "1,050.5")])
def test_a_number_with_decimals(code, text):
    assert text == format_number(Decimal("1050.5"), READ[code])


@pytest.mark.parametrize(("code", "text"), [("vi", "01/03/2018"), ("en", "1 March 2018")])
def test_a_day(code, text):
    assert text == format_day(date(2018, 3, 1), READ[code])


@pytest.mark.parametrize(("code", "text"), [("vi", "7 giờ 30"), ("en", "7:30")])
def test_a_time_of_day(code, text):
    assert text == format_time(time(7, 30), READ[code])


@pytest.mark.parametrize(
    ("number", "text"), [("1", "1 working day"), ("3", "3 working days")], ids=["one", "many"]
)
def test_a_length_of_time(number, text):
    limit = Duration.model_validate({"value": number, "unit": "working_day"})

    assert text == format_duration(limit, READ["en"])


def test_a_sentence_begins_with_a_capital_behind_the_mark_too():
    assert as_vietnamese("Trong ngày") == sentence(as_vietnamese("trong ngày"))
