"""What the forges run is sound, pinned, and may do no more than it must."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from building import REPOSITORY
from niemyet.cli import COMMANDS
from niemyet.present.evidence.report_link import PARTS
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording

GITHUB = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
FORGEJO = sorted((REPOSITORY / ".forgejo/workflows").glob("*.yml"))
GITLAB = REPOSITORY / ".gitlab-ci.yml"
FORMS = [REPOSITORY / f".github/ISSUE_TEMPLATE/{n}.yml" for n in ("bao-sai-sot", "sua-mot-cho")]
SCHEMAS = {
    "vendor.github-workflows": [*GITHUB, *FORGEJO],
    "vendor.gitlab-ci": [GITLAB],
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [REPOSITORY / ".github/ISSUE_TEMPLATE/config.yml"],
}
PINNED = re.compile(
    r"uses: (?:https://data\.forgejo\.org/)?[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+"
)
CALLED = re.compile(r"^\s*(?:exec |if ! )?(?:\.ci/)?niemyet ([a-z]+)", re.MULTILINE)
SECRET = re.compile(r"secrets\.|github\.token|\.CI_JOB_TOKEN")


def load(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text("utf-8"))


def named(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def jobs(paths: list[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in paths:
        for name, job in load(path)["jobs"].items():
            yield f"{named(path)}: {name}", job


def steps_of(job: dict[str, Any]) -> str:
    """Return what a job runs and is given, as one text."""
    return json.dumps(job, ensure_ascii=False)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_file_fulfils_the_schema_of_its_forge(schema):
    """The schemas are those that check-jsonschema carries."""
    assert SCHEMAS[schema] and all(path.is_file() for path in SCHEMAS[schema])
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run([*command, *SCHEMAS[schema]], capture_output=True, encoding="utf-8")

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_forge_checks_requests_and_publishes():
    """Three forges, the same work."""
    assert {path.name for path in GITHUB} >= {path.name for path in FORGEJO}
    assert {"request.yml", "publish.yml", "correction.yml"} == {path.name for path in FORGEJO}
    assert {"check-request", "test-request", "summary", "pages"} <= set(load(GITLAB))


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
        assert not SECRET.search(steps_of(job))


def test_who_may_write_runs_nothing_of_a_request():
    """The comment's job takes one text; it checks out the main branch and calls only forge.py."""
    job = load(REPOSITORY / ".github/workflows/summary.yml")["jobs"]["comment"]
    checkout = job["steps"][0]

    assert checkout["uses"].startswith("actions/checkout@") and "ref" not in checkout["with"]
    assert [r for r in re.findall(r"\.ci/[\w./-]+", steps_of(job)) if r != ".ci/forge.py"] == []
    assert "--head-sha" in steps_of(job)


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


@pytest.mark.parametrize("path", [*GITHUB, *FORGEJO], ids=named)
def test_history_is_there_where_it_is_needed(path):
    """Changes, sheets to reprint and the history of the site need every commit."""
    for name, job in jobs([path]):
        text = steps_of(job)
        if re.search(r"\.ci/(check-request|test-request|publish)", text):
            checkout = next(s for s in job["steps"] if "checkout@" in s.get("uses", ""))
            assert checkout["with"]["fetch-depth"] == 0, name


def test_the_site_is_published_just_after_midnight_in_vietnam():
    """17:05 UTC is 00:05 there: a change dated today is then in force."""
    for folder in (".github", ".forgejo"):
        workflow = load(REPOSITORY / folder / "workflows/publish.yml")
        assert workflow["on"]["schedule"] == [{"cron": "5 17 * * *"}]
        assert workflow["on"]["push"] == {"branches": ["main"]}


def test_every_script_that_a_forge_calls_is_there_and_may_be_run():
    """The steps live in .ci, and each forge calls the same."""
    files = (*GITHUB, *FORGEJO, GITLAB)
    called = {p for f in files for p in re.findall(r"\.ci/[a-z.-]+", f.read_text("utf-8"))}

    assert {".ci/check-request", ".ci/test-request", ".ci/publish"} <= called
    for script in called:
        mode = (REPOSITORY / script).stat().st_mode
        assert script.endswith(".py") or mode & 0o111, script


def test_every_command_in_the_scripts_exists():
    """A script cannot go on calling what was renamed."""
    scripts = [p for p in (REPOSITORY / ".ci").iterdir() if p.is_file()]
    called = {c for p in scripts for c in CALLED.findall(p.read_text("utf-8"))}
    known = {command.__name__.rpartition(".")[2] for command in COMMANDS}

    assert {"check", "format", "changes", "reprint", "build"} <= called
    assert called <= known


def test_the_forms_ask_for_what_the_program_reads():
    """Headings of issue forms and templates are the words by which a report is taken apart."""
    words = Wording("vi", read_wording(REPOSITORY / "site_src/wording", "vi"))
    names = [words(f"report.field.{part}") for part in PARTS]
    for form in FORMS:
        asked = [f for f in load(form)["body"] if f["type"] != "markdown"]
        template = (REPOSITORY / f".gitlab/issue_templates/{form.stem}.md").read_text("utf-8")

        assert [field["id"] for field in asked] == list(PARTS)
        assert [field["attributes"]["label"] for field in asked] == names
        assert re.findall(r"^### (.+)$", template, re.MULTILINE) == names


@pytest.mark.parametrize("folder", [".github", ".gitlab", ".gitea"])
def test_nobody_is_named_as_an_owner_before_the_office_has_said_who(folder):
    """An example has no effect: every line that names a group is a comment."""
    lines = (REPOSITORY / folder / "CODEOWNERS").read_text("utf-8").splitlines()

    assert any("/catalog/" in line or "catalog/.*" in line for line in lines)
    assert [line for line in lines if line.strip() and not line.startswith("#")] == []
