// Run the browser's own counting in node: cases in, answers out.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

require(path.join(__dirname, "../../site_src/assets/scripts/due_date/count.js"));
const { cases, words } = JSON.parse(fs.readFileSync(0, "utf-8"));
const two = (number) => String(number).padStart(2, "0");

function written({ status, at, year }) {
  if (!at) return [status, year].filter(Boolean).join(" ");
  return `${at.day} ${two(Math.floor(at.minute / 60))}:${two(at.minute % 60)}`;
}

const answers = cases.map(({ limits, received, calendar }) => {
  const due = niemyet.dueDate(limits, received, calendar);
  return {
    answer: written(due),
    steps: due.steps,
    unsettled: due.unsettled || [],
    words: niemyet.dueDateInWords(due, calendar, words),
  };
});
process.stdout.write(JSON.stringify({ answers }));
