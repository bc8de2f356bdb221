"""What the columns of a list of procedures may be called."""

from collections.abc import Mapping, Sequence

from niemyet.edit.workbook.layout import Meaning, Vocabulary
from niemyet.edit.workbook.phrases import Phrases

NAME = "name"
TITLES: Mapping[str, str] = {
    "code": "Mã thủ tục",
    NAME: "Tên thủ tục",
    "field": "Lĩnh vực",
    "time": "Thời hạn giải quyết",
    "fee": "Phí, lệ phí",
    "decision": "Quyết định công bố",
    "authority": "Cơ quan giải quyết",
    "level": "Cấp thực hiện",
    "law": "Căn cứ pháp lý",
    "place": "Địa điểm thực hiện",
}
_PHRASES = Phrases.of(
    {
        "code": "ma thu tuc|ma tthc|ma so|ma|ma so tthc|ma thu tuc hanh chinh|ma so thu tuc|ma qg|"
        "ma quoc gia|ma so ho so|ma so ho so tthc|ma so thu tuc hanh chinh|ma tthc quoc gia",
        NAME: "ten thu tuc|ten thu tuc hanh chinh|ten tthc|thu tuc|thu tuc hanh chinh|ten|"
        "ten quy trinh|danh muc thu tuc hanh chinh|noi dung thu tuc|danh muc tthc",
        "field": "linh vuc|ten linh vuc|linh vuc tthc|nhom thu tuc|linh vuc thu tuc",
        "time": "thoi han giai quyet|thoi gian giai quyet|thoi han|thoi gian|thoi gian thuc hien|"
        "thoi han thuc hien|thoi han giai quyet tthc",
        "fee": "phi|le phi|muc thu|muc phi|phi le phi|phi va le phi|muc thu phi le phi|"
        "muc phi le phi",
        "decision": "quyet dinh cong bo|so quyet dinh|qd cong bo|quyet dinh|so quyet dinh cong bo",
        "authority": "co quan giai quyet|co quan thuc hien|co quan|tham quyen giai quyet|"
        "noi giai quyet|co quan co tham quyen|co quan co tham quyen quyet dinh|"
        "co quan tham quyen|tham quyen quyet dinh",
        "level": "cap thuc hien|cap giai quyet|cap",
        "law": "can cu phap ly|co so phap ly|can cu",
        "place": "dia diem thuc hien|dia diem|noi thuc hien|dia diem tiep nhan|noi tiep nhan|"
        "dia chi tiep nhan|dia diem giai quyet",
    },
    "neu co|tthc|theo quy dinh|dong|vnd",
)


def vocabulary() -> Vocabulary:
    """Return what the columns may be called."""
    return Vocabulary(NAME, TITLES, _meaning)


def _meaning(path: Sequence[str]) -> Meaning | None:
    named = set(_PHRASES.read(path) or ())
    return Meaning(named.pop()) if len(named) == 1 else None
