"""Every text of every record is on its page and its sheet, and in the data, or says why not.

Each text of the invented commune is marked, and looked for in everything that is made of it. The
forms and the changes are held to every field by ``forms/`` and ``changes/test_every_field.py``.
"""

import json
import re
from datetime import date

import pytest
from building import REPOSITORY
from niemyet.model.fee import Fee, FeeTerms, Rate
from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact
from niemyet.model.translation import rewritten, text_fields
from niemyet.present.evidence.more import PLACED
from niemyet.present.open_data.shapes import PostedFee, PostedRate
from niemyet.present.posting import Posting
from niemyet.present.sheets import view_sheets
from niemyet.present.text.wording import Wording
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.open_data.json_files import record_files
from niemyet.publish.pages import all_pages
from niemyet.read.catalog_folder import catalog_of
from niemyet.read.wording_file import read_wording
from pydantic import Field, create_model

DAY, OFFICE = date(2026, 11, 29), "xa-mau"
SITE_SRC = REPOSITORY / "site_src"
MARK = re.compile(r"Q(\d+)Q")


def _names(fact: type[Fact]) -> set[str]:
    """Return the fields of a model and of those that are made from it."""
    return {*fact.model_fields}.union(*map(_names, fact.__subclasses__()))


NAMES = {name for fact in Fact.__subclasses__() for name in _names(fact)}


UNSEEN = {
    "page": {
        r"procedures: phrases": "what the search reads",
        r".*: confirmed": "for those who check: what they were asked and answered",
        r".*verified\.written_by": "for the check, that it was another who verified",
        r"holidays: name": "the heading says the year",
        r"offices: short_name": "in the frame of every page, which no layout makes",
        r"offices: unit.commune_code": "for those who link data",
        r"offices: edition_note": "of a dated edition, which the invented commune is not",
        r"statistics: by_\w+\.figures\.note": "a cell of a table has no room; in the data",
        r"postings: hangings\.\w+\.by": "who hung it is for the log that the office keeps",
    },
    "sheet": {
        r".*(source_notes?|sources\.\w+|confirmed)": "for keepers; the page has them, or the data",
        r".*\.(unknown|not_applicable)": "what is not known is told in one line",
        r".*verified\.(by|against|written_by)": "the sheet says whether, not by whom",
        r"(counting_rules|fields|holidays|legal_instruments|life_events|papers|referrals): .*": (
            "no sheet of their own; cited or counted with where they matter"
        ),
        r"(fees|offices|redress_channels|statistics): .*": (
            "boards have the room of a wall, and send to the page for the rest"
        ),
        r"postings: hangings\.\w+\.by": "who hung it is for the log that the office keeps",
        r"posting_kinds: (remarks|rules\.(shows|legal_basis\.\w+))": "on the page of the board",
        r"procedures: (phrases|(also_known_as|editions.other_codes)\..*)": "for finding",
    },
    "data": {
        r".*verified\.written_by": "for the check; who writes is no fact of what is posted",
        r"services: (sources\.\w+|confirmed)": "the list is the data",
        r"postings: .*": "a table of their own: of what is about people neither name nor words",
        r"procedures: confirmed": "what the check was told is no fact of the procedure",
    },
}
"""What is not seen there, and why."""


ANSWERS_INSTEAD = {
    *("handled_elsewhere", "reported_free", "unknown", "not_applicable", "name"),
    "instead",
}
"""Texts that take the place of others, or of a line withdrawn: not written where they are not."""


def filled(fact):
    """Return *fact* with something written in every text that its author left out."""
    texts = text_fields(type(fact))
    new = {}
    for name, value in vars(fact).items():
        if isinstance(value, Fact):
            new[name] = filled(value)
        elif isinstance(value, list) and value and isinstance(value[0], Fact):
            new[name] = [filled(item) for item in value]
        elif name in texts and name not in ANSWERS_INSTEAD and not value:
            new[name] = "Chữ thử" if value is None else ["Chữ thử"]
    return fact.model_copy(update=new)


