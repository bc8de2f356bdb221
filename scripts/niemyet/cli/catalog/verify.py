"""``niemyet verify``: say that a record's content was compared with a document."""

import argparse

from niemyet.cli.arguments import add_catalog, add_text, catalog_folder, day
from niemyet.cli.handing_in import add_request, write_or_hand_in
from niemyet.cli.telling import fail
from niemyet.edit.verify import Trust, Wanted, list_trust, verify
from niemyet.mkdocs_plugin.defaults import today
from niemyet.model.kinds import KINDS
from niemyet.read.catalog_folder import read_catalog

_MOST_NAMED = 8


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", nargs="?", default="", metavar="MÃ", help="mã bản ghi")
    add_text(command, "--by", "AI", "ai đối chiếu: họ tên hoặc chức danh")
    add_text(command, "--against", "VĂN_BẢN", "đối chiếu với văn bản nào")
    command.add_argument("--on", type=day, metavar="NGÀY", help="ngày đối chiếu; mặc định hôm nay")
    command.add_argument(
        "--kind", default="", choices=("", *KINDS), metavar="LOẠI", help="loại bản ghi"
    )
    add_text(command, "--office", "ĐƠN_VỊ", "đơn vị, khi mã là kỳ số liệu (2026-q1)")
    add_text(command, "--edition", "NGÀY", "bản quy định của thủ tục")
    command.add_argument("--list", action="store_true", help="kê bản ghi chưa đối chiếu")
    add_request(command)
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Write the verification into the record's file, or list what is not verified."""
    reading = read_catalog(catalog_folder(options))
    if options.list:
        for trust in list_trust(reading):
            print("\n".join(_told(trust)))
        return 0
    if missing := [f"--{name}" for name in ("by", "against") if not getattr(options, name).strip()]:
        return fail(f"Thiếu {' và '.join(missing)}: ai đối chiếu, với văn bản nào?")
    on = options.on or today()
    if not options.id or on > today():
        return fail(
            "Ghi mã bản ghi." if not options.id else "Ngày đối chiếu chưa tới; xem lại --on."
        )
    wanted = Wanted(options.id, options.kind, options.office, options.edition)
    by, against = options.by.strip(), options.against.strip()
    done = verify(options.catalog, reading, wanted, by, on, against)
    for doubt in done.warnings:
        print(f"Lưu ý: {doubt}")
    title = f"Đã đối chiếu {done.title} với {against}"
    write_or_hand_in(options, {done.file: done.text}, f"{title}:", title)
    print(
        "Nội dung đổi sau này thì việc đối chiếu tự hết giá trị, trang ghi lại là chưa đối chiếu."
    )
    return 0


def _told(trust: Trust) -> list[str]:
    lines = [
        f"{KINDS[trust.kind].title}: {trust.holds} đã đối chiếu, {len(trust.unverified)} chưa, "
        f"{len(trust.withdrawn)} phải đối chiếu lại."
    ]
    if trust.withdrawn:
        lines.append(f"  phải đối chiếu lại: {', '.join(trust.withdrawn)}")
    if trust.unverified:
        unique = list(dict.fromkeys(trust.unverified))
        more = f" và {len(unique) - _MOST_NAMED} bản ghi nữa" if len(unique) > _MOST_NAMED else ""
        lines.append(f"  chưa đối chiếu: {', '.join(unique[:_MOST_NAMED])}{more}")
    return lines
