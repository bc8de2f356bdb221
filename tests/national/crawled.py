"""Records as a crawl of the portal writes them, in words of our own."""

import json
from pathlib import Path
from typing import Any

WAYS = "Hình thức nộpThời gianPhí, lệ phíMô tả"
PAPERS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
LAW = "Tên văn bản pháp lýMã văn bản"
RECORD = {
    "ma_thu_tuc": "9.000001",
    "ten_thu_tuc": "Cấp bản sao giấy mẫu",
    "so_quyet_dinh": "11/QĐ-VD",
    "linh_vuc": "Giấy tờ mẫu",
    "cap_thuc_hien": "Cấp xã",
    "co_quan_thuc_hien": "Ủy ban nhân dân cấp xã",
    "cach_thuc_thuc_hien": f"{WAYS}Trực tiếp3 Ngày làm việcMiễn phí",
    "thanh_phan_ho_so": f"--{PAPERS}Đơn xin bản sao1 bản chính",
    "can_cu_phap_ly": f"{LAW}Về giấy mẫu11/2031/NĐ-CP",
}


def crawled(folder: Path, *records: dict[str, Any]) -> Path:
    """Write records, each with what differs from RECORD, as lines of JSON; return the file."""
    file = folder / "ban-ghi.jsonl"
    lines = (json.dumps(RECORD | record, ensure_ascii=False) for record in records)
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file
