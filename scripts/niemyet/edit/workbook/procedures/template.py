"""The workbook in which an office lists its procedures."""

from niemyet.edit.workbook.procedures.columns import TITLES
from niemyet.edit.workbook.template_book import Template, TemplateColumn, template_bytes
from niemyet.model.catalog import Catalog

_ROWS = 60
_NOTES = {
    "code": ("Mã quốc gia, viết như chữ: 1.001193. Bỏ trống nếu chưa biết.", 14),
    "name": ("Tên đúng như quyết định công bố.", 60),
    "field": ("Chọn trong danh sách lĩnh vực của danh mục.", 26),
    "time": ("Ví dụ: 3 ngày làm việc; trong ngày; 15 ngày. Luôn có đơn vị.", 22),
    "fee": ("Ví dụ: 8.000 đồng/bản; không thu. Mức thu được ghép với danh mục phí.", 22),
    "decision": ("Số quyết định công bố thủ tục, ví dụ: 3152/QĐ-BTP.", 22),
    "authority": ("Cơ quan có thẩm quyền giải quyết.", 26),
}
_GUIDANCE = (
    "Cách ghi danh sách thủ tục",
    "1. Mỗi thủ tục một dòng. Chỉ bắt buộc tên và lĩnh vực; ô nào chưa biết thì để trống.",
    "2. Mã thủ tục là chữ, không phải số: cột đã định dạng sẵn là chữ để Excel không làm mất số 0.",
    "3. Những nội dung không có trong bảng (giấy tờ, các bước…) được ghi là «chưa có thông tin», "
    "kèm lý do, để người phụ trách bổ sung sau.",
    "4. Thủ tục đã có trong danh mục thì chỉ được báo «đã có» và khác ở đâu; không có gì bị sửa.",
    "5. Ghi xong, lưu tệp rồi chạy: niemyet import procedures TÊN_TỆP.xlsx --office MÃ_ĐƠN_VỊ "
    "--on NGÀY --dry-run. NGÀY là ngày của danh sách, viết năm-tháng-ngày: 2026-09-30.",
)


def procedures_template(catalog: Catalog) -> bytes:
    """Return the workbook, with the catalogue's fields to choose from."""
    fields = sorted(catalog.fields.values(), key=lambda field: field.order)
    names = tuple(field.name for field in fields if "," not in field.name)
    columns = [
        TemplateColumn(TITLES[key], note, width, choices=names if key == "field" else ())
        for key, (note, width) in _NOTES.items()
    ]
    guidance = (*_GUIDANCE, "6. Các lĩnh vực: " + "; ".join(field.name for field in fields) + ".")
    titles = ("DANH SÁCH THỦ TỤC HÀNH CHÍNH",)
    return template_bytes(Template("Thủ tục", titles, columns, (), _ROWS, guidance))
