"""The JSON Schemas are what the models say, and every record keeps to its own."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from niemyet.edit.schemas import add_modelines, schema_name, schemas, with_modeline, write_schemas
from niemyet.model.kinds import KINDS
from niemyet.read.record_files import record_files

ROOT = Path(__file__).resolve().parent.parent
CATALOGS = (ROOT / "catalog", ROOT / "tests" / "sample_catalog")
FILES = [file for catalog in CATALOGS for file in record_files(catalog)]


class EditorLoader(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: only true and false are booleans, and days are text."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("bool", r"true|false", "tf"),
    ("null", r"null|~|", ["n", "~", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), first
    )


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    """A validator for each kind of record."""
    texts = schemas()
    return {kind: Draft202012Validator(json.loads(texts[schema_name(kind)])) for kind in KINDS}


def test_the_schemas_in_the_catalogue_are_fresh():
    """A change of the models without new schemas fails here."""
    folder = ROOT / "catalog" / "schema"
    written = {path.name: path.read_text("utf-8") for path in folder.iterdir()}

    assert schemas() == written, "run: python -m niemyet.edit.schemas"


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid(validators, kind):
    """Each schema keeps to the rules of JSON Schema 2020-12."""
    Draft202012Validator.check_schema(validators[kind].schema)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_speaks_vietnamese(validators, kind):
    """Every field has a title and a description; nothing of the programmers' words is left."""
    schema = validators[kind].schema
    parts = [schema, *schema["$defs"].values()]
    fields = [field for part in parts for field in part.get("properties", {}).values()]

    assert schema["title"]
    assert [] == [field for field in fields if not {"title", "description"} <= field.keys()]
    assert [] == [part for part in schema["$defs"].values() if "description" in part]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_asks_for_no_id_and_allows_no_null(validators, kind):
    """The id comes from the file's name, and what is absent is left out."""
    schema = validators[kind].schema

    assert "id" not in schema["properties"]
    assert '"null"' not in json.dumps(schema)


def test_an_element_may_be_given_or_unknown_or_not_applicable(validators):
    """An editor offers the three answers by name."""
    answers = validators["fees"].schema["properties"]["payer"]["anyOf"]

    assert ["Có thông tin", "Chưa có thông tin", "Không áp dụng"] == [a["title"] for a in answers]


@pytest.mark.parametrize("catalog", CATALOGS, ids=lambda catalog: catalog.name)
def test_every_record_keeps_to_its_schema(validators, catalog):
    """An editor that checks records against the schemas finds nothing to complain of."""
    faults = [
        f"{file.shown_as}: {error.json_path}: {error.message[:200]}"
        for file in record_files(catalog)
        for error in validators[file.kind].iter_errors(typed(file.path))
    ]

    assert list(record_files(catalog))
    assert [] == faults


def typed(path: Path) -> object:
    """Return a file's values with the types an editor gives them."""
    return yaml.load(path.read_text("utf-8"), Loader=EditorLoader)


def test_a_schema_refuses_what_the_reader_refuses(validators, sample_folder):
    """An unknown key and an amount with dots are marked while they are typed."""
    fee = typed(sample_folder / "fees" / "phi-ban-sao.yaml")
    fee["rates"][0]["amounts"][0]["amount"] = 8.5
    fee["nmae"] = "x"

    assert 2 == len(list(validators["fees"].iter_errors(fee)))


def test_schemas_of_kinds_that_are_no_more_are_removed(tmp_path):
    """The folder holds what the models say, and nothing else."""
    (tmp_path / "old.schema.json").write_text("{}", "utf-8")
    write_schemas(tmp_path)

    assert set(schemas()) == {path.name for path in tmp_path.iterdir()}


def test_a_record_gets_the_line_that_names_its_schema(catalog_copy):
    """The path leads from the record's own folder, however deep."""
    add_modelines(catalog_copy, catalog_copy / "schema")
    statistics = catalog_copy / "offices" / "xa-mau" / "statistics" / "2026-q1.yaml"
    first = statistics.read_text("utf-8").splitlines()[0]

    assert "# yaml-language-server: $schema=../../../schema/statistics.schema.json" == first
    assert [] == add_modelines(catalog_copy, catalog_copy / "schema")


def test_a_line_that_names_another_schema_is_replaced():
    """A record never begins with two such lines."""
    old = "# yaml-language-server: $schema=../old.json\nname: x\n"

    assert "# new\nname: x\n" == with_modeline(old, "# new")
