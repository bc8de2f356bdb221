"""Which kind of file of the national portal is given, and its records."""

from dataclasses import dataclass
from pathlib import Path

from niemyet.edit.national.elements.record import read_record
from niemyet.edit.national.files.lines import read_lines
from niemyet.edit.national.files.listed import read_listed
from niemyet.edit.national.files.page import read_page
from niemyet.model.catalog import Catalog
from niemyet.present.national.record import NationalRecord
from niemyet.problem import Refused


@dataclass(frozen=True)
class NationalFile:
    """A file of the portal; ``is_list`` where what is not in it may be gone from the portal."""

    name: str
    records: tuple[NationalRecord, ...]
    is_list: bool


def read_national(file: Path, catalog: Catalog) -> NationalFile:
    """Return the records of a file of JSON lines, a workbook or a saved page.

    Raises Refused where there is no such file, or nothing in it can be read.
    """
    begins = file.read_bytes()[:200] if file.is_file() else b""
    begins = begins.removeprefix(b"\xef\xbb\xbf").lstrip()
    if begins.startswith((b"{", b"[")):
        cells = read_lines(file)
    elif begins.startswith(b"<"):
        cells = read_page(file)
    else:
        cells = read_listed(file, catalog)
    if not cells:
        raise Refused(f"{file.name}: không có thủ tục nào. Mỗi dòng phải là một thủ tục.")
    records = tuple(read_record(one) for one in cells)
    return NationalFile(file.name, records, is_list=not begins.startswith(b"<"))
