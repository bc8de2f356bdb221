#!/usr/bin/env bash
# frictionless 5.21.0, checking a table of fees against a schema with groupChar "." and decimalChar ",",
# as amounts are written in Vietnam: "8.000" is 8000, and "8.5" or "8.00", a slip of the keyboard or of a
# spreadsheet, is valid too and read as 85 and 800. Declared as integers, as Data Package 2.0 allows with
# a groupChar, the same column is refused, even "8.000". A schema alone does not guard money.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check frictionless==5.21.0
venv/bin/python - <<'PYTHON'
from pathlib import Path

from frictionless import Resource, Schema

Path("fees.csv").write_text("fee\n8.000\n8.5\n8.00\n1.200.000\n")
SEEN = {"number": (True, [8000, 85, 800, 1200000]), "integer": (False, [None] * 4)}

for kind, expected in SEEN.items():
    field = {"name": "fee", "type": kind, "groupChar": ".", "decimalChar": ","}
    if kind == "integer":
        del field["decimalChar"]
    schema = Schema.from_descriptor({"fields": [field]})
    valid = Resource("fees.csv", schema=schema).validate().valid
    read = [row["fee"] for row in Resource("fees.csv", schema=schema).read_rows()]
    print(f"{kind:8} valid {valid!s:6} read {[None if fee is None else int(fee) for fee in read]}")
    assert (valid, read) == expected
PYTHON
