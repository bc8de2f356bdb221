"""What the forges run is sound, and the same everywhere."""

import re
import subprocess
import sys

import pytest
from building import REPOSITORY
from forge.workflow_files import FORGEJO, GITHUB, GITLAB, jobs, load, named, steps_of
from niemyet.cli import COMMANDS
from niemyet.present.evidence.report_link import PARTS
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording

FORMS = [REPOSITORY / f".github/ISSUE_TEMPLATE/{n}.yml" for n in ("bao-sai-sot", "sua-mot-cho")]
SCHEMAS = {
    "vendor.github-workflows": [*GITHUB, *FORGEJO],
    "vendor.gitlab-ci": [GITLAB],
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [REPOSITORY / ".github/ISSUE_TEMPLATE/config.yml"],
}
CALLED = re.compile(r"^\s*(?:exec |if ! )?(?:\.ci/)?niemyet ([a-z]+)", re.MULTILINE)


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

    assert {"check", "format", "changes", "reprint", "build"} <= called
    assert called <= set(COMMANDS)


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
