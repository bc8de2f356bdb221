#!/usr/bin/env bash
# num2words 0.5.14 in Vietnamese: a negative number loses its sign and a row of its digits (-5 is
# "mười lăm", fifteen; -15 is "năm", five), a year after 2000 leaves its empty hundred out (2025 is
# "hai nghìn lẻ hai mươi lăm"), and a tenth is read as hundredths (1.5 is "một phẩy năm mươi").
# Whole numbers below 1000, and whole thousands and millions, are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check num2words==0.5.14
venv/bin/python - <<'PYTHON'
from num2words import num2words

SEEN = {
    21: "hai mươi mốt",
    105: "một trăm lẻ năm",
    12_000_000: "mười hai triệu",
    -5: "mười lăm",
    -15: "năm",
    1010: "một nghìn lẻ mười",
    2025: "hai nghìn lẻ hai mươi lăm",
    1.5: "một phẩy năm mươi",
}
for number, words in SEEN.items():
    print(number, num2words(number, lang="vi"))
    assert num2words(number, lang="vi") == words, number
PYTHON
