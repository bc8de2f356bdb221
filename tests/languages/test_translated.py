"""What records say in another language, and what happens when the Vietnamese moves on."""

import re
from datetime import date
from pathlib import Path

import pytest
from building import REPOSITORY
from niemyet.model.mark import content_mark
from niemyet.model.record import Verification
from niemyet.model.reference import RecordKey
from niemyet.model.translation import rewritten, texts_of
from niemyet.present.posting import Posting
from niemyet.present.procedure.view import view_procedure
from niemyet.present.text.marked_words import as_vietnamese
from niemyet.present.whole_site.translated import posting_in
from niemyet.publish.languages.wordings import wordings
from niemyet.read.catalog_folder import read_catalog

WORDS = {language.code: wording for language, wording in wordings(REPOSITORY / "site_src")}
PROCEDURE = "cap-ban-sao-giay-mau"
NAME = "Cấp bản sao giấy mẫu"
CHANGED = date(2026, 7, 25)


@pytest.fixture
def translate(catalog_copy):
    """Translate texts of the sample's procedure; return the posting in English."""

    def make(*texts: tuple[str, str, str], changed: date | None = None) -> Posting:
        lines = [f"  - at: {at}\n    of: {of}\n    text: {text}" for at, of, text in texts]
        write(catalog_copy, f"procedures/{PROCEDURE}", "texts", lines)
        catalog = read_catalog(catalog_copy).catalog
        days = {RecordKey("procedures", PROCEDURE): changed} if changed else {}
        office = catalog.offices["xa-mau"]
        return posting_in(
            Posting(catalog, office, date(2026, 11, 23), WORDS["vi"], days), WORDS["en"]
        )

    return make


def write(catalog: Path, name: str, key: str, lines: list[str]) -> None:
    path = catalog / "translations" / "en" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["translated_by: Người thử", f"{key}:", *lines]) + "\n", "utf-8")


def name_in(posting: Posting) -> str:
    return view_procedure(posting.procedures[PROCEDURE], posting).name


def test_a_translated_name_takes_the_place_of_the_vietnamese(translate):
    assert "Sample copies" == name_in(translate(("name", NAME, "Sample copies")))


def test_a_text_nobody_translated_stays_vietnamese_and_is_marked(translate):
    posting = translate(("name", NAME, "Sample copies"))

    assert as_vietnamese("Xin thêm một bản của giấy mẫu đã có.") == (
        view_procedure(posting.procedures[PROCEDURE], posting).summary
    )


def test_a_translation_left_behind_says_so_and_shows_the_vietnamese_of_today(translate):
    shown = name_in(translate(("name", "Tên cũ", "Old copies")))

    assert shown == (
        f"Old copies [translation out of date; the Vietnamese is now: {as_vietnamese(NAME)}]"
    )


def test_it_says_since_when_where_that_is_known(translate):
    shown = name_in(translate(("name", "Tên cũ", "Old copies"), changed=CHANGED))

    assert "the Vietnamese changed on 25 July 2026" in shown


def test_the_same_text_in_a_record_is_translated_once(translate, catalog_copy):
    path = catalog_copy / "procedures" / f"{PROCEDURE}.yaml"
    path.write_text(
        path.read_text("utf-8").replace(
            "official_name: Thủ tục cấp bản sao giấy mẫu", f"official_name: {NAME}"
        ),
        "utf-8",
    )
    posting = translate(("name", NAME, "Sample copies"))

    assert "Sample copies" == posting.procedures[PROCEDURE].edition.official_name


def test_a_shared_phrase_is_used_in_every_record(translate, catalog_copy):
    write(catalog_copy, "phrases", "phrases", ["  - of: Ai cũng được xin.\n    text: For all."])
    posting = translate(("name", NAME, "Sample copies"))

    assert "For all." == posting.procedures[PROCEDURE].edition.conditions.not_applicable


def test_two_parts_with_one_key_have_two_places(real_catalog):
    """The copies of extracts have a rate at the counter and another online, under one key."""
    fee = real_catalog.fees["phi-khai-thac-thong-tin-ho-tich"]
    names = [text for at, text in texts_of(fee).items() if re.fullmatch(r"rates\.[^.]+\.name", at)]

    assert [rate.name for rate in fee.rates] == names


def test_only_words_change(translate):
    """Amounts, days, ids and codes are the facts of the Vietnamese records."""
    english = translate(("name", NAME, "Sample copies"))
    catalog = english.translated_from.catalog
    for key, record in catalog.records():
        assert without_words(record) == without_words(english.catalog.record(key))


def without_words(record):
    return rewritten(record, lambda at, text: at)


def test_a_verification_holds_in_every_language(catalog_copy):
    catalog = read_catalog(catalog_copy).catalog
    fee = next(iter(catalog.fees.values()))
    by = {"by": "Người thử", "on": "2026-07-01", "against": "bản gốc"}
    verified = fee.model_copy(
        update={"verified": Verification.model_validate({**by, "mark": content_mark(fee)})}
    )
    posting = Posting(catalog, catalog.offices["xa-mau"], date(2026, 11, 23), WORDS["vi"])
    posting.catalog.fees[fee.id] = verified
    translated = posting_in(posting, WORDS["en"]).catalog.fees[fee.id]

    assert translated.name != fee.name
    assert content_mark(translated) == translated.verified.mark
