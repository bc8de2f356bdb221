"""``niemyet format``: the one way in which records are written."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from niemyet.check.report import as_text
from niemyet.cli.arguments import add_catalog
from niemyet.cli.handing_in import add_request, write_or_hand_in
from niemyet.cli.telling import fail, short
from niemyet.edit.writing.formatting import Formatted, format_catalog


def add_to(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", type=Path, metavar="TỆP", help="tệp hoặc thư mục; không ghi là tất cả"
    )
    command.add_argument("--check", action="store_true", help="chỉ báo tệp chưa đúng kiểu")
    add_request(command)
    add_catalog(command)


def run(options: argparse.Namespace) -> int:
    """Write every record in canonical form, or tell which is not; 1 if something is left to do."""
    found = list(format_catalog(options.catalog, options.paths))
    if not found:
        return fail(_nothing(options.catalog, options.paths))
    problems = tuple(problem for one in found for problem in one.problems)
    changed = [one for one in found if one.changed]
    sys.stderr.write(as_text(problems) if problems else "")
    if options.check:
        return _tell(changed, len(found)) or bool(problems)
    if changed:
        texts = {one.file.path: one.after for one in changed}
        write_or_hand_in(options, texts, "Đã viết lại", "Viết lại tệp theo một kiểu thống nhất")
    print(f"✓ {len(found)} tệp, viết lại {len(changed)} tệp; nội dung không đổi.")
    return 1 if problems else 0


def _tell(changed: Sequence[Formatted], total: int) -> int:
    for one in changed:
        print(f"{short(one.file.path)}:{one.first_line}: chưa viết theo kiểu thống nhất.")
    if changed:
        print(
            "Cách xử lý: chạy «niemyet format» rồi lưu lại; nội dung không đổi, chỉ cách viết đổi."
        )
        return 1
    print(f"✓ {total} tệp đều viết theo kiểu thống nhất.")
    return 0


def _nothing(catalog: Path, paths: Sequence[Path]) -> str:
    if not paths:
        return f"Không có bản ghi nào trong «{catalog}»."
    named = ", ".join(f"«{path}»" for path in paths)
    return f"Không có bản ghi nào của «{catalog}» trong {named}; xem lại đường dẫn."
