#!/usr/bin/env bash
# Typst 0.15.2 (by typst-py 0.15.2): measure(width: …, height: …) of a text that does not fit answers the
# height that was given, not the one it needs, and says nothing of the rest. A sheet that asks "is this
# higher than the paper?" with the paper's height among what it gives hears "no" however long the text
# grows, and a line of a public notice is lost. Left out, the height is answered in full.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check typst==0.15.2
venv/bin/python - <<'PYTHON'
import json

import typst

SHEET = """
#let notice = [#range(120).map(n => [Mức thu #n đồng. ]).join()]
#context [#metadata((%s).map(given => measure(..given, notice).height.mm())) <high>]
"""
GIVEN = "((width: 80mm), (width: 80mm, height: 40mm), (width: 80mm, height: 400mm))"

[answer] = json.loads(typst.query((SHEET % GIVEN).encode(), "<high>", field="value"))
needed, short, ample = answer
print(f"needs {needed:.1f} mm; with 40 mm given {short:.1f}, with 400 mm given {ample:.1f}")
assert needed > 80
assert abs(short - 40) < 0.01
assert abs(ample - needed) < 0.01
PYTHON
