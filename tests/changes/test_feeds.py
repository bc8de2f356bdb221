"""The feeds: what their standards require, and that building again changes nothing."""

import re
from datetime import date, datetime
from xml.etree import ElementTree

import feedparser
import pytest
from niemyet.history.catalog_edits import EditMemory
from niemyet.history.shelf import Shelf
from niemyet.model.reference import RecordKey
from niemyet.publish.feeds import feeds
from niemyet.read.catalog_folder import read_catalog
from sample_repository import commit, raise_the_fee

SITE = "https://xa.example/niem-yet/"
ATOM = "{http://www.w3.org/2005/Atom}"
TAG = r"tag:xa\.example,\d{4}-\d{2}-\d{2}:\S+"


@pytest.fixture
def posting(catalog, tmp_path, wording, post):
    """The invented commune after one edit."""
    raise_the_fee(catalog)
    commit(catalog, "2026-11-21T08:00:00+0700")
    history = EditMemory(catalog, wording, Shelf(tmp_path / "ke")).edits()
    changed = {RecordKey("fees", "phi-ban-sao"): date(2026, 11, 20)}
    return post(read_catalog(catalog).catalog, history=history, changed=changed)


@pytest.fixture(params=[SITE, ""], ids=["with-address", "without"])
def files(posting, request):
    return dict(feeds(posting, request.param))


@pytest.fixture
def addressed(posting):
    return dict(feeds(posting, SITE))


def atoms(files):
    found = {path: content for path, content in files.items() if path.endswith("atom.xml")}
    assert len(found) > 1
    return found


def test_there_is_a_feed_of_everything_and_one_of_each_field(files):
    folders = ("", "giay-to/", "cay-xanh/")

    assert {f"lich-su-thay-doi/{folder}atom.xml" for folder in folders} == set(files)


def test_an_id_says_the_same_in_every_feed_that_has_it(catalog, tmp_path, wording, post):
    """An entry about many records is another entry where a field's feed tells of fewer.

    One about a record without a page leads to the page of all changes, in every feed.
    """
    for name in ("giay-to", "cay-xanh"):
        path = catalog / "fields" / f"{name}.yaml"
        path.write_text(path.read_text("utf-8") + "remarks:\n  - Mang bút.\n", "utf-8")
    for path in (catalog / "procedures").glob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("summary: ", "summary: Nay "), "utf-8")
    commit(catalog, "2026-11-21T08:00:00+0700")
    path = catalog / "fields" / "cay-xanh.yaml"
    path.write_text(path.read_text("utf-8").replace("Mang bút", "Mang bút chì"), "utf-8")
    commit(catalog, "2026-11-22T08:00:00+0700")
    history = EditMemory(catalog, wording, Shelf(tmp_path / "ke")).edits()
    made = dict(feeds(post(read_catalog(catalog).catalog, history=history), SITE))
    said: dict[str, set[str]] = {}
    for content in atoms(made).values():
        for entry in ElementTree.fromstring(content).findall(f"{ATOM}entry"):
            whole = ElementTree.tostring(entry).strip()
            said.setdefault(entry.findtext(f"{ATOM}id"), set()).add(whole)

    assert any("/many-" in id for id in said)
    assert [] == [id for id, told in said.items() if len(told) > 1]


def test_atom_has_what_rfc_4287_requires(files):
    for content in atoms(files).values():
        feed = ElementTree.fromstring(content)
        for part in (feed, *feed.findall(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(part.findall(f"{ATOM}{name}")) == 1
                assert part.findtext(f"{ATOM}{name}").strip()
            assert re.match(r"[a-z]+:", part.findtext(f"{ATOM}id"))
            assert datetime.fromisoformat(part.findtext(f"{ATOM}updated")).utcoffset() is not None
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        assert {"self", "alternate"} == {link.get("rel") for link in feed.findall(f"{ATOM}link")}
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
        assert ids and len(ids) == len(set(ids))


def test_every_entry_has_one_alternate_link_and_content(files):
    for content in atoms(files).values():
        for entry in ElementTree.fromstring(content).findall(f"{ATOM}entry"):
            links = [link.get("rel") for link in entry.findall(f"{ATOM}link")]
            assert ["alternate"] == links
            assert entry.find(f"{ATOM}content").get("type") == "html"
            assert entry.findtext(f"{ATOM}content").startswith("<ul><li>")


def test_a_feed_reader_reads_it(addressed):
    parsed = feedparser.parse(addressed["lich-su-thay-doi/atom.xml"])

    assert not parsed.bozo
    assert "atom10" == parsed.version
    assert "Bộ phận một cửa xã Mẫu: thay đổi nội dung niêm yết" == parsed.feed.title
    assert f"{SITE}lich-su-thay-doi/" == parsed.feed.link
    assert all(entry.link.startswith(SITE) for entry in parsed.entries)
    assert any("20.000 → 25.000 đồng/cây" in e.content[0].value for e in parsed.entries)


def entries(content):
    found = ElementTree.fromstring(content).findall(f"{ATOM}entry")
    assert found
    return found


def told(entry, name):
    return entry.findtext(f"{ATOM}{name}")


def test_ids_are_tags_of_the_sites_host(addressed):
    ids = [told(entry, "id") for entry in entries(addressed["lich-su-thay-doi/atom.xml"])]

    assert [] == [id for id in ids if not re.fullmatch(TAG, id)]


def test_without_an_address_nothing_pretends_to_have_one(posting):
    content = dict(feeds(posting, ""))["lich-su-thay-doi/cay-xanh/atom.xml"]
    links = {link.get("href") for link in ElementTree.fromstring(content).iter(f"{ATOM}link")}

    assert all(told(entry, "id").startswith("urn:uuid:") for entry in entries(content))
    assert {"atom.xml", "./", "../../phi-le-phi/le-phi-trong-cay/"} <= links
    assert not any(":" in link for link in links)


def test_an_entry_bears_the_day_of_its_change_not_of_the_build(addressed):
    found = entries(addressed["lich-su-thay-doi/atom.xml"])
    days = {told(entry, "title"): told(entry, "updated")[:10] for entry in found}

    assert "2025-07-01" == days["Phí bản sao giấy mẫu: có hiệu lực từ 01/07/2025"]
    assert "2026-11-21" == days["Lệ phí đăng ký trồng cây mẫu: sửa trong danh mục ngày 21/11/2026"]
    assert "2026-11-20" == days["Phí bản sao giấy mẫu: sẽ áp dụng từ 01/01/2030"]


def test_the_latest_change_stands_first(addressed):
    found = entries(addressed["lich-su-thay-doi/atom.xml"])
    days = [told(entry, "updated") for entry in found]

    assert sorted(days, reverse=True) == days


def test_the_same_history_gives_the_same_bytes(posting, post):
    again = post(posting.catalog, history=posting.history, changed=posting.changed)

    assert dict(feeds(posting, SITE)) == dict(feeds(again, SITE))
