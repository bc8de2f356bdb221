#!/usr/bin/env bash
# lunr-languages 1.22.0 for Vietnamese, with lunr 2.3.9: the trimmer knows the letters without a
# tone and the tones as combining marks, but no vowel that bears a tone in one sign, as every
# keyboard writes it (NFC). A word is cut at its end: "phí" and "phố" are both kept as "ph", and
# neither is found by its own spelling. The same text taken apart (NFD) keeps its words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund lunr@2.3.9 lunr-languages@1.22.0
node - <<'NODE'
const assert = require("assert");
const lunr = require("lunr");
require("lunr-languages/lunr.stemmer.support")(lunr);
require("lunr-languages/lunr.vi")(lunr);

const TITLES = { fee: "Lệ phí đăng ký kết hôn", street: "Danh sách phố" };

function indexed(form) {
  return lunr(function () {
    this.use(lunr.vi);
    this.ref("id");
    this.field("title");
    for (const [id, title] of Object.entries(TITLES)) this.add({ id, title: title.normalize(form) });
  });
}

const found = (form, word) => indexed(form).search(word.normalize(form)).map(({ ref }) => ref);
const words = Object.keys(indexed("NFC").invertedIndex);

console.log("kept of the titles in NFC:", words.join(" "));
for (const word of ["phí", "phố", "ký", "hôn"])
  console.log(word, "in NFC finds", found("NFC", word), "in NFD", found("NFD", word));
assert.ok(words.includes("ph") && !words.includes("phí") && !words.includes("phố"));
assert.deepStrictEqual(found("NFC", "phí"), []);
assert.deepStrictEqual(found("NFC", "hôn"), ["fee"]);
assert.deepStrictEqual(found("NFD", "phí"), ["fee"]);
NODE
