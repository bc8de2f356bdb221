"""Read records of the portal from JSON lines, as crawls of it write them."""

import json
from collections.abc import Mapping
from pathlib import Path

from niemyet.edit.national.cells import Cells, says_nothing
from niemyet.edit.national.files import run_together
from niemyet.present.national.record import CHANNELS, FEE, LAW, PAPERS, TIME
from niemyet.problem import Refused
from niemyet.read.letters import mended

_CODE, _NAME = "ma_thu_tuc", "ten_thu_tuc"
_SENTENCES = {
    "trinh_tu_thuc_hien": "Trình tự thực hiện",
    "yeu_cau_dieu_kien": "Yêu cầu, điều kiện",
}


def read_lines(file: Path) -> tuple[Cells, ...]:
    """Return every record. Raises Refused with the line that is no record."""
    found = []
    for number, line in enumerate(file.read_text("utf-8-sig").splitlines(), 1):
        if line.strip():
            found.append(_cells(_values(line, number, file)))
    return tuple(found)


def _values(line: str, number: int, file: Path) -> Mapping[str, str]:
    try:
        values = json.loads(line)
    except ValueError:
        values = None
    if not isinstance(values, dict) or not values.get(_CODE) or not values.get(_NAME):
        raise Refused(
            f"{file.name}, dòng {number}: không phải một bản ghi của Cổng; mỗi dòng là một đối "
            f"tượng JSON có «{_CODE}» và «{_NAME}»."
        )
    return {key: mended(value) for key, value in values.items() if isinstance(value, str)}


def _cells(values: Mapping[str, str]) -> Cells:
    written = {
        key: "" if says_nothing(values.get(name, "")) else values.get(name, "")
        for key, name in (
            (TIME, "cach_thuc_thuc_hien"),
            (PAPERS, "thanh_phan_ho_so"),
            (LAW, "can_cu_phap_ly"),
        )
    }
    ways = tuple(run_together.ways(written[TIME]))
    papers = tuple(run_together.papers(written[PAPERS]))
    laws = tuple(run_together.laws(written[LAW]))
    unsplit = {PAPERS: "" if papers else written[PAPERS], LAW: "" if laws else written[LAW]}
    unsplit |= dict.fromkeys((TIME, FEE, CHANNELS), "" if ways else written[TIME])
    bodies = (values.get(key, "") for key in ("co_quan_co_tham_quyen", "co_quan_thuc_hien"))
    return Cells(
        code=values[_CODE].strip(),
        name=" ".join(values[_NAME].split()).strip(" ."),
        field_name=values.get("linh_vuc", ""),
        decision=values.get("so_quyet_dinh", "").strip(),
        levels=values.get("cap_thuc_hien", ""),
        bodies=next((body for body in bodies if not says_nothing(body)), ""),
        url=values.get("detail_url", ""),
        ways=ways,
        papers=papers,
        laws=laws,
        unsplit=unsplit,
        texts={
            title: values[key]
            for key, title in _SENTENCES.items()
            if not says_nothing(values.get(key, ""))
        },
    )
