#!/usr/bin/env bash
# A list of procedures by letter, long enough that its author lets the browser lay out what is on the
# screen only (content-visibility: auto). axe-core 4.14.1 in Chromium (seen with 156) finds nothing in the
# plain page, and in the other calls links that nobody has scrolled to yet partially obscured, each 40 px
# high: they stand past the place kept for their section, over the next. On the screen they never do. Who
# audits such a page mends what is sound, or stops using the one line that makes long lists light.
set -euo pipefail
chromium=$(command -v chromium || command -v google-chrome || command -v chromium-browser)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund axe-core@4.14.1 playwright-core@1.57.0
cat > seen.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const axeCore = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const rows = (letter) => Array.from({ length: 30 }, (_, i) =>
  `<tr><th scope="row"><a href="#${letter}${i}">Thủ tục ${letter} ${i}</a></th></tr>`).join("");
const page = (style) => `<!doctype html><html lang="vi"><title>Thủ tục</title>
  <style>section { ${style} } a { display: inline-block; padding: 12px 0 }</style>
  <main><h1>Thủ tục</h1>${[..."ABCDĐEG"].map((letter) =>
    `<section><h2>${letter}</h2><table>${rows(letter)}</table></section>`).join("")}</main></html>`;
const browser = await chromium.launch({ executablePath: process.argv[2] });

/** How many links are called too small before and after the reader has been at the foot of the page. */
async function tooSmall(style) {
  const tab = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await tab.setContent(page(style));
  await tab.evaluate(axeCore);
  const count = async () => {
    const rule = { runOnly: ["target-size"], rules: { "target-size": { enabled: true } } };
    const { violations } = await tab.evaluate((options) => axe.run(document, options), rule);
    return violations.flatMap(({ nodes }) => nodes).length;
  };
  const before = await count();
  for (const section of await tab.locator("section").all()) {
    await section.scrollIntoViewIfNeeded();
    await tab.waitForTimeout(100);
  }
  return [before, await count()];
}

const plain = await tooSmall("");
const later = await tooSmall("content-visibility: auto; contain-intrinsic-size: auto 40rem");
console.log(`Chromium ${browser.version()}`);
console.log("plain", plain, "laid out later", later);
assert.deepEqual(plain, [0, 0]);
assert.ok(later[0] > 0);
assert.equal(later[1], 0);
await browser.close();
NODE
node seen.mjs "$chromium"
