// Run the browser's own search code in node: queries in, ranked results and times out.
"use strict";
const fs = require("node:fs");
const path = require("node:path");

const SCRIPTS = ["vietnamese", "everyday_words", "index", "readings", "lexicon", "guesses", "matcher"];
const FOLDER = path.join(__dirname, "../../site_src/assets/scripts/search");

function loadEngine(folder, scripts = SCRIPTS) {
  for (const name of scripts) require(path.join(folder, `${name}.js`));
  return globalThis.niemyet;
}

function openIndex(core, details) {
  require(path.resolve(core));
  const started = performance.now();
  const search = new niemyet.Search(niemyet.searchCore);
  const coreMs = performance.now() - started;
  if (details) {
    require(path.resolve(details));
    search.addDetails(niemyet.searchDetails);
  }
  return { search, coreMs, detailsMs: performance.now() - started - coreMs };
}

/** As box.js does it: the details are asked only where the core's answer is not sure. */
function findAsBrowser(first, search, query) {
  const hits = first.find(query);
  return first.sure(hits) ? { hits, by: first } : { hits: search.find(query), by: search };
}

/** Milliseconds of each keystroke of typing the query from its first letter. */
function timeTyping(search, query) {
  const letters = [...query];
  return letters.map((_, i) => {
    const typed = letters.slice(0, i + 1).join("");
    const started = performance.now();
    search.find(typed);
    return performance.now() - started;
  });
}

function main() {
  const { engine, core, details, queries, typed = queries.slice(0, 60) } = JSON.parse(fs.readFileSync(0, "utf8"));
  require(path.resolve(engine));
  const { search, coreMs, detailsMs } = openIndex(core, details);
  const first = new niemyet.Search(niemyet.searchCore);
  const found = queries.map((query) => findAsBrowser(first, search, query));
  const doubts = found.map(({ hits, by }) => by.doubt(hits));
  const results = found.map(({ hits }) => hits.slice(0, 10).map(({ row, score }) => ({
    codes: row.codes, path: row.path, kind: row.kind, name: row.name, score,
  })));
  const keystrokes = typed.flatMap((query) => timeTyping(search, query));
  process.stdout.write(JSON.stringify({ results, doubts, keystrokes, coreMs, detailsMs, rows: search.rows.length }));
}

if (require.main === module) main();
module.exports = { loadEngine, openIndex, timeTyping, FOLDER };
