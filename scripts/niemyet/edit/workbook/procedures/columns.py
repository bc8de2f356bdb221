"""What the columns of a list of procedures may be called."""

from collections.abc import Mapping

from niemyet.edit.workbook.headings import Vocabulary, bare

NAME = "name"
TITLES: Mapping[str, str] = {
    "code": "Mã thủ tục",
    NAME: "Tên thủ tục",
    "field": "Lĩnh vực",
    "time": "Thời hạn giải quyết",
    "fee": "Phí, lệ phí",
    "decision": "Quyết định công bố",
    "authority": "Cơ quan giải quyết",
}
_OTHER_NAMES: Mapping[str, str] = {
    "code": "ma tthc|ma so|ma|ma so tthc|ma thu tuc hanh chinh|ma so thu tuc|ma qg|ma quoc gia",
    NAME: "ten thu tuc hanh chinh|ten tthc|thu tuc|thu tuc hanh chinh|ten|ten quy trinh|"
    "danh muc thu tuc hanh chinh|noi dung thu tuc",
    "field": "ten linh vuc|linh vuc tthc|nhom thu tuc",
    "time": "thoi gian giai quyet|thoi han|thoi gian|thoi gian thuc hien|thoi han thuc hien",
    "fee": "phi|le phi|muc thu|muc phi|phi le phi neu co|phi va le phi|muc thu phi le phi",
    "decision": "so quyet dinh|qd cong bo|quyet dinh|so quyet dinh cong bo",
    "authority": "co quan thuc hien|co quan|tham quyen giai quyet|cap giai quyet|noi giai quyet",
}


def vocabulary() -> Vocabulary:
    """Return what the columns may be called."""
    names = {bare(title): key for key, title in TITLES.items()}
    for key, others in _OTHER_NAMES.items():
        names.update(dict.fromkeys(others.split("|"), key))
    return Vocabulary(NAME, TITLES, names)
