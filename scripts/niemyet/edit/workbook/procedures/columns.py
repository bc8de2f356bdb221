"""What the columns of a list of procedures may be called."""

from collections.abc import Mapping, Sequence

from niemyet.edit.workbook.layout import Meaning, Vocabulary
from niemyet.edit.workbook.phrases import TABLE_WORDS, Phrases

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
_PHRASES = Phrases.of(TABLE_WORDS["procedures"])


def vocabulary() -> Vocabulary:
    """Return what the columns may be called."""
    return Vocabulary(NAME, TITLES, _meaning)


def _meaning(path: Sequence[str]) -> Meaning | None:
    named = set(_PHRASES.read(path) or ())
    return Meaning(named.pop()) if len(named) == 1 else None
