"""``niemyet law`` as a keeper, the nightly job and a request say it."""

import json
from pathlib import Path

import pytest
from niemyet import cli
from niemyet.read.catalog_folder import read_catalog
from sample_repository import make_repository, rewrite

pytestmark = pytest.mark.slow

LAW = "legal_instruments/{}.yaml"
OLD = "Văn bản mẫu 03/2025/TT-VD"
ON = ("--on", "2026-11-30")
NEW = """\
sources: [{title: Tài liệu bịa ra, confidence: high}]
name: Văn bản mẫu 09/2026/TT-VD
number: 09/2026/TT-VD
kind: circular
title: Quy định mới về giấy mẫu
issued_by: Cơ quan Ví Dụ
issued_on: 2026-11-20
in_force_from: 2027-01-01
amends:
  - instrument: 05-2010-luat-vd
    effect: repeals
    provisions: Điều 9–10
"""


@pytest.fixture
def law(catalog_copy, capsys):
    """Return what the command says of a copy of the sample."""

    def run(*arguments: str) -> str:
        assert cli.main(["law", *ON, *arguments, "--catalog", str(catalog_copy)]) == 0
        return capsys.readouterr().out

    return run


def look_up(catalog: Path, instrument: str, day: str) -> None:
    """Write that somebody looked the instrument up on a day."""
    said = f"checked_on: {day}\nchecked_against: Cơ sở dữ liệu Ví Dụ\n"
    rewrite(catalog / LAW.format(instrument), lambda text: text + said)


def test_what_nobody_looked_up_is_told_as_that_and_what_is_old_after_the_days_that_are_set(
    law, catalog_copy
):
    """A look on the ninetieth day before counts still."""
    look_up(catalog_copy, "02-2019-tt-vd", "2026-08-01")
    look_up(catalog_copy, "03-2025-tt-vd", "2026-09-01")

    assert "trong 90 ngày: 1 văn bản. Tra đã lâu: 1. Chưa ai tra: 2." in law()
    assert "trong 150 ngày: 2 văn bản. Tra đã lâu: 0." in law("--days", "150")
    office = catalog_copy / "offices/xa-mau/office.yaml"
    rewrite(office, lambda text: text + "look_at_law_every: 10\n")
    told = law()
    assert "trong 10 ngày: 0 văn bản. Tra đã lâu: 2." in told
    assert "Tra lại ngày 01/08/2026: Cơ sở dữ liệu Ví Dụ" in told


def test_a_look_is_written_down_for_several_at_once(law, catalog_copy):
    asked = ("02-2019-tt-vd", "03-2025-tt-vd", "--against", "Cơ sở dữ liệu Ví Dụ")
    law(*asked)
    law("02-2019-tt-vd", "--against", "Công báo")
    reading = read_catalog(catalog_copy)
    found = {
        (i.id, str(i.checked_on), i.checked_against)
        for i in reading.catalog.legal_instruments.values()
        if i.checked_on
    }

    assert reading.problems == ()
    assert found == {
        ("02-2019-tt-vd", "2026-11-30", "Công báo"),
        ("03-2025-tt-vd", "2026-11-30", "Cơ sở dữ liệu Ví Dụ"),
    }


def test_the_nightly_job_has_one_reminder_for_each_change_and_one_for_the_month(
    law, catalog_copy, tmp_path
):
    """A title says nothing that changes, so that a forge opens each once."""
    (catalog_copy / LAW.format("09-2026-tt-vd")).write_text(NEW, "utf-8")
    law("--reminders", str(tmp_path / "law"), "--site-url", "https://xa.example/")
    told = [file.read_text("utf-8") for file in sorted((tmp_path / "law").iterdir())]

    assert [text.partition("\n")[0] for text in told] == [
        f"Xem lại bản ghi: {OLD} sửa đổi Văn bản mẫu 02/2019/TT-VD từ 01/07/2025",
        "Xem lại bản ghi: Văn bản mẫu 09/2026/TT-VD bãi bỏ Điều 9–10 của Luật Ví Dụ từ 01/01/2027",
        "Tra lại văn bản, tháng 11/2026",
    ]
    form = "https://xa.example/admin/#/collections/fees/entries/phi-ban-sao"
    assert f"- [ ] [Phí bản sao giấy mẫu]({form}): dẫn Điều 9 Luật Ví Dụ" in told[1]


def test_one_instrument_is_asked_for_by_its_id(law, catalog_copy):
    (catalog_copy / LAW.format("09-2026-tt-vd")).write_text(NEW, "utf-8")
    found = json.loads(law("09-2026-tt-vd", "--format", "json"))

    assert [["fees/phi-ban-sao", "offices/xa-mau", "procedures/xac-nhan-cay-da-trong"]] == [
        sorted(change["records"]) for change in found["look_again"]
    ]
    assert ["09-2026-tt-vd"] == found["never"]


def test_a_later_text_on_the_same_matter_is_asked_about_until_somebody_says_that_both_hold(
    law, catalog_copy
):
    named = NEW[: NEW.index("amends")].replace("giấy mẫu", "giấy mẫu, cây mẫu và mức thu")
    later = catalog_copy / LAW.format("09-2026-tt-vd")
    later.write_text(named, "utf-8")

    assert "hình như đã có văn bản sau" in law().lower()
    later.write_text(f"{named}confirmed: [02/2019/TT-VD]\n", "utf-8")
    assert "hình như đã có văn bản sau" not in law().lower()


def test_a_request_with_a_new_instrument_has_a_box_for_each_record_to_look_at(
    tmp_path, sample_folder, capsys
):
    catalog = make_repository(tmp_path / "kho", sample_folder)
    (catalog / LAW.format("09-2026-tt-vd")).write_text(NEW, "utf-8")
    asked = ("changes", "HEAD", "--as-of", "2026-11-30", "--format", "markdown")
    assert cli.main([*asked, "--catalog", str(catalog)]) == 0
    told = capsys.readouterr().out

    assert "3 bản ghi phải xem lại vì văn bản mới." in told
    assert "- **Văn bản mẫu 09/2026/TT-VD bãi bỏ Điều 9–10 của Luật Ví Dụ từ 01/01/2027**" in told
    assert "  - [ ] Xác nhận cây đã trồng (procedures/xac-nhan-cay-da-trong.yaml): dẫn Điều" in told
