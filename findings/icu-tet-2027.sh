#!/usr/bin/env bash
# Tết of 2027 is 6 February in Vietnam and in China: the new moon is at 15:56 UTC that day, four
# minutes before midnight in China. The Chinese calendar that JavaScript offers (ICU, here in Node
# 22.23.3) begins the year on 7 February. Whoever fills in the holidays of 2027 from
# Intl.DateTimeFormat gives every public desk a wrong week; holidays 0.109 for Python has the 6th.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --no-save node@22.23.3
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check holidays==0.109

icu=$(node_modules/node/bin/node -e '
const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", { timeZone: "UTC", dateStyle: "long" });
for (let day = Date.UTC(2027, 1, 4); ; day += 864e5)
  if (chinese.format(day).startsWith("First Month 1,")) {
    console.log(new Date(day).toISOString().slice(0, 10));
    break;
  }')
official=$(venv/bin/python -c '
import holidays
days = holidays.country_holidays("VN", years=2027)
print(next(day for day, name in sorted(days.items()) if name == "Lunar New Year"))')

echo "ICU in Node: $icu; holidays: $official"
[[ $icu == 2027-02-07 && $official == 2027-02-06 ]]
