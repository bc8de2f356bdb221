"""What the portal writes becomes values; what is doubtful stays as it is written."""

import pytest
from national.crawled import LAW, PAPERS, WAYS, crawled
from niemyet.edit.national.files.source import read_national
from niemyet.model.vocabulary import ChannelKind, TimeUnit
from niemyet.present.national.record import PortalFee, PortalTime
from niemyet.problem import Refused


@pytest.fixture
def read(tmp_path, sample_catalog):
    """Return what is read of one element of a crawled record with these fields."""

    def reading(element: str, **fields: str):
        file = crawled(tmp_path, fields)
        return read_national(file, sample_catalog).records[0].says(element)

    return reading


def ways(*rows: str) -> dict[str, str]:
    return {"cach_thuc_thuc_hien": WAYS + "".join(rows)}


def kinds(reading) -> list[str]:
    return [str(fault.kind) for fault in reading.faults]


def test_a_time_is_read_for_each_way_to_hand_in(read):
    reading = read("time", **ways("Trực tuyến40 NgàyMiễn phí", "Trực tiếp5 Ngày làm việcMiễn phí"))

    assert reading.value == (
        PortalTime(40, TimeUnit.DAY, ChannelKind.ONLINE),
        PortalTime(5, TimeUnit.WORKING_DAY, ChannelKind.IN_PERSON),
    )


def test_a_way_that_a_description_names_begins_no_row(read):
    row = "Trực tiếp5 Ngày làm việcMiễn phí- Trực tiếp: nộp tại quầy. - Trực tuyến: nộp trên mạng."

    assert read("channels", **ways(row)).value == {ChannelKind.IN_PERSON}


def test_a_number_without_a_unit_is_not_guessed(read):
    reading = read("time", **ways("Trực tiếp1Miễn phí"))

    assert (reading.value, reading.written, kinds(reading)) == (None, "1", ["no_unit"])


def test_the_unit_may_stand_beside_the_number(read):
    """And that the cell has none remains a fault."""
    reading = read("time", **ways("Trực tiếp3Miễn phí03 ngày làm việc, kể từ ngày nhận đủ hồ sơ"))

    assert reading.value == (PortalTime(3, TimeUnit.WORKING_DAY, ChannelKind.IN_PERSON),)
    assert kinds(reading) == ["no_unit"]


def test_where_the_cell_is_empty_the_time_may_stand_in_the_description(read):
    """A description that says it for one case, or says two, is told and not taken."""
    row = "Trực tiếpKhông có thông tinMiễn phí"
    one = read("time", **ways(f"{row}05 ngày làm việc kể từ ngày nhận đủ hồ sơ"))
    two = read("time", **ways(f"{row}Kiểm tra: 02 ngày; quyết định: 09 ngày"))

    assert one.value == (PortalTime(5, TimeUnit.WORKING_DAY, ChannelKind.IN_PERSON),)
    assert (two.value, two.written) == (None, "Kiểm tra: 02 ngày; quyết định: 09 ngày")


def test_a_time_in_words_ends_where_the_fee_begins(read):
    rows = ways("Trực tiếpMáy trả lời ngayMiễn phí", "Trực tuyếnMáy trả lời ngayMiễn phí")

    assert read("channels", **rows).value == {ChannelKind.IN_PERSON, ChannelKind.ONLINE}
    assert read("time", **rows).written == "Máy trả lời ngay"


@pytest.mark.parametrize(
    "described",
    ["07 ngày làm việc, kể từ ngày nhận", "Trong thời hạn 9 ngày", "Hồ sơ giải quyết 7 giờ."],
)
def test_a_time_that_its_description_contradicts_is_not_taken(read, described):
    reading = read("time", **ways(f"Trực tiếp7 NgàyMiễn phí{described}"))

    assert (reading.value, kinds(reading)) == (None, ["contradicts_itself"])


def test_days_of_single_steps_contradict_nothing(read):
    described = "Kiểm tra hồ sơ: 01 ngày làm việc. Xem xét: 06 ngày làm việc."

    assert read("time", **ways(f"Trực tiếp7 Ngày làm việcMiễn phí{described}")).value


def test_where_time_and_fee_run_together_neither_is_taken(read):
    """«120 VNĐ» may be 1 and 20, or 12 and 0."""
    rows = ways("Trực tuyến120 VNĐ(20.000 đ/tờ)")

    for element in ("time", "fee"):
        assert read(element, **rows).value is None
        assert kinds(read(element, **rows)) == ["run_together"]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("50,000 VNĐ(/văn bản)", PortalFee((50_000,))),
        ("8,000 Việt Nam Đồng(8.000đ mỗi bản)", PortalFee((8_000,))),
        ("Miễn phí", PortalFee(free=True)),
        ("Miễn phí(Không quy định)", PortalFee(free=True)),
        ("Miễn phí(Phí cấp bản sao thu riêng, nếu có yêu cầu)", PortalFee(free=True)),
    ],
)
def test_a_fee_is_amounts_or_nothing(read, cell, value):
    assert read("fee", **ways(f"Trực tiếp3 Ngày{cell}")).value == value


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("20 VNĐ(20.000 đ/tờ)", "odd_amount"),
        ("5,000 VNĐ(4.000 đ/tờ)", "contradicts_itself"),
        ("Miễn phí(Mức thu 8.000 đồng)", "contradicts_itself"),
        ("Miễn phí(Theo quy định về phí và lệ phí)", "no_amount"),
    ],
)
def test_a_fee_that_two_words_contradict_is_not_taken(read, cell, fault):
    reading = read("fee", **ways(f"Trực tiếp3 Ngày{cell}"))

    assert (reading.value, kinds(reading)) == (None, [fault])


