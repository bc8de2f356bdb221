"""``niemyet edit``: the forms on this machine, saving to branches of the local repository."""

import argparse
import webbrowser

from niemyet.cli.arguments import SITE_SRC, add_catalog, catalog_folder
from niemyet.edit.workbench.opening import open_forms
from niemyet.edit.workbench.server import FormServer
from niemyet.mkdocs_plugin.defaults import today
from niemyet.publish.languages.wordings import vietnamese
from niemyet.read.catalog_folder import read_catalog

PORT = 8010


def add_to(command: argparse.ArgumentParser) -> None:
    add_catalog(command)
    command.add_argument("--port", type=int, default=PORT, metavar="CỔNG", help="cổng trên máy này")
    command.add_argument("--no-browser", action="store_true", help="không tự mở trình duyệt")


def run(options: argparse.Namespace) -> int:
    """Serve the forms until interrupted. Faults in the catalogue do not stand in the way."""
    folder = catalog_folder(options)
    wording = vietnamese(SITE_SRC)
    catalog = read_catalog(folder).catalog
    server = open_forms(folder, SITE_SRC, catalog, wording, options.port, today)
    serve(server, show=not options.no_browser)
    return 0


def serve(server: FormServer, show: bool) -> None:
    """Serve until interrupted; *show* opens the forms in this machine's browser."""
    address = f"{server.origin}/admin/"
    print(f"Biểu mẫu: {address}\nMỗi mục sửa được lưu vào một nhánh riêng (cms/…); các tệp đang có")
    print("trong thư mục này không đổi. Dừng: Ctrl+C.", flush=True)
    if show:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nĐã dừng.")
    finally:
        server.server_close()
