"""Put the forms of one repository together: what the editor loads and where it saves."""

from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath
from threading import Thread

from niemyet.edit.forms.admin_files import Editor, editor_files
from niemyet.edit.workbench.branches import branches_of
from niemyet.edit.workbench.requests import Workbench
from niemyet.edit.workbench.server import API, FormServer
from niemyet.model.catalog import Catalog
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused


def open_forms(
    catalog_folder: Path,
    site_src: Path,
    catalog: Catalog,
    wording: Wording,
    port: int,
    today: Callable[[], date],
) -> FormServer:
    """Return a server of the forms for the repository that holds the catalogue.

    Raises Refused if there is no repository, it is on no branch, or the port is taken.
    """
    branches = branches_of(catalog_folder)
    branches.forget_published()
    inside = PurePosixPath(catalog_folder.resolve().relative_to(branches.repository).as_posix())
    backend = {"name": "proxy", "proxy_url": API, "branch": branches.published}
    editor = Editor(site_src / "admin", catalog, wording, backend, str(inside))
    files = dict(editor_files(editor))
    workbench = Workbench(branches, inside, today)
    Thread(target=workbench.read_ahead, daemon=True).start()
    try:
        return FormServer(port, files, workbench)
    except OSError:
        raise Refused(
            f"Cổng {port} đang có chương trình khác dùng; chọn cổng khác bằng --port."
        ) from None
