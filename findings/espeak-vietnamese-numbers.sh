#!/usr/bin/env bash
# espeak-ng 1.52.0 (as espeakng-loader 0.2.4), voice "vi": what a form or a fee table holds is heard
# wrong. "15" has the sounds of "mười năm", ten and five, where 25 rightly ends in "lăm"; whole
# thousands are followed by "không trăm", zero hundreds (8.000 is "tám ngàn không trăm"); "UBND", the
# people's committee, is spoken as an English word, and "III" as the English "roman" before "ba".
# Orca and NVDA speak through it; a page that writes its numbers in words is heard right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check espeakng-loader==0.2.4
venv/bin/python - <<'PYTHON'
from ctypes import CDLL, byref, c_char_p, pointer

import espeakng_loader

library = CDLL(espeakng_loader.get_library_path())
library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0)
library.espeak_SetVoiceByName(b"vi")
library.espeak_Info.restype = library.espeak_TextToPhonemes.restype = c_char_p
assert library.espeak_Info(byref(c_char_p())) == b"1.52.0"


def sounds(text: str) -> str:
    """The phonemes of a text, without stress and pauses."""
    rest, parts = c_char_p(text.encode()), []
    while rest.value:
        parts.append(library.espeak_TextToPhonemes(pointer(rest), 1, 0).decode())
    return "".join(parts).translate(dict.fromkeys(map(ord, " _|!'")))


for text in ("15", "mười năm", "mười lăm", "25", "8.000", "tám ngàn", "trăm", "UBND", "III"):
    print(f"{text:10}{sounds(text)}")
assert sounds("15") == sounds("mười năm") != sounds("mười lăm")
assert sounds("năm") not in sounds("25")
assert sounds("8.000").endswith(sounds("trăm")) and sounds("trăm") not in sounds("tám ngàn")
assert "(en)" in sounds("UBND") and "(en)" in sounds("III")
PYTHON