class Marked:
    """The invented commune with a number in each text, and where each number stands."""

    def __init__(self, catalog) -> None:
        self.places: list[str] = []
        self.catalog = catalog_of({key: self._mark(key.kind, r) for key, r in catalog.records()})

    def _mark(self, kind, record):
        def mark(at, text):
            if at.endswith("mark"):
                return text
            self.places.append(f"{kind}: {self._fields(at)}")
            return f"{text} Q{len(self.places) - 1}Q"

        return rewritten(filled(record), mark)

    @staticmethod
    def _fields(at):
        return ".".join(step for step in at.split(".") if step in NAMES)

    def seen(self, text: str) -> set[str]:
        return {self.places[int(n)] for n in MARK.findall(text)}


@pytest.fixture(scope="module")
def marked(sample_catalog) -> Marked:
    return Marked(sample_catalog)


@pytest.fixture(scope="module")
def posting(marked) -> Posting:
    wording = Wording("vi", read_wording(SITE_SRC / "wording", "vi"))
    return Posting(marked.catalog, marked.catalog.offices[OFFICE], DAY, wording)


@pytest.fixture(scope="module")
def made(posting) -> dict[str, str]:
    """Everything a reader gets: pages without what scripts read, sheets, open data."""
    pages = all_pages(load_templates(SITE_SRC, posting.wording), posting)
    html = "".join(re.sub(r"<script.*?</script>", "", p.html, flags=re.DOTALL) for p in pages)
    sheets = json.dumps([sheet.data for sheet in view_sheets(posting, "")], ensure_ascii=False)
    data = b"".join(file.content for file in record_files(posting, "")).decode()
    return {"page": html, "sheet": sheets, "data": data}


@pytest.mark.parametrize("where", [*UNSEEN])
def test_every_field_is_seen(marked, made, where):
    every = set(marked.places)
    left_out = {place for place in every if re.fullmatch("|".join(UNSEEN[where]), place)}
    unseen = every - marked.seen(made[where])

    assert len(every) > 150
    assert [] == sorted(unseen - left_out)


@pytest.mark.parametrize("where", [*UNSEEN])
def test_no_reason_outlives_its_field(marked, made, where):
    unseen = set(marked.places) - marked.seen(made[where])

    assert [] == [rule for rule in UNSEEN[where] if not any(re.fullmatch(rule, u) for u in unseen)]


def test_a_new_text_of_any_record_is_on_its_page_by_itself(posting):
    kinds = [kind for kind in KINDS.values() if kind.model in PLACED]
    records = dict(posting.catalog.records())
    for kind in kinds:
        records |= _with_a_new_text(kind, posting.catalog)
    catalog = catalog_of(records)
    later = Posting(catalog, catalog.offices[OFFICE], DAY, posting.wording)
    pages = "".join(p.html for p in all_pages(load_templates(SITE_SRC, posting.wording), later))

    assert len(kinds) == len(PLACED)
    assert [] == [kind.key for kind in kinds if f"Chỗ chờ của {kind.key}" not in pages]


def _with_a_new_text(kind, catalog):
    """Return the records of a kind as if its model had one more text, and each filled it in."""
    place = (str, Field("", title="Chỗ chờ"))
    model = create_model("Later", __base__=kind.model, waiting_place=place)

    def later(record):
        return model.model_construct(**vars(record), waiting_place=f"Chỗ chờ của {kind.key}")

    return {key: later(r) for key, r in catalog.records() if key.kind == kind.key}


def test_what_is_published_of_a_fee_has_every_field_of_the_model():
    assert {*Fee.model_fields} - {"terms"} <= {*PostedFee.model_fields}
    assert {*FeeTerms.model_fields} <= {*PostedFee.model_fields}
    assert {*Rate.model_fields} - {"amounts"} <= {*PostedRate.model_fields}
