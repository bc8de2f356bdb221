"""What the forms load is what was vendored, and nothing comes from elsewhere."""

import hashlib
import re

from forms.conftest import SCRIPTS
from niemyet.edit.forms.joined_scripts import joined_scripts

VENDOR = SCRIPTS / "vendor"
OURS = sorted(path for path in SCRIPTS.iterdir() if path.suffix in (".js", ".css", ".html"))


def test_every_library_has_its_checksum():
    sums = dict(
        reversed(line.split()) for line in (VENDOR / "SHA256SUMS").read_text("utf-8").splitlines()
    )
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.js")
    }

    assert {"decap-cms.js", "yaml.js"} == set(sums)
    assert sums == found


def test_every_library_has_its_licence():
    licences = {path.name: path.read_text("utf-8") for path in VENDOR.glob("*.LICENSE.txt")}

    assert "MIT License" in licences["decap-cms.LICENSE.txt"]
    assert "Permission to use, copy, modify" in licences["yaml.LICENSE.txt"]
    assert "localForage" in licences["decap-cms.js.LICENSE.txt"]


def test_the_version_is_the_one_written_down():
    version = re.search(r"decap-cms (\d+\.\d+\.\d+)", (VENDOR / "README.md").read_text("utf-8"))[1]

    assert f"decap-cms {version}" in (VENDOR / "decap-cms.js").read_text("utf-8")


def test_our_scripts_name_no_other_host():
    texts = {path.name: path.read_text("utf-8") for path in OURS}

    assert {"index.html", "start.js", "record-format.js"} <= set(texts)
    assert [] == [name for name, text in texts.items() if re.search(r"https?:|//\w+\.\w", text)]


def test_all_our_modules_are_sent_as_one_file():
    """But what runs before the editor, which no module can."""
    script, parts = joined_scripts(SCRIPTS, "start")
    modules = {path.name for path in OURS if path.suffix == ".js"} - {"before.js"}

    assert modules == parts
    assert ["./vendor/yaml.js"] == re.findall(r"^import .* from '(.*)';$", script, re.MULTILINE)
    assert not re.search(r"^export ", script, re.MULTILINE)


def test_our_modules_are_short():
    assert OURS
    assert [] == [path.name for path in OURS if len(path.read_text("utf-8").splitlines()) > 250]


def test_the_page_is_for_staff_alone():
    page = (SCRIPTS / "index.html").read_text("utf-8")

    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "default-src 'none'" in page and "<script>" not in page and "style=" not in page
