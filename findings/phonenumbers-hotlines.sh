#!/usr/bin/env bash
# phonenumbers 9.0.43 (Google's libphonenumber) makes a telephone link of every number that a Vietnamese
# board names, and of the short ones a link that no telephone can dial: "tel:+84-113" for the police.
# Its list of short numbers tells them apart only for 113, 114 and 115; 111 (children in danger), 112
# (search and rescue) and 1022 (the hotline of a province) are valid in neither list, as if misspelt.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check phonenumbers==9.0.43
venv/bin/python - <<'PYTHON'
import phonenumbers
from phonenumbers import PhoneNumberFormat, shortnumberinfo

SEEN = {
    "18001096": (True, False, "tel:+84-1800-1096"),
    "113": (False, True, "tel:+84-113"),
    "114": (False, True, "tel:+84-114"),
    "115": (False, True, "tel:+84-115"),
    "111": (False, False, "tel:+84-111"),
    "112": (False, False, "tel:+84-112"),
    "1022": (False, False, "tel:+84-1022"),
}
for written, expected in SEEN.items():
    number = phonenumbers.parse(written, "VN")
    told = (
        phonenumbers.is_valid_number(number),
        shortnumberinfo.is_valid_short_number_for_region(number, "VN"),
        phonenumbers.format_number(number, PhoneNumberFormat.RFC3966),
    )
    print(f"{written:9} valid {told[0]!s:6} valid as a short number {told[1]!s:6} link {told[2]}")
    assert told == expected
PYTHON
