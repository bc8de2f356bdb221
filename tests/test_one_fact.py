"""One fact is written once and read everywhere: on change, and on failure."""

from datetime import date
from pathlib import Path

import pytest
from building import order, text
from niemyet.mkdocs_plugin.province.build import build_all
from niemyet.mkdocs_plugin.run import build_office
from niemyet.present.permalinks import STAFF_FORMS
from niemyet.problem import Refused
from sample_repository import FEE, OFFICE

pytestmark = pytest.mark.slow

NAME = "Xác nhận *cây* <b>&</b> [x](y)"


def rewrite(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


def build(tmp_path: Path, catalog: Path, as_of: date | None = None) -> Path:
    folder = tmp_path / "site"
    build_office(order(folder, OFFICE, catalog, as_of))
    return folder


def content(site: Path) -> dict[str, bytes]:
    found = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    assert len(found) > 100
    return found


def test_an_amount_that_changes_changes_on_every_page(tmp_path, catalog_copy):
    rewrite(catalog_copy / FEE, "amount: 20000", "amount: 23100")

    site = build(tmp_path, catalog_copy)
    files = [p for p in site.rglob("*.*ml") if not p.is_relative_to(site / STAFF_FORMS)]
    everything = {p: p.read_text(encoding="utf-8") for p in files}
    old = [p for p, words in everything.items() if "20.000 đồng" in words]
    new = [p for p, words in everything.items() if "23.100 đồng" in words]

    assert [] == old
    assert len(new) > 3


def test_a_fault_leaves_the_last_good_site_untouched(tmp_path, catalog_copy):
    site = build(tmp_path, catalog_copy)
    good = content(site)
    rewrite(catalog_copy / FEE, "amount: 20000", "amount: 20.000")

    with pytest.raises(Refused) as failure:
        build(tmp_path, catalog_copy)

    assert "«20.000» không phải là số tiền viết đúng" in str(failure.value)
    assert good == content(site)


def test_a_name_with_markup_is_shown_and_not_obeyed(tmp_path, catalog_copy):
    record = catalog_copy / "procedures/xac-nhan-cay-da-trong.yaml"
    rewrite(record, "name: Xác nhận cây đã trồng\nfield", f'name: "{NAME}"\nfield')

    site = build(tmp_path, catalog_copy)

    assert NAME in text(site / "thu-tuc/xac-nhan-cay-da-trong/index.html")
    assert NAME in text(site / "thu-tuc/index.html")


def test_the_closed_office_leads_to_the_one_that_serves_now(tmp_path):
    build_all(order(tmp_path / "all", "phuc-yen"))
    page = tmp_path / "all/phuc-yen/thu-tuc/dang-ky-ket-hon/index.html"

    assert 'href="../../../lam-binh/"' in page.read_text(encoding="utf-8")
    assert (tmp_path / "all/lam-binh/index.html").exists()
    assert 'href="/lam-binh/' in (tmp_path / "all/lam-binh/404.html").read_text(encoding="utf-8")


def test_the_same_facts_give_the_same_bytes(tmp_path, catalog_copy):
    first = content(build(tmp_path / "a", catalog_copy, date(2026, 11, 23)))
    again = content(build(tmp_path / "b", catalog_copy, date(2026, 11, 23)))
    differing = [name for name, data in first.items() if data != again.get(name)]

    assert [] == [name for name in differing if not name.startswith("sitemap")]
