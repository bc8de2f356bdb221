#!/usr/bin/env bash
# Days off for Tết 2027, where the Labour Code of 2019 (article 112) gives five days and the State had not
# yet announced which. date-holidays 3.37.0 lists two; holidays 0.109 for Python lists seven, the fourth
# and the tenth of February among them, and marks none as a guess. A result promised within 8 working
# days on 3 February is due on the 16th by the one, on the 22nd by the other; the five alone say the 18th.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund date-holidays@3.37.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check holidays==0.109
node -e '
const Holidays = require("date-holidays");
const days = new Holidays("VN").getHolidays(2027).filter(({ type }) => type === "public");
console.log(JSON.stringify(days.map(({ date }) => date.slice(0, 10))));
' > javascript.json
venv/bin/python - <<'PYTHON'
import json
from datetime import date, timedelta
from pathlib import Path

import holidays


def due(start: date, working_days: int, off: set[date]) -> date:
    day = start
    while working_days:
        day += timedelta(days=1)
        working_days -= day.weekday() < 5 and day not in off
    return day


lists = {
    "date-holidays": {*map(date.fromisoformat, json.loads(Path("javascript.json").read_text()))},
    "holidays": {*holidays.country_holidays("VN", years=2027)},
    "the law's five": {date(2027, 2, day) for day in range(5, 10)},
}
told = {}
for name, off in lists.items():
    tet = [day.day for day in sorted(off) if day.month == 2]
    told[name] = (tet, due(date(2027, 2, 3), 8, off).day)
    print(f"{name:15} off in February {tet}, due on the {told[name][1]}th")
named = [name for day, name in holidays.country_holidays("VN", years=2027).items() if day.month == 2]
print("named", named)
assert told["date-holidays"] == ([5, 6], 16)
assert told["holidays"] == ([4, 5, 6, 7, 8, 9, 10], 22)
assert told["the law's five"][1] == 18
assert not any("estimated" in name for name in named)
PYTHON
