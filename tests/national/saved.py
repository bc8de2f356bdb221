"""A page of one procedure as a browser saves it, in words of our own, that says what is here."""

from pathlib import Path

_PAGE = """<!doctype html>
<html><head><title>Chi tiết thủ tục</title><script>let a = "Mã thủ tục: 1";</script></head>
<body><nav><ul><li>Trang chủ</li><li>Lĩnh vực</li><li>Mọi lĩnh vực</li></ul></nav>
<div class="row"><div>Mã thủ tục:</div><div>{code}</div></div>
<div class="row"><div>Số quyết định:</div><div>{decision}</div></div>
<div class="row"><label>Tên thủ tục:</label><div>{name}</div></div>
<h2>Cấp thực hiện</h2><p>Cấp Xã</p>
<h2>Lĩnh vực</h2><p>{field}</p>
<h2>Trình tự thực hiện</h2><p>Nộp đơn tại quầy.</p>
<h2>Cách thức thực hiện</h2>
<table><thead><tr><th>Hình thức nộp</th><th>Thời gian</th><th>Phí, lệ phí</th><th>Mô tả</th></tr>
</thead><tbody>{ways}</tbody></table>
<h2>Thành phần hồ sơ</h2><p>Giấy tờ phải nộp</p>
<table><tr><th>Tên giấy tờ</th><th>Mẫu đơn, tờ khai</th><th>Số lượng</th></tr>{papers}</table>
<h2>Đối tượng thực hiện</h2><p>Công dân Việt Nam</p>
<h2>Cơ quan thực hiện</h2><p>{body}</p>
<h2>Căn cứ pháp lý</h2>
<table><tr><th>Số ký hiệu</th><th>Trích yếu</th></tr>{laws}</table>
<footer><p>Cấp thực hiện</p><p>Cấp Bộ</p></footer></body></html>
"""
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
        ("Thẻ xã Mẫu của người xin", "", "Bản chính: 1<br>Bản sao: 0"),
    ],
    "body": "Ủy ban nhân dân cấp xã",
    "laws": [("03/2025/TT-VD", "Về giấy mẫu")],
}
"""What the sample catalogue says of its first procedure, as the portal would say it."""


def saved_page(folder: Path, **said: object) -> Path:
    """Write the page, which says what is here but for *said*; return its file."""
    values = SAME | said
    for table in ("ways", "papers", "laws"):
        rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in values[table])
        values[table] = "".join(f"<tr>{row}</tr>" for row in rows)
    file = folder / "trang.html"
    file.write_text(_PAGE.format(**values), "utf-8")
    return file
