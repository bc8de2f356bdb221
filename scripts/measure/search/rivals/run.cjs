// Run one rival over the queries: {rival, records, queries, options} in, ranked record ids out.
"use strict";
const fs = require("node:fs");

async function main() {
  const { rival, records, queries, options } = JSON.parse(fs.readFileSync(0, "utf8"));
  const engine = await require(`./${rival}.cjs`).build(records, options);
  const results = [];
  const times = [];
  for (const query of queries) {
    const started = performance.now();
    results.push(await engine.search(query));
    times.push(performance.now() - started);
  }
  const bytes = typeof engine.bytes === "function" ? engine.bytes() : engine.bytes;
  process.stdout.write(JSON.stringify({ results, times, bytes }), () => process.exit(0));
}

main().catch((error) => { process.stderr.write(`${error.stack}\n`); process.exit(1); });
