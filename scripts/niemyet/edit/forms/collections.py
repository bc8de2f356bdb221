"""The lists of records that the editor offers: where each lies, how it is named and summed up."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from niemyet.edit.forms.widgets import Widget, Widgets
from niemyet.edit.schemas import TITLES
from niemyet.model.catalog import RECORD_TYPES, Catalog
from niemyet.present.text.wording import Wording


class _Folder(NamedTuple):
    """A kind that has one folder; ``slug`` makes the name of a new file."""

    singular: str
    slug: str = "{{name}}"
    create: bool = True


_FOLDERS: Mapping[str, _Folder] = {
    "fees": _Folder("khoản thu"),
    "procedures": _Folder("thủ tục"),
    "legal_instruments": _Folder("văn bản", slug="{{number}}"),
    "papers": _Folder("giấy tờ"),
    "fields": _Folder("lĩnh vực"),
    "life_events": _Folder("sự kiện đời sống"),
    "referrals": _Folder("việc của nơi khác"),
    "redress_channels": _Folder("kênh", create=False),
    "holidays": _Folder("năm", slug="{{id}}"),
}
_IN_OFFICES = {"offices": "office.yaml", "services": "services.yaml"}
_FORMAT = "niemyet-{}"


def collections(catalog: Catalog, wording: Wording, folder: str = "catalog") -> list[Widget]:
    """Return every collection, those of each office after those that all share.

    *folder* is the catalogue's folder, counted from the repository's root.
    """
    offices = {office.id: office.short_name for office in catalog.offices.values()}
    widgets = Widgets(wording, offices)
    return [
        *(_shared(kind, widgets, wording, folder) for kind in _shared_kinds()),
        *(_per_office(kind, widgets, offices, folder) for kind in _IN_OFFICES),
        *_statistics(widgets, wording, offices, folder),
    ]


def _shared_kinds() -> tuple[str, ...]:
    others = [k for k in RECORD_TYPES if k not in (*_FOLDERS, *_IN_OFFICES, "statistics")]
    return (*_FOLDERS, *others)


def _shared(kind: str, widgets: Widgets, wording: Wording, folder: str) -> Widget:
    own = _FOLDERS.get(kind, _Folder("mục", create=False))
    return _folder_collection(kind, kind, own, widgets, wording) | {
        "label": TITLES[kind],
        "folder": f"{folder}/{kind}",
    }


def _statistics(
    widgets: Widgets, wording: Wording, offices: Mapping[str, str], folder: str
) -> Iterator[Widget]:
    for office, name in offices.items():
        own = _Folder("kỳ", slug="{{id}}")
        made = _folder_collection("statistics", f"statistics-{office}", own, widgets, wording)
        yield made | {
            "label": f"{TITLES['statistics']}: {name}",
            "folder": f"{folder}/offices/{office}/statistics",
        }


def _folder_collection(
    kind: str, name: str, own: _Folder, widgets: Widgets, wording: Wording
) -> Widget:
    fields = widgets.fields_of(RECORD_TYPES[kind])
    if "{{id}}" in own.slug:
        fields = [_id_field(kind, wording), *fields]
    return {
        **_common(kind, name),
        "label_singular": own.singular,
        "extension": "yaml",
        "create": own.create,
        "delete": False,
        "slug": own.slug,
        "summary": "{{name}}",
        "identifier_field": "name",
        "sortable_fields": ["name"],
        "fields": fields,
    }


def _per_office(kind: str, widgets: Widgets, offices: Mapping[str, str], folder: str) -> Widget:
    fields = widgets.fields_of(RECORD_TYPES[kind])
    return {
        **_common(kind, kind),
        "label": TITLES[kind],
        "files": [
            {
                "name": office,
                "label": name,
                "file": f"{folder}/offices/{office}/{_IN_OFFICES[kind]}",
                "fields": fields,
            }
            for office, name in offices.items()
        ],
    }


def _common(kind: str, name: str) -> Widget:
    return {"name": name, "format": _FORMAT.format(kind), "editor": {"preview": False}}


def _id_field(kind: str, wording: Wording) -> Widget:
    return {
        "name": "id",
        "label": wording("form.id"),
        "hint": wording(f"form.id_hint.{kind}"),
        "widget": "string",
        "required": False,
        "pattern": [r"^[0-9]{4}(-[qm][0-9]{1,2})?$", wording(f"form.id_hint.{kind}")],
    }
