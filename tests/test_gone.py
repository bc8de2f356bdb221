"""A procedure that ended keeps its address: since when, by what, what instead, where to go."""

from datetime import date

import pytest
from building import REPOSITORY
from niemyet.present.changes.announced import view_announced
from niemyet.present.changes.history_view import view_history
from niemyet.present.lists.by_subject import lists_by_field
from niemyet.present.open_data.posted import posted_procedures
from niemyet.present.open_data.records import open_records
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Wording
from niemyet.present.whole_site.search import view_search
from niemyet.publish.feeds import feeds
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.pages import all_pages
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.wording_file import read_wording

LAST, FIRST = date(2026, 11, 30), date(2026, 12, 1)
PATH = "thu-tuc/xac-nhan-cay-da-trong/"
WITHDRAWN = (
    "  - procedure: xac-nhan-cay-da-trong\n"
    "    withdrawn_from: 2026-12-01\n"
    "    withdrawn_by:\n      - instrument: 03-2025-tt-vd\n"
    "    instead: Đến xã Bên cạnh.\n"
)
REPEALED = (
    "repealed_from: 2026-12-01\n"
    "repealed_by:\n  - instrument: 03-2025-tt-vd\n"
    "replaced_by:\n  - dang-ky-trong-cay\n"
)


@pytest.fixture(params=["repealed", "withdrawn"])
def post(request, catalog_copy):
    """What xã Mẫu posts on a day, where the law or the office ends a procedure on 1 December."""
    if request.param == "repealed":
        file = catalog_copy / "procedures" / "xac-nhan-cay-da-trong.yaml"
        file.write_text(file.read_text("utf-8").rstrip() + "\n" + REPEALED, "utf-8")
    else:
        file = catalog_copy / "offices" / "xa-mau" / "services.yaml"
        line = "  - procedure: xac-nhan-cay-da-trong\n"
        file.write_text(file.read_text("utf-8").replace(line, WITHDRAWN), "utf-8")
    catalog = read_catalog(catalog_copy).catalog
    wording = Wording("vi", read_wording(REPOSITORY / "site_src" / "wording", "vi"))

    def posting(day: date) -> Posting:
        return Posting(catalog, catalog.offices["xa-mau"], day, wording)

    posting.ends = "bị bãi bỏ" if request.param == "repealed" else "thôi nhận"
    posting.instead = "dang-ky-trong-cay/" if request.param == "repealed" else "xã Bên cạnh"
    return posting


def page(posting: Posting) -> str:
    """The page at the procedure's address: there is exactly one, whatever the day."""
    templates = load_templates(REPOSITORY / "site_src", posting.wording)
    (found,) = [made.html for made in all_pages(templates, posting) if made.path == PATH]
    return found


def test_on_the_last_day_it_is_posted_and_its_end_is_announced(post):
    here = post(LAST)
    told = [change.note for change in view_announced(here) if change.path == PATH]

    assert "xac-nhan-cay-da-trong" in here.procedures
    assert [note for note in told if "từ 01/12/2026" in note and post.ends in note]
    assert "Mang" in page(here)


def test_from_its_first_day_the_address_says_since_when_by_what_and_where_to_go(post):
    said = page(post(FIRST))

    assert f"{post.ends}" in said
    assert "từ 01/12/2026" in said
    assert "03/2025/TT-VD" in said
    assert post.instead in said


def test_it_leaves_the_lists_and_the_search_tells_its_end(post):
    here = post(FIRST)
    listed = [row.path for view in lists_by_field(here) for row in view.rows]
    (found,) = [record for record in view_search(here) if record.path == PATH]

    assert listed
    assert PATH not in listed
    assert "không còn làm" in found.name
    assert "từ 01/12/2026" in found.note


def test_it_stays_in_the_history_and_in_the_feeds(post):
    here = post(FIRST)
    ends = [item for item in view_history("", here).items if item.path == PATH and item.on == FIRST]
    atom = {file.path: file.content.decode() for file in feeds(here, "https://xa.example/")}

    assert [s for item in ends for s in item.sentences if "từ 01/12/2026" in s]
    assert "Thôi nhận từ 01/12/2026" in atom["lich-su-thay-doi/atom.xml"] or (
        "Bị bãi bỏ từ 01/12/2026" in atom["lich-su-thay-doi/atom.xml"]
    )


def test_its_open_record_stays_and_says_how_and_when_it_ended(post):
    here = post(FIRST)
    (found,) = [r for r in open_records("procedures", here) if r.page == PATH]
    facts = found.plain()["facts"]

    assert ("repealed" if post.ends == "bị bãi bỏ" else "withdrawn") == facts["status"]
    assert "2026-12-01" in str(facts.get("repealed_from", facts.get("withdrawn_from")))
    assert "xac-nhan-cay-da-trong" not in {p.id for p in posted_procedures(here)}
