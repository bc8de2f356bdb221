#!/usr/bin/env bash
# rdflib 7.6.0 rewrites a duration while it reads it: a limit of 24 hours ("PT24H", as CPSV-AP describes
# the time a public service takes) leaves the graph as "P1D", one day, and 12 months as one year. Where
# the law counts one limit in hours and another in days, a citizen's deadline changes by parsing a file
# and writing it again. normalize=False keeps the text of a literal made in Python; for a parsed file
# only the switch rdflib.NORMALIZE_LITERALS does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rdflib==7.6.0
venv/bin/python - <<'PYTHON'
import rdflib

WRITTEN = {"PT24H": "P1D", "PT48H": "P2D", "P12M": "P1Y", "PT8H": "PT8H", "P30D": "P30D"}
TURTLE = '<urn:service> <urn:limit> "%s"^^<http://www.w3.org/2001/XMLSchema#duration> .'


def read(text: str) -> str:
    return str(next(rdflib.Graph().parse(data=TURTLE % text, format="turtle").objects()))


for text, expected in WRITTEN.items():
    kept = str(rdflib.Literal(text, datatype=rdflib.XSD.duration, normalize=False))
    print(f"written {text:6} read {read(text):6} made with normalize=False {kept}")
    assert (read(text), kept) == (expected, text)
rdflib.NORMALIZE_LITERALS = False
print("with NORMALIZE_LITERALS off, PT24H is read", read("PT24H"))
assert read("PT24H") == "PT24H"
PYTHON
