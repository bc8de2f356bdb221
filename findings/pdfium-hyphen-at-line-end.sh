#!/usr/bin/env bash
# The number of a Vietnamese legal text ("226/2016/TT-BTC") breaks at its own hyphen in Typst
# 0.15.2, as in any typesetter. pypdfium2 5.15.2 (the engine of Chrome's viewer) then gives the
# hyphen back as U+FFFE, so that the number can be neither found nor copied. pypdf 6.6.0 gives a
# plain hyphen for the same file. A box around the number keeps it on one line and whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2 pypdf==6.6.0
venv/bin/python - <<'PYTHON'
import io

import pypdf
import pypdfium2
import typst

NUMBER = "226/2016/TT-BTC"
PAGE = '#set page(width: 70mm, height: 40mm, margin: 5mm)\n#set text(size: 14pt)\n'
BOXED = '#show regex("[\\\\p{L}\\\\d/]+(-[\\\\p{L}\\\\d/]+)+"): box\n'


def set_with(rules):
    return typst.compile((PAGE + rules + f"Thông tư số {NUMBER}").encode())


def by_pdfium(pdf):
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()


broken, boxed = set_with(""), set_with(BOXED)
plain = pypdf.PdfReader(io.BytesIO(broken)).pages[0].extract_text()
print("pdfium, as it is:", ascii(by_pdfium(broken)))
print("pdfium, in a box:", ascii(by_pdfium(boxed)))
print("pypdf,  as it is:", ascii(plain))
assert "TT\ufffe" in by_pdfium(broken)
assert NUMBER in by_pdfium(boxed)
assert "TT-" in plain
PYTHON
