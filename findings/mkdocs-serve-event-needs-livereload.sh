#!/usr/bin/env bash
# MkDocs 1.6.1 runs the event on_serve only while it watches files: `mkdocs serve --no-livereload` never
# calls it, although a server is made and serves. Plugins that put something in front of the pages there
# (who may ask, pages made when somebody looks at them) are silently not in the way with that flag; all
# other events are run.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mkdocs==1.6.1
mkdir docs
echo "# Niêm yết" > docs/index.md
printf 'site_name: Xa Mau\nhooks: [seen.py]\n' > mkdocs.yml
cat > seen.py <<'PYTHON'
def on_startup(command, dirty):
    print("startup", flush=True)


def on_post_build(config):
    print("built", flush=True)


def on_serve(server, config, builder):
    print("serve", flush=True)
    return server
PYTHON
served() {
    timeout --signal INT 6 venv/bin/mkdocs --quiet serve --dev-addr 127.0.0.1:8917 "$@" | xargs || true
}
watching=$(served --livereload)
not_watching=$(served --no-livereload)
echo "watching: $watching; not watching: $not_watching"
[ "$watching" = "startup built serve" ]
[ "$not_watching" = "startup built" ]
