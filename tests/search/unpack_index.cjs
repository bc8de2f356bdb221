// What the browser understands of the index, and how it splits words: for comparing with Python.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const { engine, core, details, texts } = JSON.parse(fs.readFileSync(0, "utf8"));
for (const file of [engine, core, details]) require(path.resolve(file));
process.stdout.write(JSON.stringify({
  rows: niemyet.unpack(niemyet.searchCore, niemyet.searchDetails), words: texts.map(niemyet.vietnamese.words),
}));
