#!/usr/bin/env bash
# DuckDB 2.0.1 reads a table of procedures and fees as an office writes it. The procedure's code
# ("1.000110") becomes the number 1.00011, another code. What a fee of "8.000" đồng becomes hangs on the
# other rows: with one fee of a million in the column it stays text, without it is 8.0. And the option
# that mends the fees, thousands='.', turns the codes into 1000110. Only types given column by column
# keep both; a table read well this quarter says nothing about the next one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1
venv/bin/python - <<'PYTHON'
from pathlib import Path

import duckdb

Path("small.csv").write_text("ma,le_phi\n1.000110,8.000\n2.000815,15.000\n")
Path("large.csv").write_text("ma,le_phi\n1.000110,8.000\n2.000815,1.200.000\n")
SEEN = {
    "'small.csv'": (1.00011, 8.0),
    "'large.csv'": (1.00011, "8.000"),
    "read_csv('small.csv', thousands='.', decimal_separator=',')": (1000110, 8000),
    "read_csv('small.csv', types={'ma': 'VARCHAR', 'le_phi': 'VARCHAR'})": ("1.000110", "8.000"),
}
for source, expected in SEEN.items():
    row = duckdb.sql(f"select * from {source}").fetchall()[0]
    print(f"{source:70}{row}")
    assert row == expected
PYTHON
