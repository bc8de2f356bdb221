// MiniSearch as its own documentation sets it up: prefix and fuzzy matching, name boosted.
"use strict";
const zlib = require("node:zlib");
const MiniSearch = require("minisearch");

exports.build = async (records) => {
  const options = { fields: ["name", "official", "also", "text"], storeFields: [] };
  const index = new MiniSearch(options);
  index.addAll(records);
  const engine = require("node:fs").readFileSync(require("node:path").join(__dirname, "node_modules/minisearch/dist/umd/index.js"));
  const find = { boost: { name: 3, also: 2 }, prefix: true, fuzzy: 0.2 };
  return {
    bytes: zlib.gzipSync(JSON.stringify(index), { level: 9 }).length + zlib.gzipSync(engine, { level: 9 }).length,
    search: async (query) => index.search(query, find).slice(0, 10).map((hit) => hit.id),
  };
};
