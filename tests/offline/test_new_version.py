"""The site changes: the network's copy always wins, and a new version takes the old one's place."""

import threading

import pytest
from offline.commune_site import FEE, KEPT, build, kept, until, visit
from serving import SiteHandler, serving

OLD, NEW = "5.000 đồng", "7.700 đồng"


@pytest.fixture
def changing(browser, catalog_copy, tmp_path):
    """A site that is built again, and where it is served."""
    folder = build(tmp_path / "changing", catalog_copy)
    with serving(folder) as host:
        yield lambda: _raise_the_fee(folder, catalog_copy), f"{host}/", folder


def _raise_the_fee(folder, catalog) -> None:
    fee = catalog / "fees" / "phi-ban-sao.yaml"
    fee.write_text(fee.read_text(encoding="utf-8").replace("5000", "7700"), encoding="utf-8")
    build(folder, catalog)


def _packs(page) -> list[str]:
    return [path for path in kept(page, "giữ sẵn") if path.endswith(".json")]


def _update(page) -> None:
    page.evaluate("navigator.serviceWorker.ready.then((r) => r.update()).catch(() => {})")


def test_a_changed_fee_is_shown_as_soon_as_there_is_a_network(visitor, changing):
    change, address, _ = changing
    visit(visitor, address + FEE)
    assert OLD in visitor.locator("main").inner_text()
    change()
    visitor.reload()

    assert NEW in visitor.locator("main").inner_text()
    assert visitor.locator("#ban-luu").is_hidden()


def test_a_new_version_takes_the_place_of_the_old(visitor, changing):
    change, address, _ = changing
    visit(visitor, address)
    before = _packs(visitor)
    change()
    _update(visitor)
    until(visitor, f"{KEPT}.then((all) => !Object.values(all).flat().includes('{before[0]}'))")
    visitor.context.set_offline(True)
    visitor.goto(address + FEE)

    assert len(_packs(visitor)) == 1
    assert NEW in visitor.locator("main").inner_text()


def test_an_update_that_fails_leaves_the_old_version_at_work(visitor, changing):
    change, address, folder = changing
    visit(visitor, address)
    before = _packs(visitor)
    change()
    [pack] = folder.glob("assets/offline/*.json")
    pack.unlink()
    _update(visitor)
    visitor.context.set_offline(True)
    visitor.goto(address + FEE)

    assert _packs(visitor) == before
    assert OLD in visitor.locator("main").inner_text()
    assert visitor.locator("#ban-luu").is_visible()


def test_a_network_that_is_too_slow_gives_the_kept_copy_with_its_mark(
    visitor, changing, monkeypatch
):
    _, address, _ = changing
    visit(visitor, address + FEE)
    visitor.context.service_workers[0].evaluate("() => { self.niemyet.patience = 20; }")
    gate, answer = threading.Event(), SiteHandler.do_GET
    monkeypatch.setattr(SiteHandler, "do_GET", lambda handler: (gate.wait(20), answer(handler)))
    visitor.goto(address + FEE)
    shown = visitor.locator("#ban-luu").is_visible()
    gate.set()

    assert shown