def test_what_the_council_decides_is_not_free(read):
    """The portal writes «Miễn phí» into every cell that nobody filled in."""
    reading = read("fee", **ways("Trực tiếp3 NgàyMiễn phí(Do Hội đồng nhân dân tỉnh quyết định)"))

    assert reading.value == PortalFee(by_province=True)
    assert kinds(reading) == ["contradicts_itself"]


def test_papers_are_counted_by_their_table(read):
    table = f"Phải nộp:{PAPERS}Đơn xindon.doc1 bản chínhGiấy cũ0 bản chính,2 bản sao"
    shown = f"* Giấy tờ phải xuất trình:{PAPERS}Thẻ xã1 bản chính"
    papers = read("papers", thanh_phan_ho_so=table + shown).value

    assert [(p.originals, p.copies, p.shown) for p in papers] == [
        (1, 0, False),
        (0, 2, False),
        (1, 0, True),
    ]


def test_a_number_that_may_belong_to_the_form_is_not_taken(read):
    """«Mẫu số 21 bản chính» is one of form 2, or twenty-one."""
    reading = read("papers", thanh_phan_ho_so=f"--{PAPERS}Đơn theo Mẫu số 21 bản chính")

    assert (reading.value, kinds(reading)) == (None, ["run_together"])


def test_a_number_in_a_name_is_no_quantity(read):
    (paper,) = read("papers", thanh_phan_ho_so=f"--{PAPERS}Hóa đơn: 01 bản chụp;1 bản chính").value

    assert (paper.name, paper.originals) == ("Hóa đơn: 01 bản chụp;", 1)


@pytest.mark.parametrize(
    "cells",
    [
        "Về giấy mẫu11/2031/NĐ-CPLuật Mẫu năm 203012/2030/QH15",
        "Nghị định số 11/2031/NĐ-CP ngày 01/02/203111/2031/NĐ-CPLuật 12/2030/QH1512/2030/QH15",
        "Sửa Thông tư 07/2029/TT-BTC về phí11/2031/NĐ-CP Luật Mẫu12/2030/QH15",
        "Về mẫuNghị định số 11/2031/NĐ-CP Về câyLuật số 12/2030/QH15",
        "Về giấy mẫu11/2031/NĐ-CPhông tư về cây12/2030/QH15",
        "Nghị định11/2031/NĐ-CP12/2030/QH1512/2030/QH15",
        "Nghị định số 11/2031/NĐ-CP về giấy mẫu11/2031/NĐ-CLuật Mẫu12/2030/QH15",
        "Nghị định số 11/2031/NĐ-CP ngày 01/02/203111/2031Luật Mẫu12/2030/QH15",
        "Nghị định số 11/2031/NĐ-CP về thuế11/2031/ND-CPLuật số 12/2030/QH15 về cây12/2030",
    ],
)
def test_a_law_is_the_number_in_its_cell(read, cells):
    """Not those that a title names, and none of another cell's digits or letters.

    Where the cell is cut, or typed without «Đ», it is the number that its own title has whole.
    """
    assert read("law", can_cu_phap_ly=LAW + cells).value == ("11/2031/NĐ-CP", "12/2030/QH15")


def test_a_law_whose_number_is_cut_leaves_the_list_unread(read):
    reading = read("law", can_cu_phap_ly=f"{LAW}Về giấy mẫu11/2031/NĐ-CPVề cây12/2030")

    assert (reading.value, kinds(reading)) == (None, ["no_number"])


def test_a_body_with_a_comma_in_its_name_is_one(read):
    value = read("authority", co_quan_thuc_hien="Thuế tỉnh, thành phố, Thuế cơ sở").value

    assert (value.levels, value.bodies) == (("cấp xã",), ("Thuế tỉnh, thành phố", "Thuế cơ sở"))


def test_a_section_that_follows_says_nothing_of_the_laws(read):
    """A crawl left who carries the procedure out behind the table of laws."""
    assert not read("law", can_cu_phap_ly="Không có thông tinCơ quan thực hiệnTòa án Mẫu").holds


def test_an_issuer_may_have_letters_of_any_word(read):
    assert read("law", can_cu_phap_ly=f"{LAW}Về mẫu11/2031/NQLT-CP-UBTƯMTTQVN").value == (
        "11/2031/NQLT-CP-UBTƯMTTQVN",
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{}", r"^ban-ghi\.jsonl, dòng 1: .*mỗi dòng là một đối tượng JSON"),
        (b'{"ma_thu_tuc": 9.000001, "ten_thu_tuc": "M"}', r"^ban-ghi\.jsonl, dòng 1: "),
        (b'[{"ma_thu_tuc": "9.000001", "ten_thu_tuc": "M"}]', r"^ban-ghi\.jsonl, dòng 1: "),
        (b'{"ma_thu_tuc": "9.000001", "ten_thu_tuc": "Vi\xe9t"}', "Lưu lại tệp dạng UTF-8"),
    ],
)
def test_what_is_no_record_is_named(tmp_path, sample_catalog, content, why):
    file = tmp_path / "ban-ghi.jsonl"
    file.write_bytes(content)

    with pytest.raises(Refused, match=why):
        read_national(file, sample_catalog)


def test_a_file_that_is_not_there_is_to_be_looked_for(tmp_path, sample_catalog):
    with pytest.raises(Refused, match="không có tệp này[^.]*xem lại tên và thư mục"):
        read_national(tmp_path / "ban-ghi.jsonl", sample_catalog)


def test_a_line_that_is_no_record_is_named(tmp_path, sample_catalog):
    file = crawled(tmp_path, {}, {})
    file.write_text(file.read_text("utf-8") + "{}\n", "utf-8")

    with pytest.raises(Refused, match=r"ban-ghi\.jsonl, dòng 3"):
        read_national(file, sample_catalog)
