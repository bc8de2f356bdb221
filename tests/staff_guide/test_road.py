"""The road of the guide for staff, walked in a browser."""

from browser import opened_page
from building import REPOSITORY
from forms.form_page import complaints, running_forms
from forms.repository import git
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording
from staff_guide.example import BRANCH, FEE, PICTURES, changed, practice_repository
from staff_guide.road import DESK, walk_forms


def test_the_forms_are_as_the_guide_shows_them(browser, tmp_path):
    """Every marked element is on the screen, and what is saved is what the commands are shown."""
    repository = practice_repository(tmp_path)
    wording = Wording("vi", read_wording(REPOSITORY / "site_src" / "wording", "vi"))
    seen = []
    with running_forms(repository, wording) as server, opened_page(browser, **DESK) as page:
        for station in walk_forms(page, server.origin):
            assert all(element.is_visible() for element in station.marked), station.picture
            seen.append(station.picture)
        assert complaints(page) == [] and page.foreign == []

    assert len(seen) >= 8
    assert [] == [name for name in seen if not (PICTURES / f"{name}.png").is_file()]
    before, after = (git(repository, "show", f"{branch}:{FEE}") for branch in ("main", BRANCH))
    assert after == changed(before)
