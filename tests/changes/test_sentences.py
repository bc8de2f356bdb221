"""What a citizen will see differently, in the words that the report uses."""

from enum import StrEnum

import pytest
from niemyet.model import vocabulary
from niemyet.present.change import CHANGE_KINDS
from niemyet.present.changes.compare import compare
from niemyet.present.changes.speaker import Speaker
from niemyet.read.catalog_folder import read_catalog
from sample_repository import FEE, OFFICE, rewrite

COPY_FEE = "fees/phi-ban-sao.yaml"
PROCEDURE = "procedures/dang-ky-trong-cay.yaml"
OFFICE_FILE = f"offices/{OFFICE}/office.yaml"
SERVICES = f"offices/{OFFICE}/services.yaml"
FIGURES = f"offices/{OFFICE}/statistics/2026-q1.yaml"
NEW_AMOUNT = """      - in_force_from: 2030-06-01
        amount: 12500
        legal_basis:
          - instrument: 04-2026-tt-vd
  - key: cay-to
    name: Đăng ký trồng cây to, nộp trực tuyến"""


def change(catalog, file, old, new):
    """Replace the first *old* in a file of the catalogue."""
    rewrite(catalog / file, lambda text: text.replace(old, new, 1))


def add_an_amount(catalog):
    """Make planting a tree cost 12.500 đồng from the first of June 2030 on, by a new law."""
    change(catalog, FEE, NEW_AMOUNT[NEW_AMOUNT.index("  - key") :], NEW_AMOUNT)


def sentences(changes):
    return [change.sentence for change in changes]


def test_a_new_amount_is_told_with_its_day_its_law_and_the_difference(catalog_copy, told):
    add_an_amount(catalog_copy)
    (found,) = told(catalog_copy)

    assert (
        "Đăng ký trồng cây to (trực tiếp): 20.000 → 12.500 đồng/cây từ 01/06/2030, theo "
        "Văn bản mẫu 04/2026/TT-VD; giảm 7.500 đồng, 37,5 %." == found.sentence
    )
    assert "2030-06-01" == found.effective.isoformat()
    assert ("Văn bản mẫu 04/2026/TT-VD",) == found.legal_basis
    assert ("amount", "major") == (found.kind, found.severity)


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (COPY_FEE, "amount: 1000", "amount: 1500", "1.000 → 1.500 đồng/trang từ 01/01/2020"),
        (COPY_FEE, "maximum: 50000", "maximum: 40000", "mức tối đa: 50.000 → 40.000 đồng/trang"),
        (
            PROCEDURE,
            "- value: 10",
            "- value: 7",
            "Thời hạn giải quyết (Trồng cây to): 10 ngày làm việc → 7 ngày làm việc; "
            "rút ngắn 3 ngày làm việc, 30 %.",
        ),
        (
            SERVICES,
            "value: 7",
            "value: 9",
            "Thời gian cam kết: 7 ngày làm việc → 9 ngày làm việc; kéo dài thêm 2 ngày làm việc, "
            "28,6 %.",
        ),
        (
            PROCEDURE,
            "      - name: Thông tin về khu vườn\n        action: looked_up\n",
            "",
            "Thành phần hồ sơ: bỏ «Thông tin về khu vườn (cơ quan tự tra cứu)».",
        ),
        (
            PROCEDURE,
            "      - Cây không",
            "      - Cao dưới 2 m\n      - Cây không",
            "Yêu cầu, điều kiện: thêm «Cao dưới 2 m».",
        ),
        (
            PROCEDURE,
            "      - name: Tờ khai trồng cây\n        url",
            "      - name: Tờ khai cây xanh\n        url",
            "Tên mẫu: trước «Tờ khai trồng cây», nay «Tờ khai cây xanh».",
        ),
        (
            PROCEDURE,
            "- kind: online\n        where: https://dich-vu.example\n        url",
            "- kind: post\n        where: https://dich-vu.example\n        note",
            "bỏ «Trực tuyến – https://dich-vu.example»",
        ),
        (COPY_FEE, "reduction: 50", "reduction: 30", "Giảm (%): 50 → 30; giảm 20."),
        (
            OFFICE_FILE,
            '"07:30"',
            '"08:00"',
            "Giờ làm việc › mục 1: trước «thứ Hai, thứ Ba, thứ Tư, thứ Năm, thứ Sáu: 7 giờ 30",
        ),
        (
            SERVICES,
            "counter: cay-xanh",
            "counter: giay-to",
            "«Đăng ký trồng cây»: chuyển từ quầy «Cây xanh» sang quầy «Giấy tờ».",
        ),
        (OFFICE_FILE, "000 000 000", "111 000 000", "trước «000 000 000», nay «111 000 000»"),
        (
            OFFICE_FILE,
            "where: Quầy giấy tờ",
            "where: Phòng số 2",
            "Nơi nhận: trước «Quầy giấy tờ», nay «Phòng số 2».",
        ),
        (
            OFFICE_FILE,
            "notices:\n",
            "notices:\n"
            "  - title: Nghỉ lễ\n"
            "    text: Không nhận hồ sơ ngày lễ.\n"
            "    first_day: 2026-08-30\n"
            "    last_day: 2026-09-02\n",
            "thêm «Nghỉ lễ: Không nhận hồ sơ ngày lễ. "
            "(hiện từ ngày 30/08/2026 đến hết ngày 02/09/2026)»",
        ),
        (
            SERVICES,
            "  - procedure: xac-nhan-cay-da-trong\n",
            "",
            "Các thủ tục: bỏ «Xác nhận cây đã trồng».",
        ),
        (
            "procedures/xac-nhan-cay-da-trong.yaml",
            "name:",
            "repealed_from: 2027-01-01\nname:",
            "Bị bãi bỏ từ 01/01/2027.",
        ),
        (FIGURES, "resolved_late: 5", "resolved_late: 6", "Toàn đơn vị › Quá hạn: 5 → 6; tăng 1."),
        (
            FEE,
            "payment:\n  unknown: Tài liệu mẫu không ghi cách nộp.",
            "payment:\n  - Tiền mặt",
            "Cách nộp: nay có thông tin «Tiền mặt».",
        ),
    ],
)
def test_a_change_is_told_in_words(catalog_copy, told, file, old, new, sentence):
    change(catalog_copy, file, old, new)
    found = sentences(told(catalog_copy))

    assert [s for s in found if sentence in s], found


