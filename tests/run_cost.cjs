// Run in node what a page runs to count pages and copies from its table.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const { rows, asked } = JSON.parse(fs.readFileSync(0, "utf-8"));
const field = () => ({ value: "1", checkValidity: () => true });
const result = { textContent: "" };
let count;
const form = {
  dataset: { total: "{total}", thousands: "" },
  elements: { units: field(), copies: field() },
  lastElementChild: result,
  addEventListener: (name, run) => { if (name === "input") count = run; },
};
const kept = {
  insertAdjacentHTML: () => {},
  nextElementSibling: form,
  parentElement: { querySelectorAll: () => rows.map((dataset) => ({ dataset })) },
  remove: () => {},
};
globalThis.document = { querySelectorAll: () => [kept] };
require(path.join(__dirname, "../site_src/assets/scripts/cost.js"));
const told = asked.map(([units, copies]) => {
  form.elements.units.value = String(units);
  form.elements.copies.value = String(copies);
  count();
  return result.textContent;
});
process.stdout.write(JSON.stringify({ told }));
