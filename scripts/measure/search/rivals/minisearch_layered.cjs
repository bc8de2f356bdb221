// MiniSearch under this site's own Vietnamese layer: the same readings of a query, terms with
// and without marks, and a rerank by phrase, coverage and exact name. Built in the browser from names.
"use strict";
const zlib = require("node:zlib");
const MiniSearch = require("minisearch");
const { loadEngine, FOLDER } = require("../../../../tests/search/run_engine.cjs");

exports.build = async (records) => {
  const niemyet = loadEngine(FOLDER);
  const { words, fold, syllable } = niemyet.vietnamese;
  const rows = records.map((r) => ({
    name: r.name, official: r.official, kind: r.kind, codes: r.codes, numbers: [],
    also: r.aliases.map((phrase) => ({ phrase })),
  }));
  const lexicon = new niemyet.Lexicon(rows);
  const marked = (word) => { const s = syllable(word); return `${s.letters}:${s.shape}${s.tone}`; };
  const both = (word) => [marked(word), syllable(word).letters];
  const index = new MiniSearch({ fields: ["name", "official", "also", "codes", "text"], tokenize: words, processTerm: both });
  index.addAll(records.map((r) => ({ ...r, codes: r.codes.join(" ").replaceAll(".", "") })));

  const phrases = rows.map((row) => [row.name, row.official, ...row.also.map((a) => a.phrase)]
    .filter(Boolean).map((text) => ` ${words(text).map((w) => syllable(w).letters).join(" ")} `.replace(/^ thu tuc /, " ")));

  function rerank(hit, letters) {
    const typed = ` ${letters.join(" ")} `;
    let best = 0;
    for (const text of phrases[hit.id]) {
      const own = text.trim().split(" ");
      const common = letters.filter((l) => own.includes(l)).length;
      const pairs = letters.slice(1).filter((l, i) => text.includes(` ${letters[i]} ${l} `)).length;
      const value = (common / letters.length) ** 2 * (1 + 0.35 * common / own.length + 0.3 * pairs / Math.max(1, letters.length - 1));
      best = Math.max(best, value + (text === typed ? 1 : typed.includes(text) ? 0.4 : 0));
    }
    return best;
  }

  function find(query) {
    const digits = query.match(/(?<!\d)(\d)[.,\s]?(\d{6})/);
    const found = new Map();
    if (digits) rows.forEach((row, i) => { if (row.codes.some((c) => c.replaceAll(".", "") === digits[1] + digits[2])) found.set(i, 9); });
    for (const { tokens, weight, bare } of niemyet.readings(query, lexicon)) {
      const said = tokens.filter((t) => t.weight > 0.1);
      const letters = (said.length ? said : tokens).map((t) => t.letters);
      const top = letters.length ? index.search({
        combineWith: "OR",
        queries: (said.length ? said : tokens).map((t, i, all) => ({
          queries: [t.word], tokenize: (text) => [text], processTerm: bare || t.bare ? (w) => [syllable(w).letters] : both,
          fuzzy: (term) => (!term.includes(":") && term.length > 2 ? 1 : false), prefix: (term) => i === all.length - 1 && !term.includes(":"),
          boost: { name: 2, official: 1.5, also: 2, text: 0.4 }, boostTerm: () => t.weight,
        })),
      }).slice(0, 60) : [];
      const most = top[0]?.score || 1;
      for (const hit of top) {
        const score = weight * (0.6 * hit.score / most + rerank(hit, letters)) * (rows[hit.id].kind === "list" || rows[hit.id].kind === "instrument" ? 0.8 : 1);
        if (!(found.get(hit.id) >= score)) found.set(hit.id, score);
      }
    }
    return [...found].sort((a, b) => b[1] - a[1]).slice(0, 10).map(([id]) => id);
  }
  const gz = (data) => zlib.gzipSync(data, { level: 9 }).length;
  const engine = require("node:fs").readFileSync(require("node:path").join(__dirname, "node_modules/minisearch/dist/umd/index.js"));
  return { bytes: gz(JSON.stringify(index)) + gz(engine), search: async (query) => find(query) };
};
