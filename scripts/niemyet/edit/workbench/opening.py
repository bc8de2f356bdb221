"""Put the forms of one repository together: what the editor loads and where it saves."""

from pathlib import Path, PurePosixPath
from threading import Thread

from niemyet.edit.forms.admin_files import Editor, editor_files
from niemyet.edit.workbench.branches import Branches
from niemyet.edit.workbench.requests import Workbench
from niemyet.edit.workbench.server import API, FormServer
from niemyet.history.git import git_says
from niemyet.model.catalog import Catalog
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused


def open_forms(
    catalog_folder: Path, site_src: Path, catalog: Catalog, wording: Wording, port: int
) -> FormServer:
    """Return a server of the forms for the repository that holds the catalogue.

    Raises Refused if there is no repository, it is on no branch, or the port is taken.
    """
    root = git_says(catalog_folder, "rev-parse", "--show-toplevel")
    if not root:
        raise Refused(
            f"«{catalog_folder}» không nằm trong kho git nào, nên không có chỗ lưu bản sửa."
        )
    published = git_says(catalog_folder, "symbolic-ref", "--short", "HEAD")
    if not published or published.startswith("cms/"):
        raise Refused(
            "Kho không ở nhánh được công bố. Chạy «git switch main» rồi chạy lại lệnh này."
        )
    inside = PurePosixPath(catalog_folder.resolve().relative_to(Path(root).resolve()).as_posix())
    backend = {"name": "proxy", "proxy_url": API, "branch": published}
    editor = Editor(site_src / "admin", catalog, wording, backend, str(inside))
    files = dict(editor_files(editor))
    workbench = Workbench(Branches(Path(root), published), inside)
    Thread(target=workbench.read_ahead, daemon=True).start()
    try:
        return FormServer(port, files, workbench)
    except OSError:
        raise Refused(
            f"Cổng {port} đang có chương trình khác dùng; chọn cổng khác bằng --port."
        ) from None
