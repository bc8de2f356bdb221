"""The place on this machine that the forms save to: git branches, and nothing else."""

import http.client
import json
import threading
from pathlib import PurePosixPath

import pytest
from forms.form_page import today
from forms.repository import diff_lines, git, repository_of
from niemyet.edit.workbench.branches import Branches
from niemyet.edit.workbench.requests import NotFound, Workbench
from niemyet.edit.workbench.server import API, FormServer
from niemyet.problem import Refused

FEE = "catalog/fees/phi-ban-sao.yaml"
BRANCH = "cms/fees/phi-ban-sao"


@pytest.fixture
def repository(sample_folder, tmp_path):
    return repository_of(sample_folder, tmp_path)


@pytest.fixture
def workbench(repository):
    return Workbench(Branches(repository, "main"), PurePosixPath("catalog"), today)


@pytest.fixture
def fee(repository):
    return (repository / FEE).read_text("utf-8")


def save(workbench, text, path=FEE, slug="phi-ban-sao", **options):
    file = {"path": path, "slug": slug, "raw": text}
    given = {"collectionName": "fees", "commitMessage": "Sửa", **options}
    return workbench.answer("persistEntry", {"dataFiles": [file], "assets": [], "options": given})


def renamed(text):
    return text.replace("name: ", "name: Sửa ", 1)


def test_a_record_is_saved_on_its_own_branch(repository, workbench, fee):
    save(workbench, renamed(fee))

    assert len(diff_lines(repository, BRANCH)) == 2
    assert git(repository, "show", f"main:{FEE}") == fee


def test_work_at_hand_is_left_alone(repository, workbench, fee):
    """What is not yet committed, staged or not, stays as it is, and so does the branch."""
    (repository / "ghi-chu.txt").write_text("chưa xong", encoding="utf-8")
    (repository / FEE).write_text(fee + "# đang sửa tay\n", encoding="utf-8")
    git(repository, "add", "ghi-chu.txt")
    before = git(repository, "status", "--porcelain=v2", "--branch")
    save(workbench, renamed(fee))

    assert git(repository, "status", "--porcelain=v2", "--branch") == before
    assert (repository / FEE).read_text("utf-8") == fee + "# đang sửa tay\n"


def test_a_saved_record_waits_with_its_status(workbench, fee):
    save(workbench, renamed(fee))
    place = {"collection": "fees", "slug": "phi-ban-sao"}
    workbench.answer("updateUnpublishedEntryStatus", {**place, "newStatus": "pending_review"})
    waiting = workbench.answer("unpublishedEntry", place)

    assert workbench.answer("unpublishedEntries", {}) == ["fees/phi-ban-sao"]
    assert waiting["status"] == "pending_review"
    assert [FEE] == [diff["path"] for diff in waiting["diffs"]]
    assert workbench.answer("unpublishedEntryDataFile", {**place, "path": FEE})["data"] == renamed(
        fee
    )


def test_a_second_save_of_one_form_goes_on_the_same_branch(repository, workbench, fee):
    save(workbench, renamed(fee))
    save(workbench, renamed(renamed(fee)), unpublished=True)

    assert git(repository, "rev-list", "--count", f"main..{BRANCH}").strip() == "2"


def test_a_second_editor_is_told_who_is_editing(workbench, fee):
    """He opened the published record, and would overwrite what waits."""
    save(workbench, renamed(fee))
    with pytest.raises(Refused, match="Người sửa đang sửa mục này"):
        save(workbench, fee.replace("name: ", "name: Khác ", 1))


def test_a_discarded_draft_is_gone(repository, workbench, fee):
    save(workbench, renamed(fee))
    workbench.answer("deleteUnpublishedEntry", {"collection": "fees", "slug": "phi-ban-sao"})

    assert git(repository, "branch", "--list", "cms/*") == ""
    with pytest.raises(NotFound):
        workbench.answer("unpublishedEntry", {"collection": "fees", "slug": "phi-ban-sao"})


