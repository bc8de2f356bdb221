"""Pages of one procedure as a browser saves them, in words of our own, that say what is here.

The portal has had two dresses: one whose labels end with a colon and whose tables say «Số ký hiệu»,
and the one of 2026 that a program of its own draws, with a name and its value in two boxes.
"""

from collections.abc import Iterable
from pathlib import Path

_EARLIER = """<!doctype html>
<html><head><title>Chi tiết thủ tục</title><script>let a = "Mã thủ tục: 1";</script></head>
<body><nav><ul><li>Trang chủ</li><li>Lĩnh vực</li><li>Mọi lĩnh vực</li></ul></nav>
<h1 class="main-title"></h1><h1 class="main-title">Giấy mẫu</h1>
<div class="info-row"><div class="key">Mã thủ tục:</div><div>{code}</div></div>
<div class="info-row"><div class="key">Số quyết định:</div><div>{decision}</div></div>
<div class="info-row"><label class="key">Tên thủ tục:</label><div>{name}</div></div>
<h2>Cấp thực hiện</h2><p>Cấp Xã</p>
<h2>Lĩnh vực</h2><p>{field}</p>
<h2>Trình tự thực hiện</h2><p>Bước 1</p><p>Nộp đơn tại quầy.</p>
<h2>Cách thức thực hiện</h2>
<table><thead><tr><th>Hình thức nộp</th><th>Thời hạn giải quyết</th><th>Phí, lệ phí</th>
<th>Mô tả</th></tr></thead><tbody>{ways}</tbody></table>
<h2>Thành phần hồ sơ</h2><p>Giấy tờ phải nộp</p>
<table><tr><th>Tên giấy tờ</th><th>Mẫu đơn, tờ khai</th><th>Số lượng</th></tr>{papers}</table>
<h2>Đối tượng thực hiện</h2><p>Công dân Việt Nam</p>
<h2>Cơ quan thực hiện</h2><p>{body}</p>
<h2>Yêu cầu thực hiện</h2><div>- Từ đủ 18 tuổi.<br>- Không nợ.</div>
<h2>Căn cứ pháp lý</h2>
<table><tr><th>Số ký hiệu</th><th>Trích yếu</th><th>Ngày ban hành</th></tr>{laws}</table>
<footer><p>Cấp thực hiện</p><p>Cấp Bộ</p></footer></body></html>
"""
_OF_2026 = """<!doctype html>
<html><head><title>Cổng mẫu</title></head><body><noscript>Bật JavaScript.</noscript><div id="root">
<nav><a>Thủ tục hành chính</a><a>Tra cứu hồ sơ</a></nav><h3>Chi tiết thủ tục</h3>
<div class="grid"><div class="row"><div style="font-weight: bold">Tên thủ tục</div>
<div>{name}</div></div><div class="row"><div style="font-weight: bold">Mã thủ tục</div>
<div><span>{code}</span></div></div><div class="row"><div>Số quyết định</div>
<div>{decision}</div></div><div class="row"><div>Cấp thực hiện</div><div>Cấp Xã</div></div>
<div class="row"><div>Lĩnh vực</div><div>{field}</div></div>
<div class="row"><div>Cơ quan có thẩm quyền</div><div>Không có thông tin</div></div>
<div class="row"><div>Cơ quan phối hợp</div><div>Không có thông tin</div></div></div>
<div><h4>Trình Tự Thực Hiện</h4><ul><li><p class="font-semibold">Bước 1</p>
<p>Nộp đơn tại quầy.</p></li></ul></div>
<div><h4>Cách Thức Thực Hiện</h4><div><table><thead><tr><th><span>Hình thức nộp</span></th>
<th>Thời gian</th><th>Phí, lệ phí</th><th>Mô tả</th></tr></thead><tbody>{ways}</tbody></table></div>
</div><div><h4>Thành phần hồ sơ</h4><div><div><h5>--</h5><svg><title>Mở</title></svg></div><table>
<thead><tr><th>Tên giấy tờ</th><th>Mẫu đơn, tờ khai</th><th>Số lượng</th></tr></thead>
<tbody>{papers}</tbody></table></div></div>
<div><h4>Căn cứ pháp lý</h4><table><thead><tr><th>Tên văn bản pháp lý</th><th>Mã văn bản</th></tr>
</thead><tbody>{laws}</tbody></table></div>
<div><h4>Cơ quan thực hiện</h4><p>{body}</p></div>
<div><h4>Yêu cầu, điều kiện thực hiện</h4><div>Không có thông tin</div></div>
<div><h4>Kết quả xử lý</h4><div><div>Bản sao giấy mẫu</div><div>Mã: KQ.1</div></div></div>
<div><h4>Từ khóa</h4><div>Không có thông tin</div></div></div>
<aside><h4>Chọn cơ quan thực hiện</h4><select><option>Tỉnh Mẫu</option></select></aside>
<footer>Tìm kiếm nhiều nhất</footer></body></html>
"""
DRESSES = {"earlier": _EARLIER, "2026": _OF_2026}
SAME = {
    "code": "9.000001",
    "decision": "11/QĐ-VD",
    "name": "Thủ tục cấp bản sao giấy mẫu",
    "field": "Giấy tờ mẫu",
    "ways": [
        ("Trực tiếp", "3 Ngày làm việc", "Phí : 10.000 Đồng (mỗi bản)", ""),
        ("Dịch vụ bưu chính", "3 Ngày làm việc", "Phí : 10.000 Đồng (mỗi bản)", ""),
    ],
    "papers": [
        ("Đơn xin bản sao", "don.doc", "Bản chính: 1<br>Bản sao: 0"),
        ("Thẻ xã Mẫu của người xin", "", "Bản chính: 1 - Bản sao: 0"),
    ],
    "body": "Ủy ban nhân dân cấp xã",
    "laws": [("Về giấy mẫu", "03/2025/TT-VD")],
}
"""What the sample catalogue says of its first procedure, as the portal would say it."""


def saved_page(folder: Path, dress: str = "2026", **said: object) -> Path:
    """Write the page, which says what is here but for *said*; return its file."""
    values = SAME | said
    if dress == "earlier":
        values["laws"] = [(number, title, "01-01-2025") for title, number in values["laws"]]
        values["ways"] = [
            (w, time, f"<li>{fee}<a>Xem chi tiết</a></li>", more)
            for w, time, fee, more in values["ways"]
        ]
    tables = {table: _rows(values[table]) for table in ("ways", "papers", "laws")}
    file = folder / "trang.html"
    file.write_text(DRESSES[dress].format(**values | tables), "utf-8")
    return file


def _rows(rows: Iterable[Iterable[str]]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "".join(f"<tr>{row}</tr>" for row in cells)
