"""One fact is written once and read everywhere: on change, on a day, on failure."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from building import CATALOG, order, text
from niemyet.mkdocs_plugin.run import build_all, build_office
from niemyet.problem import Refused

pytestmark = pytest.mark.slow

FEE = "fees/phi-khai-thac-thong-tin-ho-tich.yaml"
COPY = "thu-tuc/cap-ban-sao-trich-luc-ho-tich/index.html"


@pytest.fixture
def catalog(tmp_path) -> Path:
    return Path(shutil.copytree(CATALOG, tmp_path / "catalog"))


def rewrite(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


def build(tmp_path: Path, catalog: Path, as_of: date | None = None) -> Path:
    folder = tmp_path / "site"
    build_office(order(folder, "lam-binh", catalog, as_of))
    return folder


def test_an_amount_that_changes_changes_on_every_page(tmp_path, catalog):
    rewrite(catalog / FEE, "amount: 8000", "amount: 9100")

    site = build(tmp_path, catalog)
    everything = {p: p.read_text(encoding="utf-8") for p in site.rglob("*.*ml")}
    old = [p for p, words in everything.items() if "8.000 đồng" in words]
    new = [p for p, words in everything.items() if "9.100 đồng" in words]

    assert [] == old
    assert len(new) > 3


def test_a_dated_amount_shows_ahead_of_its_day_and_then_takes_effect(tmp_path, catalog):
    before = text(build(tmp_path / "a", catalog, date(2026, 8, 14)) / COPY)
    after = text(build(tmp_path / "b", catalog, date(2026, 8, 15)) / COPY)

    assert "Sắp thay đổi" in before
    assert "0 đồng/bản Từ 15/08/2026" not in before
    assert "0 đồng/bản Từ 15/08/2026" in after


def test_a_fault_leaves_the_last_good_site_untouched(tmp_path, catalog):
    site = build(tmp_path, catalog)
    good = {p: p.read_bytes() for p in site.rglob("*") if p.is_file()}
    rewrite(catalog / FEE, "amount: 8000", "amount: 8.000")

    with pytest.raises(Refused) as failure:
        build(tmp_path, catalog)

    assert "«8.000» không phải là số tiền viết đúng" in str(failure.value)
    assert good == {p: p.read_bytes() for p in site.rglob("*") if p.is_file()}


def test_a_name_with_markup_is_shown_and_not_obeyed(tmp_path, catalog):
    record = catalog / "procedures/tach-ho.yaml"
    rewrite(record, "name: Tách hộ\n", 'name: "Tách *hộ* <b>&</b> [x](y)"\n')

    site = build(tmp_path, catalog)

    assert "Tách *hộ* <b>&</b> [x](y)" in text(site / "thu-tuc/tach-ho/index.html")
    assert "Tách *hộ* <b>&</b> [x](y)" in text(site / "thu-tuc/index.html")


def test_an_office_is_not_published_for_a_day_before_it_existed(tmp_path, catalog):
    with pytest.raises(Refused) as failure:
        build(tmp_path, catalog, date(2024, 1, 1))

    assert "hoạt động từ 01/07/2025" in str(failure.value)


def test_the_closed_office_leads_to_the_one_that_serves_now(tmp_path):
    build_all(order(tmp_path / "all", "phuc-yen"))
    page = tmp_path / "all/phuc-yen/thu-tuc/dang-ky-ket-hon/index.html"

    assert 'href="../../../lam-binh/"' in page.read_text(encoding="utf-8")
    assert (tmp_path / "all/lam-binh/index.html").exists()
    assert 'href="/lam-binh/' in (tmp_path / "all/lam-binh/404.html").read_text(encoding="utf-8")


def test_the_same_facts_give_the_same_bytes(tmp_path, catalog):
    first = build(tmp_path / "a", catalog, date(2026, 11, 23))
    second = build(tmp_path / "b", catalog, date(2026, 11, 23))

    def content(site):
        return {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}

    again = content(second)
    differing = [name for name, data in content(first).items() if data != again.get(name)]
    assert [] == [str(name) for name in differing if not str(name).startswith("sitemap")]
