"""Read records of the portal from JSON lines, as crawls of it write them."""

import json
from collections.abc import Mapping
from pathlib import Path

from niemyet.edit.national.cells import Cells, says_nothing
from niemyet.edit.national.files import run_together
from niemyet.problem import Refused
from niemyet.read.letters import mended

_CODE, _NAME = "ma_thu_tuc", "ten_thu_tuc"
_TABLES = {"ways": "cach_thuc_thuc_hien", "papers": "thanh_phan_ho_so", "laws": "can_cu_phap_ly"}
_BEHIND_LAW = "Cơ quan thực hiện"
"""The next section, which a crawl left behind the table."""
_SENTENCES = {
    "Trình tự thực hiện": "trinh_tu_thuc_hien",
    "Yêu cầu, điều kiện": "yeu_cau_dieu_kien",
}


def read_lines(file: Path) -> tuple[Cells, ...]:
    """Return every record. Raises Refused with the line that is no record, or without UTF-8."""
    try:
        lines = enumerate(file.read_text("utf-8-sig").splitlines(), 1)
    except UnicodeDecodeError as error:
        raise Refused(f"{file.name}: chữ không phải UTF-8. Lưu lại tệp dạng UTF-8.") from error
    return tuple(_cells(_values(line, number, file)) for number, line in lines if line.strip())


def _values(line: str, number: int, file: Path) -> Mapping[str, str]:
    """Return what the record says, without what says nothing."""
    try:
        values = json.loads(line)
    except ValueError:
        values = None
    values = values if isinstance(values, dict) else {}
    texts = {key: mended(value) for key, value in values.items() if isinstance(value, str)}
    law = _TABLES["laws"]
    texts[law] = texts.get(law, "").partition(_BEHIND_LAW)[0]
    said = {key: text for key, text in texts.items() if not says_nothing(text)}
    if _CODE not in said or _NAME not in said:
        raise Refused(
            f"{file.name}, dòng {number}: không phải một bản ghi của Cổng; mỗi dòng là một đối "
            f"tượng JSON có «{_CODE}» và «{_NAME}»."
        )
    return said


def _cells(said: Mapping[str, str]) -> Cells:
    written = {table: said.get(key, "") for table, key in _TABLES.items()}
    return Cells(
        code=said[_CODE].strip(),
        name=" ".join(said[_NAME].split()).strip(" ."),
        field_name=said.get("linh_vuc", ""),
        decision=said.get("so_quyet_dinh", "").strip(),
        levels=said.get("cap_thuc_hien", ""),
        bodies=said.get("co_quan_co_tham_quyen") or said.get("co_quan_thuc_hien", ""),
        url=said.get("detail_url", ""),
        ways=tuple(run_together.ways(written["ways"])),
        papers=tuple(run_together.papers(written["papers"])),
        laws=tuple(run_together.laws(written["laws"])),
        written=written,
        texts={title: said[key] for title, key in _SENTENCES.items() if key in said},
    )
