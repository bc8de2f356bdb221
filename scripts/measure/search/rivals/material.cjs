// Material for MkDocs: its own search worker, run as the browser would, with the vi pipeline.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const zlib = require("node:zlib");

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

exports.build = async (records, { material }) => {
  const folder = path.join(material, "templates/assets/javascripts");
  const file = fs.readdirSync(path.join(folder, "workers")).find((name) => /^search.*\.js$/.test(name));
  const code = fs.readFileSync(path.join(folder, "workers", file), "utf8");
  let answer;
  const self = { document: undefined };
  const base = "http://x/assets/javascripts/workers/";
  const context = vm.createContext(Object.assign(self, {
    self, globalThis: self, console, performance, setTimeout, clearTimeout, Intl, TextDecoder, URL, location: { href: `${base}${file}` },
    postMessage: (message) => answer?.(message),
    addEventListener: (name, listener) => { self.listener = listener; },
    importScripts: (...urls) => urls.forEach((url) => vm.runInContext(
      fs.readFileSync(path.join(folder, "lunr/min", path.basename(url)), "utf8"), context)),
  }));
  vm.runInContext(code, context);
  const send = (message, wanted) => new Promise((resolve) => {
    answer = (reply) => { if (reply.type === wanted) resolve(reply.data); };
    self.listener({ data: message });
  });
  const docs = records.map((r) => ({
    location: `${r.id}/`, title: r.name, text: [r.official, r.also, r.codes.join(" "), r.text].join("\n"),
  }));
  const config = { lang: ["vi"], separator: "[\\s\\-]+", pipeline: ["stopWordFilter"], fields: { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1000000 } } };
  const index = { config, docs, options: { suggest: false } };
  await send({ type: SETUP, data: index }, READY);
  const gz = (data) => zlib.gzipSync(data, { level: 9 }).length;
  return {
    bytes: gz(JSON.stringify(index)) + gz(code) + gz(fs.readFileSync(path.join(folder, "lunr/min/lunr.vi.min.js"))),
    search: async (query) => {
      const { items } = await send({ type: QUERY, data: query }, RESULT);
      return items.slice(0, 10).map((group) => Number(group[0].location.split("/")[0]));
    },
  };
};
