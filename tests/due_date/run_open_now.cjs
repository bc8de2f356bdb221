// Run in node what a page runs to tell whether the office is open: moments in, what it says out.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const script = path.join(__dirname, "../../site_src/assets/scripts/open_now.js");
const { calendar, words, hours, moments } = JSON.parse(fs.readFileSync(0, "utf-8"));
const place = { textContent: hours };
globalThis.document = {
  getElementById: () => ({ textContent: JSON.stringify(calendar), dataset: words }),
  querySelectorAll: () => [place],
};
let tell;
globalThis.setInterval = (again) => { tell = again; };
require(script);
const said = moments.map((moment) => {
  Date.now = () => Date.parse(moment);
  tell();
  return place.textContent;
});
process.stdout.write(JSON.stringify({ said }));
