"""What an office still lacks, in the order in which to get it, with the form for each answer."""

import re
from dataclasses import replace
from datetime import date

import pytest
from niemyet import cli
from niemyet.edit.forms.collections import collections
from niemyet.edit.new_record.office import NewOffice, begin_office
from niemyet.model.mark import content_mark
from niemyet.model.record import Verification
from niemyet.present.office.readiness import view_readiness
from niemyet.present.posting import Posting
from niemyet.read.catalog_folder import read_catalog

DAY, SITE = date(2026, 11, 30), "https://xa.example/"
ALL = (
    *("unit", "list", "site", "address", "hours", "contacts", "counters", "redress"),
    *("fees", "payment", "commitment", "verification", "law"),
)


@pytest.fixture
def begun(catalog_copy, sample_catalog, wording) -> Posting:
    """An office of which nothing is known but that it does what the other one does."""
    new = NewOffice(catalog_copy, sample_catalog, "xa-moi", "Bộ phận một cửa xã Mới", DAY)
    for file, text in begin_office(new).items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    catalog = read_catalog(catalog_copy).catalog
    return Posting(catalog, catalog.offices["xa-moi"], DAY, wording)


def keys(posting: Posting, site_url: str = SITE) -> list[str]:
    return [need.key for need in view_readiness(posting, site_url).needs]


def test_a_new_office_lacks_everything_in_the_order_in_which_to_get_it(begun):
    """Who it is and what it does come first, then where, then what it costs."""
    assert [*ALL] == keys(begun, "")


def test_what_is_known_is_asked_no_more(begun, sample_catalog):
    known = sample_catalog.offices["xa-mau"]
    posting = replace(begun, office=known.model_copy(update={"id": begun.office.id}))

    assert ["list", "counters", "redress", "fees", *ALL[-3:]] == keys(posting)


def test_a_list_counts_as_decided_once_it_was_compared_with_the_decision(begun):
    services = begun.services
    compared = Verification(
        by="Trần Thị Mẫu", on=DAY, against="Quyết định mẫu", mark=content_mark(services)
    )
    verified = services.model_copy(update={"verified": compared})
    catalog = replace(begun.catalog, services={**begun.catalog.services, begun.office.id: verified})

    assert "list" in keys(begun)
    assert "list" not in keys(replace(begun, catalog=catalog))


def test_a_fee_whose_rate_nobody_knows_needs_the_councils_resolution(begun):
    """Of the sample's fees only the one for trees has such a rate."""
    (fees,) = (need for need in view_readiness(begun, SITE).needs if need.key == "fees")

    assert [("fees", "le-phi-trong-cay")] == [(a.record.kind, a.record.id) for a in fees.answers]


def test_every_answer_leads_to_a_form_that_is_there(begun, catalog_copy, wording, capsys):
    """And everything is told with whom to ask and what goes on meanwhile."""
    asked = ("--office", "xa-moi", "--site-url", SITE, "--catalog", str(catalog_copy))
    assert cli.main(["ready", "--as-of", DAY.isoformat(), "--format", "markdown", *asked]) == 0
    told = capsys.readouterr().out
    lists = {one["name"]: one for one in collections(begun.catalog, wording)}
    links = re.findall(r"\]\(https://xa\.example/admin/#/collections/(.+?)/entries/(.+?)\)", told)

    assert len(links) > 8
    for name, entry in links:
        files = [file["name"] for file in lists[name].get("files", ())]
        assert entry in (files or getattr(begun.catalog, name))
    assert told.count("\n## ") == told.count("Hỏi: ") == told.count("Trong lúc chờ: ") == 12
    assert "Ngay bây giờ đăng lên mạng được 3 thủ tục" in told
