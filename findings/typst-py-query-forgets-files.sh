#!/usr/bin/env bash
# typst-py 0.15.2 compiles a document whose files are given in memory, but asks it nothing afterwards:
# Compiler.query() looks for the same files on the disk and fails with "file not found", both when they
# were given to the Compiler and when to compile(). So a program that prints from memory and wants to
# know what its templates noted (how many pages, which size fitted) has to lay the files on
# the disk first, or hand typst.query() everything as one text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check typst==0.15.2
venv/bin/python - <<'PYTHON'
import typst

FILES = {
    "main.typ": b'#import "words.typ": said\n#metadata(said) <seen>\n#said',
    "words.typ": "#let said = [Mức thu 8.000 đồng]".encode(),
}


def asked(compiler: typst.Compiler) -> str:
    try:
        return compiler.query("<seen>")
    except RuntimeError as error:
        return str(error).partition(" (")[0]


given_first, given_later = typst.Compiler(FILES), typst.Compiler()
assert given_first.compile().startswith(b"%PDF")
assert given_later.compile(input=FILES).startswith(b"%PDF")
for told, compiler in {"to the Compiler": given_first, "to compile()": given_later}.items():
    print(f"files given {told:16} compiled; asked afterwards: {asked(compiler)}")
    assert "file not found" in asked(compiler)
PYTHON
