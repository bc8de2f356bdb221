// Pagefind, fed one record per page; with_folded also gives it the text without marks.
"use strict";
const fs = require("node:fs");
const http = require("node:http");
const os = require("node:os");
const path = require("node:path");

exports.build = async (records, { with_folded: withFolded }) => {
  const pagefind = await import(path.join(__dirname, "node_modules/pagefind/lib/index.js"));
  const { index } = await pagefind.createIndex({ forceLanguage: "vi" });
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D");
  for (const r of records) {
    const body = [r.official, r.also, r.codes.join(" "), r.text].join(". ");
    const twice = (text) => (withFolded ? `${text} ${fold(text)}` : text);
    await index.addHTMLFile({ url: `/${r.id}/`, content: `<html lang="vi"><body><h1>${escape(twice(r.name))}</h1><p>${escape(twice(body))}</p></body></html>` });
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pagefind-"));
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  const served = await serve(folder);
  globalThis.document = { querySelector: () => ({ getAttribute: () => "vi" }), currentScript: null };
  globalThis.window = { location: { origin: served.base } };
  const engine = await import(path.join(folder, "pagefind.js"));
  globalThis.fetch = withBase(globalThis.fetch, served.base);
  await engine.options({ basePath: `${served.base}/`, baseUrl: "/" });
  await engine.init();
  return {
    bytes: () => served.bytes(), close: () => served.close(),
    search: async (query) => {
      const { results } = await engine.search(query);
      const pages = await Promise.all(results.slice(0, 10).map((hit) => hit.data()));
      return pages.map((page) => Number(page.url.match(/\d+/)[0]));
    },
  };
};

const withBase = (fetch, base) => (url, ...rest) => fetch(new URL(url, base), ...rest);
const escape = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);

function serve(folder) {
  const sent = new Map();
  const server = http.createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(request.url.split("?")[0]));
    if (!fs.existsSync(file)) { response.writeHead(404).end(); return; }
    const data = fs.readFileSync(file);
    if (!file.includes("fragment")) sent.set(file, data.length);
    response.end(data);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({
    base: `http://127.0.0.1:${server.address().port}`,
    bytes: () => [...sent.values()].reduce((a, b) => a + b, 0),
    close: () => { server.closeAllConnections(); server.close(); },
  })));
}
