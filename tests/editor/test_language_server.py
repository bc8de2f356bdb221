"""An editor with the recommended extension explains records and underlines faults."""

import json
import re
import shutil
from collections.abc import Iterator

import pytest
from building import CATALOG, REPOSITORY
from editor.language_server import LanguageServer, language_server
from niemyet.edit.schemas import add_modelines, write_schemas

FEE = "fees/le-phi-trong-cay.yaml"
ENGLISH = (r"Missing property \"\w+\"\.", r"Incorrect type\. Expected \".+\"\.")
"""What the server says in English whatever a schema says: it takes no words for these two."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory, sample_folder):
    """The invented commune's catalogue with its schemas beside it."""
    root = tmp_path_factory.mktemp("editor")
    catalog = shutil.copytree(sample_folder, root / "catalog")
    write_schemas(catalog / "schema")
    add_modelines(catalog, catalog / "schema")
    return catalog


@pytest.fixture(scope="module")
def server(folder) -> Iterator[LanguageServer]:
    with language_server(folder.parent, settings()) as running:
        yield running


def settings() -> dict:
    """Return the yaml settings of .vscode/settings.json as the extension sends them."""
    kept = {"yaml": {}}
    for name, value in read_jsonc(REPOSITORY / ".vscode/settings.json").items():
        if name.startswith("yaml."):
            branch = kept["yaml"]
            *way, last = name.split(".")[1:]
            for step in way:
                branch = branch.setdefault(step, {})
            branch[last] = value if not isinstance(value, dict) else dict(value)
    return kept


def read_jsonc(path) -> dict:
    """Return a JSON file whose comments stand on lines of their own."""
    lines = path.read_text("utf-8").splitlines()
    return json.loads("\n".join(line for line in lines if not line.lstrip().startswith("//")))


def line_of(text: str, part: str) -> int:
    return next(i for i, line in enumerate(text.split("\n")) if part in line)


FAULTS = {
    "a key that does not exist": ("\nremarks:", "\nremarsk:", "remarsk", "Ở đây chỉ có các mục:"),
    "a key in a list item": ("    per: cây", "    pre: cây", "pre:", "các mục: key, name, per"),
    "a key that is missing": ("\npayer: Người đăng ký trồng cây.", "", "sources:", '"payer"'),
    "an unknown kind": ("kind: le_phi", "kind: lephi", "lephi", "Chỉ viết một trong các chữ: phi"),
    "an unknown channel": ("channel: in_person", "channel: truc-tiep", "truc-tiep", "in_person"),
    "an amount with a dot": ("amount: 20000", 'amount: "20.000"', "20.000", "Incorrect type"),
    "a day as people write it": ("2025-07-01", "01/07/2025", "01/07/2025", "năm-tháng-ngày"),
    "an id with diacritics": ("key: cay-to", "key: Cây to", "Cây to", "chữ thường không dấu"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_underlined_on_its_line_with_what_to_write(server, folder, fault):
    """Each seeded fault is told where it stands, in Vietnamese but for two sentences."""
    old, new, where, words = FAULTS[fault]
    sound = (folder / FEE).read_text("utf-8")
    text = sound.replace(old, new, 1)
    assert text != sound

    told = server.diagnostics(folder / "fees" / f"{fault.replace(' ', '-')}.yaml", text)

    at_line = [d for d in told if d["range"]["start"]["line"] == line_of(text, where)]
    assert any(words in d["message"] for d in at_line), told
    plain = [d["message"] for d in told if d["message"].isascii()]
    assert [m for m in plain if not any(re.fullmatch(e, m) for e in ENGLISH)] == []


def test_a_sound_record_has_nothing_underlined(server, folder):
    """Nothing is told of a record as it stands."""
    assert server.diagnostics(folder / FEE, (folder / FEE).read_text("utf-8")) == []


def test_every_record_of_this_repository_is_content(server):
    """The first lines of real records lead to schemas that they fulfil."""
    kinds = ("fees", "papers", "holidays")
    chosen = [path for kind in kinds for path in sorted(CATALOG.glob(f"{kind}/*"))]
    told = {p.name: server.diagnostics(p, p.read_text("utf-8")) for p in chosen}

    assert len(told) > 5
    assert {name: found for name, found in told.items() if found} == {}


def test_pointing_at_a_key_explains_it_in_vietnamese(server, folder):
    """The title and the explanation of a field appear above its key."""
    file = folder / "fees" / "tro-vao.yaml"
    text = (folder / FEE).read_text("utf-8")
    server.diagnostics(file, text)

    kind = server.at("textDocument/hover", file, line_of(text, "kind:"), 1)["contents"]["value"]
    amount = server.at("textDocument/hover", file, line_of(text, "amount: 20000"), 10)

    assert "Loại" in kind and "lệ phí" in kind
    assert "không có dấu chấm" in amount["contents"]["value"]


def test_an_empty_line_offers_the_keys_that_are_left(server, folder):
    """Completion names the keys with their Vietnamese explanations, and the words of a list."""
    file = folder / "fees" / "goi-y.yaml"
    text = (folder / FEE).read_text("utf-8") + "\n"
    server.diagnostics(file, text)

    keys = server.at("textDocument/completion", file, text.count("\n"), 0)["items"]
    kinds = server.at("textDocument/completion", file, line_of(text, "kind:"), 6)["items"]

    assert "chưa ai đối chiếu" in {k["label"]: k["documentation"] for k in keys}["verified"]
    assert {"phi", "le_phi", "chi_phi"} <= {k["label"] for k in kinds}