def test_content_that_changes_withdraws_its_verification(catalog_copy, told):
    change(catalog_copy, COPY_FEE, "set_by: Cơ quan Ví Dụ", "set_by: Cơ quan khác")
    kinds = {change.kind for change in told(catalog_copy)}

    assert {"text", "withdrawn"} == kinds


def test_a_record_that_is_new_gone_or_called_otherwise_is_told_once(catalog_copy, told):
    (catalog_copy / "papers/the-xa-mau.yaml").rename(catalog_copy / "papers/the-moi.yaml")
    (catalog_copy / "referrals/cay-ngoai-xa.yaml").unlink()
    found = sentences(told(catalog_copy))

    assert {
        "Đổi mã bản ghi (tên tệp) từ «the-xa-mau» thành «the-moi»; nội dung giữ nguyên.",
        "Bỏ việc do nơi khác giải quyết khỏi danh mục: Cây ở ngoài xã.",
    } == set(found)


def test_form_alone_changes_nothing(catalog_copy, told):
    change(
        catalog_copy,
        FEE,
        "kind: le_phi\nset_by: Hội đồng xã Mẫu",
        "set_by: Hội đồng xã Mẫu\nkind: le_phi",
    )

    assert () == told(catalog_copy)


def test_items_in_another_order_are_told_as_such(catalog_copy, told):
    change(
        catalog_copy,
        COPY_FEE,
        "  - Tiền mặt tại quầy\n  - Chuyển khoản",
        "  - Chuyển khoản\n  - Tiền mặt tại quầy",
    )

    assert "Cách nộp: đổi thứ tự, không đổi nội dung." in sentences(told(catalog_copy))


def test_every_kind_of_change_has_its_words(wording):
    asked = [f"change_kind.{kind}" for kind in CHANGE_KINDS]

    assert len(asked) > 5
    assert [] == [key for key in asked if key not in wording.phrases]


def test_a_law_whose_first_day_is_not_known_can_change_both_ways(
    sample_catalog, catalog_copy, wording, told
):
    law = "legal_instruments/04-2026-tt-vd.yaml"
    change(catalog_copy, law, "in_force_from: 2030-01-01", "in_force_from:\n  unknown: Chưa rõ.")
    change(catalog_copy, law, "title: Sửa đổi", "title: Đổi")
    unknown = read_catalog(catalog_copy).catalog

    assert 2 == len(told(catalog_copy))
    assert 2 == len(compare(unknown, sample_catalog, wording))


def test_what_may_be_chosen_is_said_in_vietnamese(wording):
    speaker = Speaker((), wording)
    kinds = [e for e in vars(vocabulary).values() if isinstance(e, type) and issubclass(e, StrEnum)]
    members = [member for kind in kinds for member in kind]

    assert len(members) > 50
    assert [] == [str(m) for m in members if speaker.value(m) == str(m)]
