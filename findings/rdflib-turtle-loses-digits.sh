#!/usr/bin/env bash
# rdflib 7.6.0 writes an xsd:double into Turtle with seven digits: 12345678 đồng, given as a float,
# come back as 12345680 from its own file. N-Triples of the same graph keep all digits, and so does
# Turtle for xsd:decimal and xsd:integer. An amount of money must not be a Python float there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rdflib==7.6.0
venv/bin/python - <<'PYTHON'
from decimal import Decimal

from rdflib import Graph, Literal, URIRef

AMOUNT = 12345678


def back(value, form):
    graph = Graph().add((URIRef("urn:fee"), URIRef("urn:amount"), Literal(value)))
    read = Graph().parse(data=graph.serialize(format=form), format=form)
    return int(next(read.objects()).toPython())


found = {
    (type(value).__name__, form): back(value, form)
    for value in (float(AMOUNT), Decimal(AMOUNT), AMOUNT)
    for form in ("turtle", "nt")
}
for (kind, form), value in found.items():
    print(f"{kind:8} {form:7} {value}")
assert {key: value for key, value in found.items() if value != AMOUNT} == {
    ("float", "turtle"): 12345680
}
PYTHON
