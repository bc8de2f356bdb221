#!/usr/bin/env bash
# decap-server 3.11.3, the local backend of Decap CMS, saves a draft of a record whose file has a
# Vietnamese name, lists it, and cannot give it back: the path in its list of changes is the one git
# escapes for a terminal, with quotes and octal digits, and the draft's text at that path is null,
# without an error. With a name in ASCII all is well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund decap-server@3.11.3
git init --quiet --initial-branch main office
git -C office config user.name clerk
git -C office config user.email clerk@example.org
mkdir office/fees
for name in khai-sinh đăng-ký; do echo "amount: 8000" > "office/fees/$name.yaml"; done
git -C office add .
git -C office commit --quiet --message start
cat > ask.mjs <<'JAVASCRIPT'
import { spawn } from "node:child_process";
import assert from "node:assert/strict";

const PORT = "18081";
const server = spawn("node", ["node_modules/decap-server/dist/index.js"], {
  env: { ...process.env, MODE: "git", GIT_REPO_DIRECTORY: `${process.cwd()}/office`, PORT },
});
await new Promise((ready) => server.stdout.on("data", (said) => String(said).includes("listening") && ready()));

const ask = async (action, params) => {
  const body = JSON.stringify({ action, params: { branch: "main", cmsLabelPrefix: "cms", ...params } });
  const headers = { "Content-Type": "application/json" };
  return (await fetch(`http://localhost:${PORT}/api/v1`, { method: "POST", headers, body })).json();
};
const seen = {};
for (const slug of ["khai-sinh", "đăng-ký"]) {
  const record = { collection: "fees", slug };
  await ask("persistEntry", {
    dataFiles: [{ path: `fees/${slug}.yaml`, slug, raw: "amount: 5000\n" }],
    assets: [],
    options: { collectionName: "fees", commitMessage: slug, useWorkflow: true, status: "draft" },
  });
  const [{ path }] = (await ask("unpublishedEntry", record)).diffs;
  const text = await ask("unpublishedEntryDataFile", { ...record, id: path, path });
  console.log(slug, "→", path, JSON.stringify(text));
  seen[slug] = [path, text.data];
}
server.kill();
assert.deepEqual(seen["khai-sinh"], ["fees/khai-sinh.yaml", "amount: 5000\n"]);
assert.deepEqual(seen["đăng-ký"], [String.raw`"fees/\304\221\304\203ng-k\303\275.yaml"`, null]);
JAVASCRIPT
node ask.mjs
