"""What the forges run may do no more than it must: rights, tokens, pins, owners."""

import re
import subprocess
from fnmatch import fnmatchcase
from typing import Any

import pytest
from building import REPOSITORY
from forge.workflow_files import FORGEJO, GITHUB, GITLAB, jobs, load, named, steps_of

PINNED = re.compile(
    r"uses: (?:https://data\.forgejo\.org/)?[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+"
)
IMAGE = re.compile(r"[a-z.]+/[a-z]+/[a-z]+:[0-9][\w.]*-[a-z]+(@sha256:[0-9a-f]{64})?")
TOLD = re.compile(r"[A-Z]+(-[A-Z]+)?(\.md)?$|findings/|\.(editorconfig|gitignore|vscode/)")
"""What has no effect on a site or a workflow: texts, and settings of an editor."""
SECRET = re.compile(r"secrets\.|github\.token|\.CI_JOB_TOKEN")


@pytest.mark.parametrize("path", [*GITHUB, *FORGEJO], ids=named)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(path):
    """A tag can be moved to other code; a commit cannot."""
    lines = [x.strip(" -") for x in path.read_text("utf-8").splitlines() if "uses:" in x]

    assert lines
    assert [line for line in lines if not PINNED.fullmatch(line)] == []


def test_no_workflow_runs_a_strangers_code_with_rights():
    """pull_request_target checks out what a stranger wrote beside a token that may write."""
    whole = "".join(path.read_text("utf-8") for path in (*GITHUB, *FORGEJO))

    assert "pull_request_target" not in whole


@pytest.mark.parametrize("path", GITHUB, ids=named)
def test_every_job_states_its_rights(path):
    """Nothing by default; each job what it needs, and a time after which it is stopped."""
    workflow = load(path)

    assert workflow["permissions"] == {}
    assert all(job["permissions"] for job in workflow["jobs"].values())
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())
    assert "concurrency" in workflow


