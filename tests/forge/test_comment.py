"""A request has one comment of ours, which is replaced; a stranger's text in it calls nobody."""

import os
import subprocess
import sys

import pytest
from building import REPOSITORY
from forge.forge_double import running_forge

FORGES = ("github", "forgejo", "gitlab")
SHA = "ab" * 20
MARK = "<!-- niem-yet: tom-tat -->"
ROBOTS = {"github": "github-actions[bot]", "forgejo": "forgejo-actions"}


@pytest.fixture
def double():
    with running_forge() as forge:
        yield forge


@pytest.fixture
def say(double, tmp_path):
    """Return what `.ci/forge.py` does with a text, on the forge double."""

    def run(text: str, *options: str, forge: str = "github", **changed: str):
        file = tmp_path / "summary.md"
        file.write_text(text, "utf-8")
        known = {"FORGE": forge, "API_ROOT": double.address, "REPO": "xa/danh-muc", "TOKEN": "t0"}
        return subprocess.run(
            [sys.executable, REPOSITORY / ".ci/forge.py", *options, "--file", file],
            env={**os.environ, **known, **changed, "no_proxy": "127.0.0.1"},
            capture_output=True,
            encoding="utf-8",
        )

    return run


@pytest.mark.parametrize("forge", FORGES)
def test_the_second_run_replaces_the_comment_of_the_first(double, say, forge):
    """However often a branch is pushed, there is one summary; others' comments stay."""
    double.comments += [{"id": i, "body": f"lời của người khác {i}"} for i in range(1, 151)]

    for text in ("lần đầu", "lần sau"):
        assert say(text, "comment", "--number", "12", forge=forge).returncode == 0

    assert len(double.comments) == 151
    assert "lần sau" in double.comments[-1]["body"]
    assert "lần đầu" not in double.comments[-1]["body"]


@pytest.mark.parametrize(
    ("forge", "right"),
    [
        ("github", "Authorization: Bearer t0"),
        ("forgejo", "Authorization: token t0"),
        ("gitlab", "PRIVATE-TOKEN: t0"),
    ],
)
def test_each_forge_is_shown_the_right_in_its_own_way(double, say, forge, right):
    """A token in the wrong header is no token."""
    say("x", "comment", "--number", "12", forge=forge)

    assert double.rights == {right}


def test_a_strangers_text_calls_nobody_and_cannot_pass_for_another_comment(double, say):
    """Names are broken, our own mark is taken out, what is too long is cut."""
    mark = MARK
    say(f"@org/all {mark} " + "dài " * 40_000, "comment", "--number", "12")
    body = double.comments[0]["body"]

    assert "@org" not in body
    assert body.startswith(mark) and body.count(mark) == 1
    assert len(body) < 65_536 and "Còn nữa" in body


@pytest.mark.parametrize("forge", FORGES)
def test_a_comment_of_somebody_else_is_left_alone_whatever_it_begins_with(double, say, forge):
    """A stranger may copy our mark; her words stay hers."""
    stranger = {"user": {"login": "nguoi-la"}, "author": {"username": "nguoi-la"}}
    double.comments.append({"id": 1, "body": f"{MARK}\nđồng ý", **stranger})
    assert say("tóm tắt", "comment", "--number", "12", forge=forge).returncode == 0

    assert [f"{MARK}\nđồng ý", True] == [
        double.comments[0]["body"],
        "tóm tắt" in double.comments[1]["body"],
    ]


@pytest.mark.parametrize(("forge", "name"), [*ROBOTS.items()])
def test_a_workflows_own_token_knows_its_comments_though_the_forge_tells_it_no_name(
    double, say, forge, name
):
    double.user = None
    double.comments.append({"id": 1, "body": f"{MARK}\ncũ", "user": {"login": name}})
    assert say("mới", "comment", "--number", "12", forge=forge).returncode == 0

    assert 1 == len(double.comments) and "mới" in double.comments[0]["body"]


HEAD = ("--head-sha", SHA, "--head-ref=x", "--head-repo=nguoi-la/danh-muc")


def test_which_request_is_meant_is_found_by_its_commit_branch_and_repository(double, say):
    """The file of an untrusted run does not say where the comment goes, nor a copied branch."""
    fork = {"repo": {"full_name": "nguoi-la/danh-muc"}, "ref": "x", "sha": SHA}
    double.requests += [{"number": 11, "head": {**fork, "sha": "cd" * 20}}] * 120
    double.requests.append({"number": 10, "head": {**fork, "ref": "y"}})
    double.requests.append({"number": 9, "head": {**fork, "repo": None}})
    double.requests.append({"number": 12, "head": fork})

    assert say("tóm tắt", "comment", *HEAD).returncode == 0
    assert ("POST", "/repos/xa/danh-muc/issues/12/comments") in double.asked
    assert "bản sao của kho" in double.comments[0]["body"]


def test_a_commit_of_no_open_request_gets_no_comment(double, say):
    """A request that was closed meanwhile is left in peace."""
    assert say("tóm tắt", "comment", *HEAD).returncode == 0
    assert double.comments == []


def test_two_requests_of_one_branch_get_no_comment(double, say):
    """One branch for two targets: what was compared with which nobody knows."""
    fork = {"repo": {"full_name": "nguoi-la/danh-muc"}, "ref": "x", "sha": SHA}
    double.requests += [{"number": number, "head": fork} for number in (12, 13)]
    done = say("tóm tắt", "comment", *HEAD)

    assert 0 == done.returncode and "Không rõ" in done.stdout
    assert [] == double.comments


def test_without_a_token_nothing_is_sent_and_it_says_so(double, say):
    """A repository that has not been set up does not fail for it."""
    done = say("x", "comment", "--number", "12", TOKEN="")

    assert done.returncode == 0 and "Chưa đặt TOKEN" in done.stdout
    assert double.asked == []


def test_a_refusal_is_told_in_a_sentence(say):
    """No traceback for whoever looks into the log."""
    done = say("x", "comment", "--number", "13")

    assert done.returncode == 1
    assert "Kho không nhận" in done.stderr and "Traceback" not in done.stderr


def test_a_request_is_opened_once_for_a_branch(double, say):
    """A label that is put on twice makes no second request."""
    options = ("request", "--head", "sua/x-1", "--base", "main", "--title", "Sửa x")
    say("lời", *options)
    double.requests[0]["head"] = {"ref": "sua/x-1"}
    say("lời", *options)

    assert [r["title"] for r in double.requests] == ["Sửa x"]


@pytest.mark.parametrize("forge", FORGES)
def test_a_reminder_is_opened_once_for_a_day(double, say, forge):
    """A nightly run that is repeated does not open a second issue of the same title."""
    title = "Thay 3 tờ trên tường từ ngày 01/01/2027 (xa-mau)"
    for _ in range(2):
        assert say("- [ ] Bảng A3", "remind", "--title", title, forge=forge).returncode == 0

    (issue,) = double.issues
    assert title == issue["title"]
    assert "- [ ] Bảng A3" in issue["description" if forge == "gitlab" else "body"]