def test_a_record_that_cannot_be_read_is_not_saved(repository, workbench, fee):
    with pytest.raises(Refused, match="chỉ viết chữ số, không dấu chấm"):
        save(workbench, fee.replace("amount: 2000", "amount: 2.000", 1))

    assert git(repository, "branch", "--list", "cms/*") == ""


@pytest.mark.parametrize(
    "path",
    ["README.md", "../x.yaml", "/etc/passwd", "catalog/../.git/config", "catalogue/fees/a.yaml"],
)
def test_nothing_outside_the_catalogue_is_read_or_written(workbench, fee, path):
    with pytest.raises(Refused, match="nằm ngoài thư mục danh mục"):
        save(workbench, fee, path=path)
    with pytest.raises(Refused, match="nằm ngoài thư mục danh mục"):
        workbench.answer("getEntry", {"path": path})


@pytest.mark.parametrize("path", ["catalog/README.md", "catalog/fees/Phí.yaml", "catalog/x/a.yaml"])
def test_only_record_files_are_written(workbench, fee, path):
    with pytest.raises(Refused, match="không phải tên tệp của một bản ghi"):
        save(workbench, fee, path=path)


@pytest.mark.parametrize("slug", ["../main", "a b", "-x", ""])
def test_a_branch_has_the_name_of_a_record(workbench, fee, slug):
    with pytest.raises(Refused, match="không phải tên của một bản ghi"):
        save(workbench, fee, slug=slug)


@pytest.mark.parametrize("action", ["deleteFile", "deleteFiles"])
def test_nothing_is_deleted(workbench, action):
    with pytest.raises(Refused, match="Không xóa bản ghi"):
        workbench.answer(action, {"path": FEE, "paths": [FEE]})


def test_nothing_is_published_from_this_machine(workbench, fee):
    save(workbench, renamed(fee))
    with pytest.raises(Refused, match=f"git push origin {BRANCH}"):
        workbench.answer("publishUnpublishedEntry", {"collection": "fees", "slug": "phi-ban-sao"})


def test_every_record_of_a_list_is_read_at_once(repository, workbench):
    asked = {"folder": "catalog/fees", "extension": "yaml", "depth": 1}
    found = workbench.answer("entriesByFolder", asked)

    assert {e["file"]["path"]: e["data"] for e in found} == {
        f"catalog/fees/{path.name}": path.read_text("utf-8")
        for path in (repository / "catalog" / "fees").iterdir()
    }


@pytest.fixture
def server(workbench):
    """A running server with one file."""
    with FormServer(0, {"admin/index.html": b"<p>"}, workbench) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def ask(server, method, path, headers, body=b""):
    connection = http.client.HTTPConnection(*server.server_address[:2])
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


INFO = json.dumps({"action": "info"}).encode()
JSON = {"Content-Type": "application/json; charset=utf-8"}


def test_the_form_of_this_machine_is_answered(server):
    status, body = ask(server, "POST", API, {**JSON, "Origin": server.origin}, INFO)

    assert (status, json.loads(body)["type"]) == (200, "local_git")


@pytest.mark.parametrize(
    "headers",
    [
        {**JSON, "Origin": "https://example.com"},
        JSON,
        {"Content-Type": "text/plain", "Origin": "{own}"},
        {**JSON, "Origin": "{own}", "Host": "example.com"},
    ],
    ids=["another site", "no origin", "a plain form", "another name for this machine"],
)
def test_no_other_page_can_write(server, headers):
    own = {name: value.replace("{own}", server.origin) for name, value in headers.items()}
    status, body = ask(server, "POST", API, own, INFO)

    assert status == 403
    assert "không đến từ biểu mẫu" in json.loads(body)["error"]


def test_only_the_editors_files_are_served(server):
    assert ask(server, "GET", "/admin/", {})[0] == 200
    assert ask(server, "GET", "/admin/../catalog/fees/phi-ban-sao.yaml", {})[0] == 404


def test_what_makes_no_sense_is_refused(server):
    for body in (b"{", b"[]", b'{"action": "getEntry"}', b'{"action": "rm"}'):
        status, said = ask(server, "POST", API, {**JSON, "Origin": server.origin}, body)
        assert status in (400, 422) and json.loads(said)["error"]
