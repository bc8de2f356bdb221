"""The editor's configuration is what the models say, in Vietnamese, and fits every record."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from forms.conftest import FILES, SCRIPTS
from niemyet.edit.forms.admin_files import Editor, editor_files
from niemyet.edit.forms.settings import read_settings, settings_problems
from niemyet.model.kinds import KINDS
from niemyet.problem import Refused
from niemyet.read.record_files import record_files

Field = dict[str, Any]


def lists(config) -> list[Field]:
    return config["cms"]["collections"]


def own_fields(collection: Field) -> list[Field]:
    return collection.get("fields") or collection["files"][0]["fields"]


def all_fields(fields: list[Field]) -> Iterator[Field]:
    for field in fields:
        yield field
        inner = [*field.get("fields", []), *([field["field"]] if "field" in field else [])]
        yield from all_fields(inner)


@pytest.fixture(scope="module")
def fields(config) -> list[Field]:
    """Every field of every form."""
    return [field for one in lists(config) for field in all_fields(own_fields(one))]


def test_every_kind_of_record_has_a_form(config):
    kinds = {collection["format"].removeprefix("niemyet-") for collection in lists(config)}

    assert set(KINDS) == kinds == set(config["kinds"])


def test_every_record_file_lies_in_a_list(config):
    folders = {one["folder"] for one in lists(config) if "folder" in one}
    files = {file["file"] for one in lists(config) for file in one.get("files", [])}
    records = [
        str(f.shown_as)
        for f in FILES
        if str(f.path).startswith(str(SCRIPTS.parents[1] / "catalog"))
    ]

    assert len(records) > 300
    assert [] == [r for r in records if r not in files and r.rpartition("/")[0] not in folders]


def test_nothing_can_be_deleted(config):
    """A file of an office can never be; a record of a folder only if the list allows it."""
    folders = [one for one in lists(config) if "folder" in one]

    assert len(folders) > 8
    assert [] == [one["name"] for one in folders if one["delete"] is not False]


def test_every_field_is_labelled(fields):
    assert len(fields) > 500
    assert [] == [field["name"] for field in fields if not field.get("label")]


def test_every_choice_has_a_vietnamese_label(fields):
    """A list of choices that was added to the models without words shows here."""
    options = [option for field in fields for option in field.get("options", [])]

    assert len(options) > 100
    assert [] == [o["value"] for o in options if o["label"] == o["value"]]


def test_no_hint_speaks_of_keys_of_the_file(fields):
    """Quotes, true and file names matter to who writes the file, not to who fills in a form."""
    in_file = re.compile(r'"|\btrue\b|[a-z]_[a-z]|\.yaml\b|\bby\b|\bover\b')

    assert len(fields) > 100
    assert [] == [f["hint"] for f in fields if in_file.search(f.get("hint", ""))]


def test_every_reference_leads_to_a_list(config, fields):
    names = {one["name"] for one in lists(config)}
    led_to = {field["records"] for field in fields if "records" in field}

    assert {"fees", "legal_instruments", "fields", "papers", "procedures"} <= led_to <= names
    assert led_to <= {kind for kind, offered in config["records"].items() if offered}


def test_every_rule_says_how_to_write(fields):
    rules = {tuple(field["pattern"]) for field in fields if "pattern" in field}

    assert len(rules) >= 9
    assert [] == [rule for rule in rules if not re.search(r"viết|dùng|Chỉ điền", rule[1])]


def test_what_stands_in_the_catalogue_passes_every_rule(config, opened):
    """No record of today is refused by its own form."""
    forms = {one["format"]: own_fields(one) for one in lists(config)}
    refused = [
        (str(file.shown_as), fault)
        for file, answer in zip(FILES, opened, strict=True)
        for fault in faults(forms[f"niemyet-{file.kind}"], answer["form"])
    ]

    assert opened
    assert [] == refused


OWN_NAME = ("boolean", "file_name")
"""What needs no value in an opened form: a box not ticked, a name that its file gives."""


def faults(fields: list[Field], form: Field) -> Iterator[str]:
    for field in fields:
        value = form.get(field["name"])
        if value in (None, "", [], {}):
            if field.get("required", True) and field["widget"] not in OWN_NAME:
                yield f"{field['name']}: chưa điền"
        elif "fields" in field:
            for part in value if isinstance(value, list) else [value]:
                yield from faults(field["fields"], part)
        elif "pattern" in field and not re.search(field["pattern"][0], str(value)):
            yield f"{field['name']}: {value}"


def settings(tmp_path, text):
    file = tmp_path / "settings.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_forge_there_is_no_backend():
    """The repository does not know where an office keeps its copy."""
    assert {} == read_settings(SCRIPTS / "settings.yaml")


GITLAB = "backend: gitlab\nrepo: xa/danh-muc\napp_id: a1"
FORGEJO = (
    "backend: forgejo\nrepo: xa/danh-muc\napi_root: https://forge.example.vn/api/v1\napp_id: a1"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("backend: svn\nrepo: a/b", "backend «svn» không dùng được"),
        ("backend: gitea\nrepo: a/b", "Gitea không giữ được bản chờ duyệt"),
        ("backend: github", "thiếu repo"),
        ("backend: github\nrepo: a/b", "dịch vụ đăng nhập mà đơn vị tự đặt"),
        ("backend: github\nrepo: a/b\nbase_url: https://api.netlify.com", "của nước ngoài"),
        ("backend: gitlab\nrepo: a/b", "thiếu app_id"),
        (f"{GITLAB}\nauth_type: implicit", "«implicit» không an toàn"),
        (f"{GITLAB}\napi_root: https://g.example.vn/api/v4", "thiếu base_url"),
        ("backend: forgejo\nrepo: a/b", "thiếu api_root"),
        (FORGEJO.replace("a1", ""), "thiếu app_id"),
        (FORGEJO.replace("https", "http"), "không phải địa chỉ dùng được"),
        (FORGEJO.replace("v1", "v1/"), "không phải địa chỉ dùng được"),
        ("backend: github\nrepo: a/b\nbrach: main", "không có mục «brach»"),
        ("backend: [github", "viết sai cách"),
        ("- github", "chỉ viết các dòng"),
    ],
)
def test_settings_that_cannot_be_followed_are_told(tmp_path, text, told):
    with pytest.raises(Refused, match=re.escape(told)):
        read_settings(settings(tmp_path, text))


def test_the_check_tells_every_fault_of_the_settings_at_its_line(tmp_path):
    found = settings_problems(settings(tmp_path, "backend: gitlab\nbrach: main\nrepo: x"))

    assert [(2, "brach"), (3, "repo"), (1, "app_id")] == [
        (p.place.line, p.field.rpartition(" ")[2]) for p in found
    ]
    assert "có phải «branch»?" in found[0].remedy
    assert () == settings_problems(settings(tmp_path, FORGEJO))
    assert () == settings_problems(SCRIPTS / "settings.yaml")


def test_gitlab_signs_in_without_a_secret(tmp_path):
    """PKCE is the only way that keeps nothing in the browser."""
    assert "pkce" == read_settings(settings(tmp_path, GITLAB))["auth_type"]


def test_the_page_may_reach_the_forge_and_nothing_else(tmp_path, real_catalog, wording):
    backend = read_settings(settings(tmp_path, FORGEJO))
    files = dict(editor_files(Editor(SCRIPTS, real_catalog, wording, backend)))
    page = files["admin/index.html"].decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1]

    assert "connect-src 'self' https://forge.example.vn blob:" in policy
    assert "script-src 'self' 'unsafe-eval';" in policy
    assert {"https://forge.example.vn"} == set(re.findall(r"https?://[^\s;]+", policy))


def test_one_more_office_adds_its_names_and_no_second_copy_of_the_forms(real_catalog, wording):
    def weight(catalog):
        files = dict(editor_files(Editor(SCRIPTS, catalog, wording, {})))
        return len(files["admin/config.json"])

    first = next(iter(real_catalog.offices.values()))
    more = {f"xa-{n}": first.model_copy(update={"id": f"xa-{n}"}) for n in range(10)}
    many = replace(real_catalog, offices={**real_catalog.offices, **more})

    assert weight(many) - weight(real_catalog) < 10 * 2_000


def test_every_first_line_is_the_one_in_the_catalogue(config):
    """A new record begins as the others of its kind do."""
    catalog = SCRIPTS.parents[1] / "catalog"
    firsts = {f.kind: f.path.read_text("utf-8").split("\n")[0] for f in record_files(catalog)}

    assert firsts == {kind: config["kinds"][kind]["modeline"] for kind in firsts}
