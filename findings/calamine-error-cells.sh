#!/usr/bin/env bash
# python-calamine 0.9.1 gives a cell that holds the error #REF! or #N/A as "", the same as an empty
# cell: a table whose formula broke reads as a table with nothing filled in. openpyxl 3.1.5 gives
# the error's text for the very same file. An import that must not publish "not reported" where the
# office's own sheet says "broken" has to look at the cells by another reader.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  python-calamine==0.9.1 openpyxl==3.1.5 XlsxWriter==3.2.9
venv/bin/python - <<'PYTHON'
import openpyxl
import python_calamine
import xlsxwriter

with xlsxwriter.Workbook("table.xlsx") as book:
    sheet = book.add_worksheet()
    sheet.write_formula("A1", "=#REF!+1", value="#REF!")
    sheet.write_formula("B1", "=NA()", value="#N/A")
    sheet.write_blank("C1", None, book.add_format({"bold": True}))
    sheet.write_number("D1", 7)

calamine = python_calamine.load_workbook("table.xlsx").get_sheet_by_index(0).to_python()[0]
cells = next(openpyxl.load_workbook("table.xlsx", data_only=True).active.iter_rows(values_only=True))
print("calamine:", calamine)
print("openpyxl:", list(cells))
assert calamine == ["", "", "", 7.0], calamine
assert cells == ("#REF!", "#N/A", None, 7), cells
PYTHON
