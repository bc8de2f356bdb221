"""``niemyet changes``: what citizens will see differently, in words, for one who approves it."""

import argparse
import sys
from pathlib import Path

from niemyet.cli.arguments import (
    SITE_SRC,
    add_catalog,
    add_site_url,
    add_text,
    catalog_folder,
    day,
)
from niemyet.edit.changes.formats import REPORTS
from niemyet.edit.changes.view import ComparedStates, view_changes
from niemyet.history.revisions import fork_of, revision_since
from niemyet.history.states import State, state_at, state_now
from niemyet.mkdocs_plugin.defaults import today
from niemyet.model.catalog import Catalog
from niemyet.present.office.day import NothingPosted, posting_day
from niemyet.present.posting import Posting
from niemyet.publish.languages.wordings import vietnamese

_STATUS = (
    "Mã kết thúc: 0 khi xem được, dù có thay đổi hay không; 1 khi không so được; "
    "2 khi gõ sai lệnh; 3 khi so được nhưng danh mục có lỗi phải sửa."
)


def add_to(command: argparse.ArgumentParser) -> None:
    command.epilog = _STATUS
    command.add_argument("base", metavar="GỐC", help="so với bản nào trong git (hay ngày nào)")
    command.add_argument(
        "head", metavar="MỚI", nargs="?", help="bản cần duyệt; bỏ trống là danh mục đang sửa"
    )
    command.add_argument(
        "--format", choices=(*REPORTS, "html"), default="text", metavar="DẠNG", help="dạng báo cáo"
    )
    add_text(command, "--office", "ĐƠN_VỊ", "chỉ kể những gì liên quan đến đơn vị này")
    command.add_argument(
        "--as-of", type=day, metavar="NGÀY", help="xem như hôm nay là ngày này, năm-tháng-ngày"
    )
    command.add_argument(
        "--also",
        nargs="+",
        default=[],
        metavar="NHÁNH",
        help="các yêu cầu khác đang mở; báo nếu cùng sửa một mục",
    )
    command.add_argument("--out", type=Path, metavar="TỆP", help="ghi vào tệp thay vì ra màn hình")
    add_catalog(command)
    add_site_url(command)


def run(options: argparse.Namespace) -> int:
    """Report what differs; 0 if it could be compared, 1 if not, 3 if the head has errors."""
    comparison = _compared(options)
    told = _told(comparison, options)
    if options.out:
        options.out.write_text(told, encoding="utf-8")
    else:
        sys.stdout.write(told)
    return 0 if comparison.head.sound else 3


def summary(folder: Path, base: str, head: str, form: str) -> str:
    """Return what differs between two revisions of the catalogue in *folder*, as told here."""
    asked = {"office": "", "as_of": None, "also": [], "site_url": "", "format": form}
    options = argparse.Namespace(catalog=folder, base=base, head=head, **asked)
    return _told(_compared(options), options)


def _compared(options: argparse.Namespace) -> ComparedStates:
    folder = catalog_folder(options)
    fork = fork_of(folder, options.base, options.head)
    head = revision_since(folder, options.head) if options.head else None
    states = state_at(folder, fork.base), state_at(folder, head) if head else state_now(folder)
    known = {**states[0].catalog.offices, **states[1].catalog.offices}
    if options.office and options.office not in known:
        raise NothingPosted(
            f"Không có đơn vị «{options.office}» trong danh mục. Các đơn vị có: {', '.join(known)}."
        )
    words = vietnamese(SITE_SRC)
    as_of = options.as_of or today()
    return ComparedStates(folder, *states, as_of, words, fork.parted, options.office)


def _told(comparison: ComparedStates, options: argparse.Namespace) -> str:
    now = _postings(comparison.head, comparison, options)
    report = view_changes(comparison, now, options.also, options.site_url)
    if options.format != "html":
        return REPORTS[options.format](report, comparison.words)
    from niemyet.publish.review.changes_page import changes_page  # which prints pages

    before = _postings(comparison.base, comparison, options)
    return changes_page(report, before, now, SITE_SRC, comparison.words)


def _postings(
    state: State, comparison: ComparedStates, options: argparse.Namespace
) -> tuple[Posting, ...]:
    """Return what each office posts from a sound state; one that is not posted is left out."""
    if not state.sound:
        return ()
    found = (_posting(state.catalog, id, comparison, options) for id in state.catalog.services)
    return tuple(posting for posting in found if posting)


def _posting(
    catalog: Catalog, office_id: str, comparison: ComparedStates, options: argparse.Namespace
) -> Posting | None:
    office = catalog.offices.get(office_id)
    if office is None or options.office not in ("", office_id):
        return None
    try:
        on = posting_day(office, options.as_of, comparison.day, comparison.words)
    except NothingPosted:
        return None
    return Posting(catalog, office, on, comparison.words)
