"""``niemyet new``: begin a record, or a whole new office."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from niemyet.cli.arguments import add_catalog, add_text, catalog_folder
from niemyet.cli.catalog.importing import add_list, asked_of_list
from niemyet.cli.catalog.ready import tell_missing
from niemyet.cli.handing_in import add_request, write_or_hand_in
from niemyet.cli.telling import tell
from niemyet.edit.new_record.begin import Beginning, begin_record
from niemyet.edit.new_record.kinds import NEW_KINDS
from niemyet.edit.new_record.office import NewOffice, begin_office, office_steps, refuse_taken
from niemyet.edit.new_record.trial import refuse_unsound
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.procedures.importing import import_procedures, report_lines
from niemyet.mkdocs_plugin.defaults import today
from niemyet.model.kinds import KINDS
from niemyet.problem import Refused
from niemyet.read.catalog_folder import CatalogReading, read_catalog

_OFFICE = "office"


def add_to(command: argparse.ArgumentParser) -> None:
    kinds = "; ".join(f"{word}: {KINDS[kind.kind].name}" for word, kind in NEW_KINDS.items())
    command.add_argument(
        "kind", choices=(*NEW_KINDS, _OFFICE), metavar="LOẠI", help=f"{kinds}; office: đơn vị"
    )
    command.add_argument(
        "name_or_id", metavar="TÊN", help="tên tiếng Việt của bản ghi; số của văn bản; mã đơn vị"
    )
    add_text(command, "--id", "MÃ", "mã bản ghi, nếu không muốn lấy từ tên")
    add_text(command, "--source", "NGUỒN", "tên tài liệu đã đọc")
    add_text(command, "--field", "LĨNH_VỰC", "thủ tục: mã lĩnh vực")
    add_text(command, "--code", "MÃ", "thủ tục: mã quốc gia, ví dụ 1.001193")
    add_text(command, "--name", "TÊN", "đơn vị: tên đầy đủ của bộ phận một cửa")
    add_text(command, "--commune", "XÃ", "đơn vị: tên xã, ví dụ «xã Mẫu»")
    add_text(command, "--province", "TỈNH", "đơn vị: tên tỉnh, ví dụ «tỉnh Ví Dụ»")
    add_text(command, "--parent-body", "CƠ_QUAN", "đơn vị: cơ quan chủ quản")
    add_text(command, "--from", "ĐƠN_VỊ", "đơn vị: chép danh sách, quầy", into="like")
    command.add_argument(
        "--from-list", type=Path, metavar="TỆP", help="đơn vị: lập từ bảng thủ tục của tỉnh"
    )
    add_list(command)
    add_request(command)
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Write the new record and say what to do next."""
    if options.from_list:
        if options.kind != _OFFICE:
            raise Refused("--from-list chỉ dùng khi lập đơn vị: niemyet new office …")
        return _office_of_list(options)
    files, steps = _office(options) if options.kind == _OFFICE else _record(options)
    write_or_hand_in(options, files, "Đã lập", f"Thêm {options.name_or_id.strip()}")
    _say_next(steps)
    return 0


def _say_next(steps: Iterable[str]) -> None:
    print("Việc tiếp theo:")
    for number, step in enumerate(steps, 1):
        print(f"  {number}. {step}")


def _record(options: argparse.Namespace) -> tuple[dict[Path, str], tuple[str, ...]]:
    begun = begin_record(
        Beginning(
            options.catalog,
            read_catalog(catalog_folder(options)).catalog,
            NEW_KINDS[options.kind],
            options.name_or_id.strip(),
            options.id,
            options.source,
            options.field,
            options.code,
        )
    )
    return {begun.file: begun.text}, begun.next_steps


def _office(options: argparse.Namespace) -> tuple[dict[Path, str], tuple[str, ...]]:
    new = _new_office(options, read_catalog(catalog_folder(options)))
    return begin_office(new), office_steps(options.name_or_id)


def _office_of_list(options: argparse.Namespace) -> int:
    """Write an office that posts what the catalogue has of a list, and drafts of all else."""
    reading = read_catalog(catalog_folder(options))
    new = _new_office(options, reading)
    refuse_taken(new)
    asked = AskedList(**asked_of_list(options, options.from_list, new.id), reading=reading)
    outcome = import_procedures(asked)
    tell(outcome.problems)
    if not outcome.posted:
        raise Refused(
            "Danh mục chưa có thủ tục nào của bảng, nên đơn vị chưa có gì để niêm yết. Xem lại cột "
            "mã, hoặc lập đơn vị không kèm bảng rồi chạy niemyet import procedures."
        )
    (source,) = asked.sources
    office = begin_office(replace(new, listed=tuple(outcome.posted), source=source))
    files = {**outcome.files, **office}
    refuse_unsound(options.catalog, reading, files)
    print("\n".join(report_lines(outcome)))
    write_or_hand_in(options, files, "Đã lập", f"Thêm {new.name}")
    _say_next(office_steps(new.id))
    if options.request is None:
        print()
        tell_missing(options.catalog, new.id, None, "text", "")
    return 0


def _new_office(options: argparse.Namespace, reading: CatalogReading) -> NewOffice:
    if not options.name:
        raise Refused('Thêm tên đơn vị: --name "Bộ phận một cửa xã …".')
    return NewOffice(
        options.catalog,
        reading.catalog,
        options.name_or_id,
        options.name,
        today(),
        options.commune,
        options.province,
        options.parent_body,
        options.like,
    )
