"""A clerk begins a record, or a whole commune, by one command."""

from dataclasses import replace
from datetime import date

import pytest
from building import order, text
from niemyet.check.rules import check_catalog
from niemyet.cli import main
from niemyet.edit.new_record.kinds import NEW_KINDS
from niemyet.edit.writing.formatting import format_catalog
from niemyet.mkdocs_plugin.run import build_office
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.letters import slug
from niemyet.read.sentences import SENTENCES

NAMES = {"instrument": "99/2026/TT-VD", "holidays": "2031"}


def begin(folder, *arguments: str) -> int:
    """Run niemyet new on a catalogue; return its exit status."""
    return main(["new", *arguments, "--catalog", str(folder)])


@pytest.mark.parametrize("word", NEW_KINDS)
def test_the_check_names_only_what_must_be_filled(catalog_copy, word):
    """Nothing is wrong with a new record but what is still empty."""
    before = set(check_catalog(read_catalog(catalog_copy)))
    begin(catalog_copy, word, NAMES.get(word, "Việc làm thử"))
    found = errors(tuple(set(check_catalog(read_catalog(catalog_copy))) - before))

    assert found
    assert {"để trống"} == {problem.what for problem in found} | {SENTENCES["empty"][0]}


@pytest.mark.parametrize("word", NEW_KINDS)
def test_a_new_record_is_canonical(catalog_copy, word):
    """Formatting it changes nothing."""
    begin(catalog_copy, word, NAMES.get(word, "Việc làm thử"))
    file = catalog_copy / NEW_KINDS[word].kind / f"{slug(NAMES.get(word, 'Việc làm thử'))}.yaml"
    (made,) = format_catalog(catalog_copy, [file])

    assert not made.changed
    assert () == made.problems


def test_unknown_elements_say_who_fills_them_in(catalog_copy):
    """A citizen can read the sentence, and the clerk knows whose turn it is."""
    begin(catalog_copy, "procedure", "Việc làm thử", "--field", "giay-to")
    made = (catalog_copy / "procedures/viec-lam-thu.yaml").read_text("utf-8")

    assert "công chức phụ trách chưa nhập mục «Số bộ hồ sơ»." in made
    assert "\nfield: giay-to\n" in made


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("procedure", "Đăng ký trồng cây"), "Đã có thủ tục mang mã «dang-ky-trong-cay»"),
        (("procedure", "Việc khác", "--code", "9.000009"), "Mã 9.000009 đã là mã của"),
        (("fee", "phí BẢN SAO giấy mẫu", "--id", "phi-khac"), "Đã có khoản thu tên"),
        (("procedure", "Việc khác", "--field", "giay"), "Không có lĩnh vực mang mã «giay»"),
        (("paper", "…"), "Không làm được mã bản ghi"),
        (("holidays", "abc"), "viết năm bằng bốn chữ số"),
        (("office", "Xã Mẫu", "--name", "Một cửa"), "không dùng được làm mã đơn vị"),
        (("office", "xa-mau", "--name", "Một cửa"), "Đã có đơn vị «xa-mau»"),
        (("office", "xa-hai"), "Thêm tên đơn vị"),
        (("office", "xa-hai", "--name", "Một cửa", "--from", "xa-ba"), "Không có đơn vị «xa-ba»"),
    ],
)
def test_what_is_there_already_is_refused(catalog_copy, capsys, arguments, told):
    """By id, by name, by code; and nothing is written."""
    before = sorted(catalog_copy.rglob("*"))

    assert 1 == begin(catalog_copy, *arguments)
    assert told in capsys.readouterr().err
    assert before == sorted(catalog_copy.rglob("*"))


def test_a_new_office_takes_over_the_list_and_not_the_facts(catalog_copy):
    """Counters and procedures of the other office, none of its telephone numbers or promises."""
    begin(catalog_copy, "office", "xa-hai", "--name", "Một cửa xã Hai", "--from", "xa-mau")
    catalog = read_catalog(catalog_copy).catalog
    made, like = catalog.services["xa-hai"], catalog.services["xa-mau"]

    assert [s.procedure for s in like.services] == [s.procedure for s in made.services]
    assert not any(s.committed_time for s in made.services)
    assert ["giay-to", "cay-xanh"] == [c.id for c in catalog.offices["xa-hai"].counters]
    assert "000 000" not in (catalog_copy / "offices/xa-hai/office.yaml").read_text("utf-8")


def test_a_new_office_is_asked_for_what_every_page_says_of_it(catalog_copy):
    """«(chưa ghi tên xã)» is no name of a commune."""
    begin(catalog_copy, "office", "xa-hai", "--name", "Một cửa xã Hai")
    found = {p.what for p in check_catalog(read_catalog(catalog_copy)) if "xa-hai" in str(p.place)}

    asked = ("tên xã", "tên tỉnh", "cơ quan chủ quản")
    assert {f"«(chưa ghi {what})» không nói được gì" for what in asked} <= found


def test_a_new_office_can_be_built_at_once(catalog_copy, tmp_path):
    """What it has not said is shown as unknown."""
    begin(catalog_copy, "office", "xa-hai", "--name", "Một cửa xã Hai")
    site = tmp_path / "site"
    build_office(replace(order(site, "xa-hai", catalog_copy, date(2027, 1, 4)), sheets=False))

    assert "công chức phụ trách chưa nhập mục «Giờ làm việc»" in text(
        next(site.glob("**/*gio*/index.html"))
    )
