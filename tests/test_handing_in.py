"""Whatever a command makes can end as a request, with the summary that the forms give."""

import shutil
import subprocess

import pytest
from building import REPOSITORY
from forge.forge_double import running_forge
from niemyet import cli
from niemyet.cli import handing_in
from niemyet.edit.workbench.branches import Branches
from sample_repository import FEE, git, make_repository, raise_the_fee

pytestmark = pytest.mark.slow

LAW = "legal_instruments/09-2027-nq-hdnd.yaml"


@pytest.fixture
def catalog(tmp_path, sample_folder):
    """The sample's catalogue in a repository of its own, on its published branch."""
    catalog = make_repository(tmp_path / "kho", sample_folder)
    git(catalog, "branch", "-M", "main")
    return catalog


def run(catalog, *arguments):
    return cli.main([*arguments, "--catalog", str(catalog)])


def changed(catalog, branch):
    return set(git(catalog, "diff", "--name-only", "main", branch).split())


def test_a_new_record_goes_on_a_branch_and_the_folder_stays(catalog, capsys):
    asked = ["new", "instrument", "09/2027/NQ-HĐND", "--source", "Nghị quyết mẫu"]
    assert 0 == run(catalog, *asked, "--request", "Lệ phí")

    assert {f"catalog/{LAW}"} == changed(catalog, "sua/le-phi")
    assert "" == git(catalog, "status", "--porcelain")
    assert "main" == git(catalog, "branch", "--show-current")
    assert "Đã ghi 1 tệp vào nhánh sua/le-phi" in capsys.readouterr().out


def test_records_that_belong_together_are_one_request(catalog, capsys):
    """A law and the fee that rests on it: made one after the other, handed in under one name."""
    assert 0 == run(catalog, "new", "instrument", "09/2027/NQ-HĐND", "--source", "Nghị quyết mẫu")
    raise_the_fee(catalog)
    (catalog / "referrals" / "cay-ngoai-xa.yaml").unlink()
    assert 0 == run(catalog, "request", "le-phi-2027")
    told = capsys.readouterr().out

    gone = "catalog/referrals/cay-ngoai-xa.yaml"
    assert {f"catalog/{LAW}", f"catalog/{FEE}", gone} == changed(catalog, "sua/le-phi-2027")
    assert "20.000 → 25.000 đồng/cây" in told
    assert "Chưa gửi đi đâu (chưa khai kho chung)" in told


SCAN = b"%PDF-1.4 \xff\xd8"


def drafts(catalog, *names):
    branches = Branches(catalog.parent, "main")
    for kind, id in names:
        text = (catalog / kind / f"{id}.yaml").read_text("utf-8") + "remarks:\n  - Mang bút.\n"
        files = {f"catalog/{kind}/{id}.yaml": text, f"catalog/attachments/{id}.pdf": SCAN}
        branches.save(f"cms/{kind}/{id}", files, "Sửa")
    return branches


def test_drafts_of_the_forms_become_one_request(catalog, capsys):
    """With the files sent in them; what is in a request already is not gathered into the next."""
    drafts(catalog, ("fees", "phi-ban-sao"), ("fields", "giay-to"))
    assert 0 == run(catalog, "request", "mang-but", "--drafts")
    assert "mở biểu mẫu lần sau chúng tự hết" in capsys.readouterr().out
    drafts(catalog, ("papers", "the-xa-mau"))
    assert 0 == run(catalog, "request", "mang-giay", "--drafts")

    both = {"fees/phi-ban-sao.yaml", "fields/giay-to.yaml"}
    both |= {"attachments/phi-ban-sao.pdf", "attachments/giay-to.pdf"}
    assert {f"catalog/{path}" for path in both} == changed(catalog, "sua/mang-but")
    third = {"catalog/papers/the-xa-mau.yaml", "catalog/attachments/the-xa-mau.pdf"}
    assert third == changed(catalog, "sua/mang-giay")


def test_a_draft_is_gone_once_its_request_is_published(catalog):
    """Until then it can be changed, and the request made again; one that says more stays."""
    branches = drafts(catalog, ("fees", "phi-ban-sao"), ("fields", "giay-to"))
    assert 0 == run(catalog, "request", "mang-but", "--drafts")
    assert len(branches.names()) == 2
    git(catalog, "merge", "-q", "--squash", "sua/mang-but")
    git(catalog, "commit", "-qm", "Công bố")
    branches.save("cms/fields/giay-to", {"catalog/fields/giay-to.yaml": "name: Khác\n"}, "Sửa")
    branches.forget_published()

    assert branches.names() == ["cms/fields/giay-to"]


def test_a_verification_and_another_writing_end_as_requests(catalog):
    asked = ["le-phi-trong-cay", "--by", "Người thử", "--against", "Thông tư mẫu"]
    path = catalog / "fields" / "giay-to.yaml"
    path.write_text(path.read_text("utf-8").replace("order: ", "order:   "), "utf-8")
    git(catalog, "commit", "-qam", "Cách viết khác")

    assert 0 == run(catalog, "verify", *asked, "--request", "doi-chieu")
    assert 0 == run(catalog, "format", "--request", "viet-lai")
    assert {f"catalog/{FEE}"} == changed(catalog, "sua/doi-chieu")
    assert "catalog/fields/giay-to.yaml" in changed(catalog, "sua/viet-lai")


def test_nothing_to_hand_in_is_said(catalog, capsys):
    assert 1 == run(catalog, "request", "gi-do")

    assert "Không có bản ghi nào đang sửa." in capsys.readouterr().err


@pytest.mark.parametrize("forge", ["github", "forgejo", "gitlab"])
def test_where_a_forge_is_set_the_request_is_opened_with_its_summary(
    catalog, tmp_path, monkeypatch, forge
):
    origin = tmp_path / "kho-chung.git"
    subprocess.run(["git", "init", "-q", "--bare", origin], check=True)
    git(catalog, "remote", "add", "origin", str(origin))
    shutil.copytree(REPOSITORY / ".ci", catalog.parent / ".ci")
    raise_the_fee(catalog)
    with running_forge() as double:
        known = {"name": forge, "repo": "xa/danh-muc", "branch": "main", "api_root": double.address}
        monkeypatch.setattr(handing_in, "read_settings", lambda _: known)
        monkeypatch.setenv(handing_in.TOKEN, "t0")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        assert 0 == run(catalog, "request", "le-phi")
        (opened,) = double.requests

    assert "sua/le-phi" in (opened.get("head"), opened.get("source_branch"))
    assert "20.000 → 25.000" in (opened.get("body") or opened["description"])
    assert "sua/le-phi" in git(origin, "branch")
