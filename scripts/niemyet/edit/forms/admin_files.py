"""The files of ``/admin/``: the editor as it is vendored, our scripts, and its configuration."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from niemyet.edit.forms.collections import collections
from niemyet.edit.forms.entry_rules import bounds
from niemyet.edit.forms.guide_pages import SKELETON, guide_pages
from niemyet.edit.forms.joined_scripts import joined_scripts
from niemyet.edit.forms.offered_records import offered_records
from niemyet.edit.forms.settings import Backend, hosts, read_settings
from niemyet.edit.forms.told_relations import (
    cites,
    told_of_days_off,
    told_of_law,
    told_relations,
)
from niemyet.edit.schemas import schema_name
from niemyet.edit.value_kinds import shape
from niemyet.edit.verification.queue_page import queue_page
from niemyet.model.attachment import FOLDER as ATTACHMENTS
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.present.lists.to_verify import has_queue
from niemyet.present.permalinks import STAFF_FORMS, TO_VERIFY
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Wording

_PAGE = "index.html"
_CONFIG = "config.json"
_SCRIPT = "start"
_NOT_PUBLISHED = ("settings.yaml", "README.md", "SHA256SUMS", SKELETON)
_GUIDE = "guide"
"""The folder of the guides for staff, beside that of the site's sources."""
_TO_THE_FORGE = ("connect-src 'self'", "img-src 'self'")
"""What the page's own policy allows to reach: records, and the pictures of those who sign in."""
_YEARS_TO_COME = 2
"""For how many years after the last one that is written a form knows the days off."""


@dataclass(frozen=True)
class Editor:
    """What the editor is configured from; *catalog_path* is counted from the repository's root."""

    source: Path
    catalog: Catalog
    wording: Wording
    backend: Backend
    catalog_path: str = "catalog"


def admin_files(site_src: Path, folder: Path, posting: Posting) -> Iterator[tuple[str, bytes]]:
    """Yield the path from the site's root and the bytes of each file; *folder* is the catalogue.

    A commune beside others has its queue alone. Raises Refused for settings that cannot be
    followed.
    """
    source = site_src / "admin"
    if not posting.commons:
        backend = read_settings(source / "settings.yaml")
        yield from editor_files(Editor(source, posting.catalog, posting.wording, backend))
    if has_queue(posting):
        skeleton = (source / SKELETON).read_text("utf-8")
        yield f"{TO_VERIFY}index.html", queue_page(skeleton, folder, posting).encode()


def editor_files(editor: Editor) -> Iterator[tuple[str, bytes]]:
    """Yield the same for an editor that saves elsewhere than the site's."""
    script, parts = joined_scripts(editor.source, _SCRIPT)
    yield f"{STAFF_FORMS}{_SCRIPT}.js", script.encode()
    for path in sorted(p for p in editor.source.rglob("*") if p.is_file()):
        name = path.relative_to(editor.source).as_posix()
        if path.name in _NOT_PUBLISHED or name in parts:
            continue
        content = path.read_bytes()
        yield STAFF_FORMS + name, _page(content, editor.backend) if name == _PAGE else content
    told = _fields_once(configuration(editor))
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    yield STAFF_FORMS + _CONFIG, text.encode()
    skeleton = (editor.source / SKELETON).read_text("utf-8")
    for name, content in guide_pages(editor.source.parents[1] / _GUIDE, skeleton):
        yield STAFF_FORMS + name, content


def configuration(editor: Editor) -> dict[str, Any]:
    """Return the editor's settings, what our scripts know of each kind, and their words."""
    return {
        "cms": {
            **({"backend": dict(editor.backend) | _commits(editor)} if editor.backend else {}),
            "publish_mode": "editorial_workflow",
            "media_folder": f"{editor.catalog_path}/{ATTACHMENTS}",
            "show_preview_links": False,
            "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
            "collections": collections(editor.catalog, editor.wording, editor.catalog_path),
        },
        "kinds": {
            key: {
                "shape": shape(kind.model),
                "modeline": _modeline(key),
                "relations": told_relations(key),
                "cites": cites(key),
            }
            for key, kind in KINDS.items()
        },
        "law": told_of_law(),
        "days_off": told_of_days_off(_years(editor.catalog)),
        "whose": ", ".join(office.name for office in editor.catalog.offices.values()),
        "records": offered_records(editor.catalog),
        "bounds": dict(bounds(editor.wording)),
        "words": editor.wording.below("form.script"),
    }


def _fields_once(settings: dict[str, Any]) -> dict[str, Any]:
    """Return *settings* with the fields of a form by its format, not again for each office."""
    fields = {}
    for collection in settings["cms"]["collections"]:
        for form in collection.get("files", [collection]):
            fields[collection["format"]] = form.pop("fields")
    return settings | {"fields": fields}


def _years(catalog: Catalog) -> range:
    known = [int(year) for year in catalog.holidays]
    return range(min(known), max(known) + 1 + _YEARS_TO_COME) if known else range(0)


def _commits(editor: Editor) -> dict[str, Any]:
    made = ("create", "update", "delete", "uploadMedia", "deleteMedia")
    return {"commit_messages": {key: editor.wording(f"form.commit.{key}") for key in made}}


def _modeline(kind: str) -> str:
    deep = len(KINDS[kind].steps) - 1
    return f"# yaml-language-server: $schema={'../' * deep}schema/{schema_name(kind)}"


def _page(content: bytes, backend: Backend) -> bytes:
    for allowed in _TO_THE_FORGE:
        content = content.replace(allowed.encode(), " ".join((allowed, *hosts(backend))).encode())
    return content
