"""The fixed words of every language: none missing, none unknown, the same values in each."""

import re
import shutil
import string
from pathlib import Path

import pytest
import yaml
from building import REPOSITORY
from niemyet.present.text.marked_words import BEGIN, END, bare
from niemyet.present.text.wording import FIELD_NAMES, FORMS, Wording, wording_in
from niemyet.publish.languages.wordings import wordings
from niemyet.read.wording_file import LANGUAGES, read_languages, read_wording

FOLDER = REPOSITORY / "site_src" / "wording"
LISTED = yaml.safe_load((FOLDER / LANGUAGES).read_text("utf-8"))
COMPLETE = [c for c, about in LISTED["languages"].items() if about["wording"] == "complete"]
OTHERS = [code for code in LISTED["languages"] if code != "vi"]


@pytest.fixture(scope="module")
def vietnamese() -> dict[str, str]:
    return read_wording(FOLDER, "vi")


def places(phrase: str) -> set[str]:
    """Return the names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_english_is_offered_beside_vietnamese():
    assert {"vi", "en"} <= set(COMPLETE)
    assert "vi" == next(iter(LISTED["languages"]))


@pytest.mark.parametrize("code", COMPLETE)
def test_a_complete_language_says_every_word(code, vietnamese):
    """Of all groups but those that are Vietnamese everywhere, such as the sheets."""
    needed = {k for k in vietnamese if k.split(".")[0] not in LISTED["vietnamese_only"]}

    assert len(needed) > 500
    assert set() == needed - set(read_wording(FOLDER, code))


@pytest.mark.parametrize("code", OTHERS)
def test_no_language_says_what_vietnamese_does_not(code, vietnamese):
    own = {key for key in read_wording(FOLDER, code) if not key.startswith(FIELD_NAMES)}

    assert own
    assert set() == own - set(vietnamese)


@pytest.mark.parametrize("code", OTHERS)
def test_every_form_of_a_phrase_has_the_same_places(code, vietnamese):
    """A value that a phrase leaves out would be lost; one that it invents ends the build."""
    own = {k: v for k, v in read_wording(FOLDER, code).items() if k in vietnamese}
    forms = [(key, form) for key, phrase in own.items() for form in phrase.split(FORMS)]

    assert len(forms) > 500
    assert [] == [key for key, form in forms if places(form) != places(vietnamese[key])]


def test_what_is_only_vietnamese_is_a_group_of_words(vietnamese):
    assert set(LISTED["vietnamese_only"]) <= {key.split(".")[0] for key in vietnamese}


def test_a_language_without_a_file_is_not_offered(tmp_path):
    listed = LISTED["languages"] | {"xx": {"name": "X", "direction": "ltr", "wording": "partial"}}
    (tmp_path / LANGUAGES).write_text(yaml.safe_dump({"languages": listed}, sort_keys=False))
    for code in ("vi", "en"):
        shutil.copy(FOLDER / f"{code}.yaml", tmp_path)

    assert ["vi", "en"] == list(read_languages(tmp_path))


def test_a_missing_word_is_vietnamese_and_marked_but_not_its_values():
    lent = wording_in("xx", {}, {"format.span": "từ {first} đến hết {last}"})
    said = lent("format.span", first="A", last="B")

    assert "từ A đến hết B" == bare(said)
    assert f"{BEGIN}từ {END}A{BEGIN} đến hết {END}B" == said


def test_a_phrase_may_have_two_forms():
    words = Wording("en", {"list.count": "{number} procedure | {number} procedures"})

    assert "1 procedure" == words("list.count", number=1)
    assert "1,050 procedures" == words("list.count", number="1,050")


def test_every_language_of_the_site_can_be_read():
    found = {language.code: wording for language, wording in wordings(Path(FOLDER.parent))}

    assert found["vi"].is_vietnamese
    assert "Fees and charges" == found["en"]("page.fees")


@pytest.mark.parametrize("code", COMPLETE)
def test_no_fixed_word_cites_a_law(code):
    """A law ends, and a record ends with it; a word of the interface would go on saying it."""
    said = read_wording(FOLDER, code)

    assert len(said) > 500
    assert {} == {key: text for key, text in said.items() if re.search(r"\d/\d{4}/", text)}


def test_a_number_of_things_is_counted_as_each_language_counts():
    found = {language.code: wording for language, wording in wordings(Path(FOLDER.parent))}

    assert "1 bản chính" == found["vi"]("document.originals", number=1)
    assert "1 original" == found["en"]("document.originals", number=1)
    assert "2 sets" == found["en"]("document.sets", number=2)
    assert "A4, 4 pages, 95 kB" == found["en"]("sheet.offer.facts", paper="A4", number=4, size="95")
