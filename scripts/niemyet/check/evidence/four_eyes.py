"""Where an office wants two people, whoever wrote a content does not verify it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from niemyet.check.finding import Finding, warning
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import office_of
from niemyet.model.mark import content_mark
from niemyet.model.record import Sourced
from niemyet.model.reference import RecordKey
from niemyet.read.letters import fold

_WORD = re.compile(r"[^\W_]+")
REMEDY = (
    "nhờ người khác đối chiếu; nếu là hai người trùng tên thì ghi chức danh sau cả hai tên "
    "(--by và --written-by). Đơn vị không đòi hai người thì bỏ four_eyes trong office.yaml."
)


def whoever_wrote_does_not_verify(catalog: Catalog) -> Iterator[Finding]:
    """Find verifications that hold and are by the writer, or do not say who the writer is."""
    for record, path, facts in catalog.parts_of(Sourced):
        verified = facts.verified
        if verified is None or verified.mark != content_mark(facts):
            continue
        if not asks_two(catalog, record):
            continue
        place = (*path, "verified", "by")
        if writer := writer_named(verified.by, verified.written_by):
            yield Finding(record, place, told(verified.by, writer), REMEDY)
        elif not verified.written_by:
            yield warning(record, place, _NOBODY_KNOWS, _WRITE_IT_DOWN)


def told(by: str, writer: str) -> str:
    """Return what is wrong where *by* is the one who wrote."""
    return f"«{by}» đã viết nội dung này (ghi là «{writer}») nên không được tự đối chiếu"


_NOBODY_KNOWS = "không ghi ai viết nội dung, nên không biết có phải hai người khác nhau"
_WRITE_IT_DOWN = "ghi tên người viết vào mục written_by; lệnh niemyet verify tự ghi theo git."


def asks_two(catalog: Catalog, record: RecordKey) -> bool:
    """Return whether a record needs two people: as its office wants, or any that shares it."""
    own = office_of(record)
    offices = [catalog.offices[own]] if own in catalog.offices else catalog.offices.values()
    return any(office.four_eyes and office.closed_from is None for office in offices)


def writer_named(by: str, writers: Iterable[str]) -> str:
    """Return which of the *writers* is named in *by*, whatever title stands beside; "" for none.

    Marks count unless one of the two is typed without any. Only names are known: a title alone, or
    a name of one word inside a longer one, tells nothing.
    """
    return next((writer for writer in writers if _alike(by, writer)), "")


def _alike(one: str, other: str) -> bool:
    bare = any(fold(name) == name.lower() for name in (one, other))
    shorter, longer = sorted((_words(name, bare=bare) for name in (one, other)), key=len)
    return shorter == longer or (shorter.count(" ") > 2 and shorter in longer)


def _words(name: str, *, bare: bool) -> str:
    text = unicodedata.normalize("NFC", fold(name) if bare else name.lower())
    return f" {' '.join(_WORD.findall(text))} "
