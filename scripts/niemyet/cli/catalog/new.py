"""``niemyet new``: begin a record, or a whole new office."""

import argparse
from pathlib import Path

from niemyet.cli.arguments import Commands, add_catalog, add_command, catalog_folder
from niemyet.cli.telling import short
from niemyet.edit.new_record.begin import Beginning, begin_record
from niemyet.edit.new_record.kinds import NEW_KINDS
from niemyet.edit.new_record.office import NewOffice, begin_office, office_steps
from niemyet.mkdocs_plugin.plugin import today
from niemyet.mkdocs_plugin.written_files import write_file
from niemyet.model.kinds import KINDS
from niemyet.problem import Refused
from niemyet.read.catalog_folder import read_catalog

_OFFICE = "office"


def add_to(commands: Commands) -> None:
    command = add_command(commands, "new", "lập bản ghi mới, hoặc cả một đơn vị mới", run)
    kinds = "; ".join(f"{word}: {KINDS[kind.kind].name}" for word, kind in NEW_KINDS.items())
    command.add_argument(
        "kind", choices=(*NEW_KINDS, _OFFICE), metavar="LOẠI", help=f"{kinds}; office: đơn vị"
    )
    command.add_argument(
        "name_or_id", metavar="TÊN", help="tên tiếng Việt của bản ghi; số của văn bản; mã đơn vị"
    )
    command.add_argument(
        "--id", default="", metavar="MÃ", help="mã bản ghi, nếu không muốn lấy từ tên"
    )
    command.add_argument("--source", default="", metavar="NGUỒN", help="tên tài liệu đã đọc")
    command.add_argument("--field", default="", metavar="LĨNH_VỰC", help="thủ tục: mã lĩnh vực")
    command.add_argument(
        "--code", default="", metavar="MÃ", help="thủ tục: mã quốc gia, ví dụ 1.001193"
    )
    command.add_argument(
        "--name", default="", metavar="TÊN", help="đơn vị: tên đầy đủ của bộ phận một cửa"
    )
    command.add_argument(
        "--commune", default="", metavar="XÃ", help="đơn vị: tên xã, ví dụ «xã Mẫu»"
    )
    command.add_argument(
        "--province", default="", metavar="TỈNH", help="đơn vị: tên tỉnh, ví dụ «tỉnh Ví Dụ»"
    )
    command.add_argument(
        "--parent-body", default="", metavar="CƠ_QUAN", help="đơn vị: cơ quan chủ quản"
    )
    command.add_argument(
        "--from", dest="like", default="", metavar="ĐƠN_VỊ", help="đơn vị: chép danh sách, quầy"
    )
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Write the new record and say what to do next."""
    files, steps = _office(options) if options.kind == _OFFICE else _record(options)
    for file, text in files.items():
        write_file(file, text.encode())
        print(f"✓ Đã lập {short(file)}")
    print("Việc tiếp theo:")
    for number, step in enumerate(steps, 1):
        print(f"  {number}. {step}")
    return 0


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
    if not options.name:
        raise Refused('Thêm tên đơn vị: --name "Bộ phận một cửa xã …".')
    new = NewOffice(
        options.catalog,
        read_catalog(catalog_folder(options)).catalog,
        options.name_or_id,
        options.name,
        today(),
        options.commune,
        options.province,
        options.parent_body,
        options.like,
    )
    return begin_office(new), office_steps(options.name_or_id)
