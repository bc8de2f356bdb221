// What the browser understands of the index, and how it splits words: for comparing with Python.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { loadEngine, FOLDER } = require("./run_engine.cjs");

const { core, texts } = JSON.parse(fs.readFileSync(0, "utf8"));
const niemyet = loadEngine(FOLDER);
require(path.resolve(core));
process.stdout.write(JSON.stringify({
  rows: niemyet.unpack(niemyet.searchCore), words: texts.map(niemyet.vietnamese.words),
}));
