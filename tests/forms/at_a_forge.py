"""The forms as an office publishes them: files on a server, and a forge that takes the changes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from browser import opened_page
from building import REPOSITORY
from forge.forgejo_api import PUBLISHED, Call, ForgejoRepository
from forge.forgejo_api import REPOSITORY as NAME
from forge.forgejo_double import ForgejoDouble, running_forgejo
from forge.forgejo_login import Application, SignIn
from forms.form_page import DESK, PATIENCE_MS, said, serving
from niemyet.edit.forms.admin_files import Editor, editor_files
from niemyet.edit.workbench.server import FormServer
from niemyet.model.catalog import Catalog
from niemyet.present.text.wording import Wording
from sample_repository import git, make_repository

CLERK, HEAD_OF_OFFICE = "nguoi-sua", "nguoi-duyet"


class Office(NamedTuple):
    """What the forms of an office are made from, and the forge that it has."""

    forge: ForgejoDouble
    catalog: Catalog
    wording: Wording

    def settings(self, name: str) -> dict[str, str]:
        """Return the settings for the forge as if it were one of that name."""
        address = self.forge.address
        known = {"name": name, "repo": NAME, "branch": PUBLISHED}
        application = {"app_id": self.forge.sign_in.application.client_id}
        return (
            known
            | {
                "forgejo": {"api_root": self.forge.api_root, **application},
                "gitlab": {
                    "auth_type": "pkce",
                    "api_root": f"{address}/api/v4",
                    "base_url": address,
                    **application,
                },
                "github": {"api_root": address, "base_url": address},
            }[name]
        )


def forgejo_of(sample: Path, folder: Path) -> ForgejoDouble:
    """Return a forge that has the invented commune's repository; the clerk is signed in there."""
    office = make_repository(folder / "office", sample).parent
    git(office, "branch", "-M", PUBLISHED)
    git(folder, "clone", "--quiet", "--bare", str(office), "forge.git")
    repository = ForgejoRepository(folder / "forge.git", {CLERK, HEAD_OF_OFFICE})
    return ForgejoDouble(SignIn(Application("bieu-mau"), CLERK), repository)


@contextmanager
def forms_at(office: Office, name: str = "forgejo") -> Iterator[FormServer]:
    """Serve the forms that save at the office's forge, which knows them and lets them call it."""
    with running_forgejo(office.forge) as forge:
        source = REPOSITORY / "site_src" / "admin"
        editor = Editor(source, office.catalog, office.wording, office.settings(name))
        with serving(FormServer(0, dict(editor_files(editor)), None)) as server:
            forge.allowed_origin = server.origin
            forge.sign_in.application.redirect_uri = f"{server.origin}/admin/"
            yield server


@contextmanager
def visitor(browser, server: FormServer) -> Iterator:
    """A page of somebody at a desk who has opened the forms, and agrees to what is asked."""
    with opened_page(browser, **DESK) as page:
        page.set_default_timeout(PATIENCE_MS)
        page.asked = []
        page.on("dialog", lambda dialog: (page.asked.append(dialog.message), dialog.accept()))
        page.goto(f"{server.origin}/admin/")
        yield page


@contextmanager
def clerk_at(browser, office: Office) -> Iterator:
    """A page of somebody who has signed in; ``open`` goes to a place among the forms."""
    with forms_at(office) as server, visitor(browser, server) as page:
        sign_in(page)
        said(page, "Các loại bản ghi")
        page.open = lambda place: page.goto(f"{server.origin}/admin/#/{place}")
        yield page


def sign_in(page, consent: str = "Authorize Application") -> None:
    """Go to the forge, and come back with what one has answered there."""
    page.get_by_role("button", name="Đăng nhập bằng").click()
    page.get_by_role("button", name=consent).click()


def set_status(page, status: str) -> None:
    """Send what is open one step further."""
    page.get_by_role("button", name="Trạng thái:").click()
    page.get_by_role("menuitem", name=status).click()
    said(page, f"Trạng thái: {status}")


def waits(forge: ForgejoDouble, record: str, *, like: str) -> None:
    """Let *record* be a draft that the forms have saved: with a branch and a request of its own.

    It is called as the one *like* it, but for the number that begins both names.
    """
    repository, branch = forge.repository, f"cms/{record.removesuffix('.yaml')}"
    text = git(repository.bare, "show", f"{PUBLISHED}:catalog/{like}")
    old, new = (path.rpartition("/")[2][:7].replace("-", "/") for path in (like, record))
    text = f"{text.replace(old, new)}\n".encode()
    repository.branches.save(branch, {f"catalog/{record}": text}, "Thêm bản ghi")
    made = {"head": branch, "base": PUBLISHED, "title": "Thêm bản ghi", "body": ""}
    number = repository.make_request(Call(CLERK, {}, made)).body["number"]
    label = repository.make_label(Call(CLERK, {}, {"name": "decap-cms/draft"})).body["id"]
    repository.set_labels(Call(CLERK, {}, {"labels": [label]}), str(number))


def gone(page, forge: ForgejoDouble, branch: str) -> None:
    """Return when the forms have taken a draft away, as they do when they list what waits."""
    for _ in range(PATIENCE_MS // 50):
        if not forge.repository.branches.tip(branch):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{branch} is still there")
