#!/usr/bin/env bash
# Typst 0.15.2 breaks the number of a Vietnamese law at the end of a line after its last stroke, with
# hyphenation off ("335/2026/" and "NĐ-CP"). The two usual cures fail: the hyphen that does not break
# leaves the break after the stroke, and word joiners hold the line but stay in the text, so that
# neither a search for the number nor a copy of it finds the law. A box does both.
# Read back by pypdfium2 5.15.2, the engine that shows PDF in Chromium.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2
venv/bin/python - <<'PYTHON'
import pypdfium2
import typst

NUMBER = "335/2026/NĐ-CP"
WAYS = {
    "as written": (NUMBER, False, False),
    "hyphen that does not break": ("335/2026/NĐ\u2011CP", False, False),
    "word joiners": ("335/2026/\u2060NĐ\u2060-\u2060CP", True, False),
    "box": (f"#box[{NUMBER}]", True, True),
}
PAGE = """
#set page(width: 60mm, height: 80mm, margin: 5mm)
#set text(size: 11pt, lang: "vi", hyphenate: false)
theo quy định tại ng %s hết
"""
for name, (written, whole, findable) in WAYS.items():
    page = pypdfium2.PdfDocument(typst.compile((PAGE % written).encode()))[0].get_textpage()
    lines = page.get_text_bounded().splitlines()
    found = page.search(NUMBER).get_next() is not None
    print(f"{name:28}{lines!r:60} found by a search: {found}")
    assert (not lines[0].endswith("/"), found) == (whole, findable), name
PYTHON