def test_what_runs_a_requests_code_may_only_read():
    """On a request no job has a secret, a token in its steps, or a right to write."""
    workflow = load(REPOSITORY / ".github/workflows/request.yml")

    assert list(workflow["on"]) == ["pull_request"]
    for job in workflow["jobs"].values():
        assert job["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("path", [*GITHUB, *FORGEJO], ids=named)
def test_no_job_that_runs_a_requests_code_is_handed_a_token(path):
    """Who may write checks out the main branch, calls only forge.py, and takes one text."""
    on_request = "pull_request" in load(path)["on"]
    for name, job in jobs([path]):
        if SECRET.search(steps_of(job)) and (on_request or "workflow_run" in load(path)["on"]):
            assert checks_out_main(job, on_request), name
            assert set(re.findall(r"\.ci/[\w./-]+", steps_of(job))) == {".ci/forge.py"}, name


def checks_out_main(job: dict[str, Any], on_request: bool) -> bool:
    """On a request the branch has to be named; after one it is the main branch by itself."""
    (checkout,) = (s["with"] for s in job["steps"] if "checkout@" in s.get("uses", ""))
    named_branch = "${{ github.event.repository.default_branch }}" if on_request else None
    return checkout.get("ref") == named_branch


def test_which_request_is_commented_is_asked_of_github():
    """Not believed of the file that a stranger's run left."""
    job = load(REPOSITORY / ".github/workflows/summary.yml")["jobs"]["comment"]

    assert "--head-sha" in steps_of(job)


def test_gitlab_hands_the_comments_token_to_one_job_that_runs_nothing_of_the_request():
    """GitLab gives variables to every job, unless they hold in one environment only."""
    told = {k: v for k, v in load(GITLAB).items() if isinstance(v, dict)}
    given = [name for name, job in told.items() if "NIEMYET_COMMENT_TOKEN" in steps_of(job)]
    script = " ".join(told["summary"]["script"])
    guide = (REPOSITORY / "guide/cai-dat-kho.md").read_text("utf-8")
    environment = told["summary"]["environment"]["name"]

    assert given == ["summary"]
    assert f"gõ `{environment}`" in guide and "$" not in environment
    assert [n for n, j in told.items() if environment in str(j.get("environment"))] == given
    assert re.findall(r"[\w./-]*\.(?:py|sh)\b", script) == [".ci/forge.py", *["/tmp/forge.py"] * 2]
    assert 'git show "origin/$CI_DEFAULT_BRANCH:.ci/forge.py"' in script


@pytest.mark.parametrize("path", [*GITHUB, *FORGEJO], ids=named)
def test_no_checkout_leaves_its_token_behind_but_where_a_branch_is_pushed(path):
    """Left in .git/config it could be read by whatever runs later in the job."""
    for name, job in jobs([path]):
        kept = [
            step
            for step in job["steps"]
            if "checkout@" in step.get("uses", "")
            and step.get("with", {}).get("persist-credentials") is not False
        ]
        assert bool(kept) == (".ci/open-request" in steps_of(job)), name


def test_every_container_is_named_with_its_registry_and_version():
    """A digest is better; none could be had where this was written, and the guide tells how."""
    images = {load(GITLAB)["default"]["image"]}
    images |= {job["container"]["image"] for _, job in jobs(FORGEJO)}
    guide = (REPOSITORY / "guide/cai-dat-kho.md").read_text("utf-8")

    assert images
    for image in images:
        assert IMAGE.fullmatch(image), image
        assert "@sha256:" in image or image.rpartition("/")[2] in guide


def test_every_part_of_the_repository_that_acts_has_an_owner_on_every_forge():
    """Also the folders in which the forges' own files lie."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=True
    ).stdout.split("\0")
    acting = {name.partition("/")[0] for name in listed if name and not TOLD.match(name)}

    assert {"scripts", ".ci", ".gitlab", ".gitea", "mkdocs.yml"} <= acting
    for folder in (".github", ".gitlab", ".gitea"):
        owned = (REPOSITORY / folder / "CODEOWNERS").read_text("utf-8").replace("\\", "")
        paths = [line.split()[1] for line in owned.splitlines() if " @TO-CHUC/" in line]
        assert [n for n in sorted(acting) if not any(owns(p, n, folder) for p in paths)] == []


def owns(pattern: str, name: str, folder: str) -> bool:
    """Return whether a line of CODEOWNERS covers a file or folder at the top."""
    if folder == ".gitea":
        return any(re.fullmatch(pattern, path) for path in (name, f"{name}/x"))
    return fnmatchcase(name, pattern.strip("/"))


@pytest.mark.parametrize(
    "path",
    [REPOSITORY / f"{f}/workflows/correction.yml" for f in (".github", ".forgejo")],
    ids=named,
)
def test_a_strangers_words_never_become_part_of_a_command(path):
    """They are handed over in the environment; ``${{ }}`` inside a script would be run."""
    runs = [s["run"] for _, j in jobs([path]) for s in j["steps"] if "run" in s]

    assert runs and not any("${{" in run for run in runs)


def test_no_script_has_an_expression_pasted_into_it():
    """The same for every workflow: values go through the environment."""
    steps = [(name, step) for name, job in jobs([*GITHUB, *FORGEJO]) for step in job["steps"]]
    runs = [(name, step["run"]) for name, step in steps if "run" in step]

    assert runs
    assert [] == [(name, script[:40]) for name, script in runs if "${{" in script]


@pytest.mark.parametrize("folder", [".github", ".gitlab", ".gitea"])
def test_nobody_is_named_as_an_owner_before_the_office_has_said_who(folder):
    """An example has no effect: every line that names a group is a comment."""
    lines = (REPOSITORY / folder / "CODEOWNERS").read_text("utf-8").splitlines()

    assert any("/catalog/" in line or "catalog/.*" in line for line in lines)
    assert [line for line in lines if line.strip() and not line.startswith("#")] == []
