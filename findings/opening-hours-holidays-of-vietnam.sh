#!/usr/bin/env bash
# opening_hours 3.15.0 (npm), by which maps read an office's hours in the way of OpenStreetMap, has a
# list of holidays for Vietnam that is not the State's. "PH off" closes the desk on Women's Day, Teachers'
# Day and Christmas, when it works, and leaves it open all Tết (in 2026 from 16 to 20 February), on the
# Hùng Kings' day and on the second day of the National Day. No warning is given: the country is known.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund opening_hours@3.15.0
cat > days.cjs <<'JAVASCRIPT'
const assert = require("assert");
const loaded = require("opening_hours");
const OpeningHours = loaded.default ?? loaded;

const place = { lat: 22.4, lon: 105.3, address: { country_code: "vn" } };
const desk = new OpeningHours("Mo-Su 07:30-17:00; PH off", place);
const DAYS = {
  "2026-01-01": "closed", "2026-02-16": "open", "2026-02-17": "open", "2026-02-20": "open",
  "2026-03-08": "closed", "2026-04-26": "open", "2026-04-30": "closed", "2026-09-01": "open",
  "2026-09-02": "closed", "2026-11-20": "closed", "2026-12-25": "closed",
};
for (const [day, expected] of Object.entries(DAYS)) {
  const told = desk.getState(new Date(`${day}T10:00`)) ? "open" : "closed";
  console.log(day, told);
  assert.strictEqual(told, expected);
}
assert.deepStrictEqual(desk.getWarnings(), []);
JAVASCRIPT
node days.cjs
