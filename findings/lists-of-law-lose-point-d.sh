#!/usr/bin/env bash
# The points of a Vietnamese law run a, b, c, d, đ, e, g. Written in Markdown and turned into a list by
# pandoc 3.9 (pypandoc_binary 1.17, its own Markdown) or by fancylists of pymdown-extensions 13.1.2 (the
# way of mkdocs-material), point đ is swallowed by point d, since "đ)" is no marker, and what follows is
# lettered anew: "e" keeps its letter by luck, "g" is shown as f. Whoever cites "điểm g" cites another
# point than the page shows, and no tool says a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  pypandoc_binary==1.17 pymdown-extensions==13.1.2 Markdown==3.11.3 lxml==6.0.2
venv/bin/python - <<'PYTHON'
import markdown
import pypandoc
from lxml import html

POINTS = "a) tờ khai;\nb) ảnh;\nc) bản sao;\nd) giấy xác nhận;\nđ) giấy ủy quyền;\ne) trích lục;\ng) thẻ."
PAGES = {
    f"pandoc {pypandoc.get_pandoc_version()}": pypandoc.convert_text(POINTS, "html", "markdown"),
    "fancylists": markdown.markdown(POINTS, extensions=["pymdownx.fancylists"]),
}
for tool, page in PAGES.items():
    (lettered,) = html.fragment_fromstring(page, create_parent=True).iter("ol")
    shown = [" ".join(point.text_content().split()) for point in lettered]
    print(tool)
    for letter, point in zip("abcdef", shown, strict=True):
        print(f"  {letter}) {point}")
    assert lettered.get("type") == "a"
    assert shown[3:] == ["giấy xác nhận; đ) giấy ủy quyền;", "trích lục;", "thẻ."]
PYTHON
