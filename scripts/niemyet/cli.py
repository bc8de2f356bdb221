"""The ``niemyet`` command."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from niemyet.check.report import REPORTS
from niemyet.check.rules import check_catalog
from niemyet.edit import reprint
from niemyet.mkdocs_plugin.plugin import DEFAULT_OFFICE, SHEET_CACHE, today, write_file
from niemyet.mkdocs_plugin.run import Order, build_all, build_office, serve_office
from niemyet.mkdocs_plugin.site_folder import is_site
from niemyet.present.sheet import SHEETS
from niemyet.problem import Refused, errors
from niemyet.read.catalog_folder import read_catalog
from niemyet.site import Site, Sources, read_sound_catalog


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    options = _parser().parse_args(arguments)
    return options.run(options)


def run_check(options: argparse.Namespace) -> int:
    """Report every problem of the catalogue; 1 if any is an error."""
    if not options.catalog.is_dir():
        return _fail(f"Không có thư mục danh mục «{options.catalog}».")
    problems = check_catalog(read_catalog(options.catalog))
    sys.stdout.write(REPORTS[options.format](problems))
    return 1 if errors(problems) else 0


def run_build(options: argparse.Namespace) -> int:
    """Build one office's site, or every office's, and say what was made."""
    order = _order(options)
    try:
        made = build_all(order) if options.all else {order.office: build_office(order)}
    except Refused as error:
        return _fail(f"{error}\n{_untouched(order)}")
    for office, contents in made.items():
        sheets = f", {contents.sheets} tờ in (PDF)" if contents.sheets else ""
        print(f"✓ {office}: {contents.pages} trang{sheets}")
    print(f"Trang đã xếp vào {_short(order.site_dir)}/.")
    print("Xem thử tại máy: python3 scripts/serve.py, rồi mở http://127.0.0.1:8000/")
    return 0


def run_serve(options: argparse.Namespace) -> int:
    """Serve the site on this machine until interrupted."""
    try:
        serve_office(_order(options))
    except Refused as error:
        return _fail(str(error))
    return 0


def run_sheets(options: argparse.Namespace) -> int:
    """Print the office's sheets as PDF and say which no longer fit their paper."""
    try:
        catalog, _ = read_sound_catalog(options.catalog)
        sources = Sources(options.catalog, Path("site_src"))
        site = Site(sources, catalog, options.office, options.as_of, today())
        printed = site.print(options.site_url, SHEET_CACHE, options.only)
    except Refused as error:
        return _fail(str(error))
    for p in printed:
        write_file(options.out / p.sheet.file.removeprefix(SHEETS), p.impression.pdf)
    for sentence in site.misfits:
        print(f"Cảnh báo: {sentence}")
    fresh = sum(p.fresh for p in printed)
    print(f"✓ {options.office}: {len(printed)} tờ, {fresh} tờ in mới.")
    print(f"Tệp PDF đã xếp vào {_short(options.out)}/.")
    return 0


def run_reprint(options: argparse.Namespace) -> int:
    """List the sheets that are no longer as they were, and where they hang."""
    fixed = options.as_of is not None
    try:
        catalog, _ = read_sound_catalog(options.catalog)
        sources = Sources(options.catalog, Path("site_src"))
        site = Site(sources, catalog, options.office, options.as_of, today())
        found = reprint.view_reprint(
            options.catalog, site.posting, options.since, options.site_url, fixed=fixed
        )
        sys.stdout.write(reprint.REPORTS[options.format](found, site.wording))
        if options.pdf:
            list_to_tick = reprint.sheet_to_tick(found, site.posting)
            write_file(options.pdf, site.print_sheet(list_to_tick).impression.pdf)
    except Refused as error:
        return _fail(str(error))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="niemyet",
        description="Niêm Yết: từ danh mục đến trang niêm yết công khai của bộ phận một cửa.",
    )
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    check = _command(commands, "check", "kiểm tra danh mục và báo mọi lỗi", run_check)
    check.add_argument("catalog", nargs="?", type=Path, default=Path("catalog"))
    check.add_argument("--format", choices=sorted(REPORTS), default="text", help="dạng báo cáo")
    build = _command(commands, "build", "kiểm tra danh mục rồi làm trang", run_build)
    _add_order(build)
    build.add_argument("--no-sheets", dest="sheets", action="store_false", help="không in tờ nào")
    build.add_argument(
        "--history-seconds",
        type=float,
        default=8,
        metavar="GIÂY",
        help="thời gian cho mỗi đơn vị để tìm mã của các tờ cũ trong git; 0 là không tìm",
    )
    build.add_argument("--all", action="store_true", help="làm trang cho mọi đơn vị")
    serve = _command(commands, "serve", "xem trang tại máy, tự làm lại khi sửa", run_serve)
    _add_order(serve)
    serve.add_argument("--sheets", action="store_true", help="in cả các tờ niêm yết (chậm hơn)")
    _add_prints(commands)
    return parser


def _add_prints(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sheets = _command(commands, "sheets", "in các tờ niêm yết thành tệp PDF", run_sheets)
    _add_choice(sheets)
    sheets.add_argument("--out", type=Path, default=Path("ban-in"), help="nơi xếp tệp PDF")
    sheets.add_argument("--only", default="", metavar="LOẠI", help="chỉ in một loại tờ")
    _add_site_url(sheets)
    again = _command(commands, "reprint", "kê các tờ phải in lại và nơi treo", run_reprint)
    _add_choice(again)
    again.add_argument(
        "--since",
        required=True,
        metavar="BẢN|NGÀY",
        help="các tờ đã in từ bản nào trong git, hay trước ngày nào (năm-tháng-ngày)",
    )
    again.add_argument("--format", choices=sorted(reprint.REPORTS), default="text", help="dạng kê")
    again.add_argument("--pdf", type=Path, metavar="TỆP", help="in thêm bản kê để đánh dấu")
    _add_site_url(again)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    explanation: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=explanation, description=explanation)
    command.set_defaults(run=run)
    return command


def _add_choice(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--office", default=DEFAULT_OFFICE, help="mã đơn vị (thư mục trong catalog/offices)"
    )
    command.add_argument("--as-of", type=_day, help="ngày của nội dung, năm-tháng-ngày")
    command.add_argument("--catalog", type=Path, default=Path("catalog"), help="thư mục danh mục")


def _add_site_url(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--site-url",
        default=os.environ.get("NIEMYET_SITE_URL", ""),
        help="địa chỉ trang, để in mã QR; mặc định theo NIEMYET_SITE_URL, không có thì không in mã",
    )


def _add_order(command: argparse.ArgumentParser) -> None:
    _add_choice(command)
    command.add_argument("--site-dir", type=Path, default=Path("site"), help="nơi xếp trang")


def _order(options: argparse.Namespace) -> Order:
    return Order(
        config_file=Path("mkdocs.yml"),
        catalog=options.catalog,
        site_src=Path("site_src"),
        site_dir=options.site_dir,
        office=options.office,
        as_of=options.as_of,
        sheets=options.sheets,
        history_seconds=getattr(options, "history_seconds", 0),
    )


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"«{written}» không phải là ngày; viết năm-tháng-ngày, ví dụ 2026-11-23"
        ) from None


def _untouched(order: Order) -> str:
    if not is_site(order.site_dir):
        return ""
    return f"Trang cũ trong {_short(order.site_dir)} vẫn giữ nguyên.\n"


def _short(path: Path) -> str:
    here = Path.cwd()
    whole = path.resolve()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)


def _fail(text: str) -> int:
    sys.stderr.write(text.rstrip() + "\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
