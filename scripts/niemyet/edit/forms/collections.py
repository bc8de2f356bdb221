"""The lists of records that the editor offers: where each lies, how it is named and summed up."""

from collections.abc import Iterator, Mapping
from itertools import product

from niemyet.edit.forms.widgets import Widget, Widgets
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS, Kind
from niemyet.model.reference import RecordKey
from niemyet.present.text.wording import Wording

_FIRST = ("fees", "procedures", "legal_instruments", "papers")
"""What is changed most often; the others follow in the order of the kinds."""
_FORMAT = "niemyet-{}"


def collections(catalog: Catalog, wording: Wording, folder: str = "catalog") -> list[Widget]:
    """Return every collection, those of each office after those that all share.

    *folder* is the catalogue's folder, counted from the repository's root.
    """
    offices = {office.id: office.short_name for office in catalog.offices.values()}
    widgets = Widgets(wording)
    return [
        *(_shared(kind, widgets, wording, folder) for kind in _shared_kinds()),
        *(_per_office(kind, widgets, offices, folder) for kind in _alone_in_an_office()),
        *_folder_per_office(widgets, wording, offices, folder),
    ]


def _shared_kinds() -> tuple[Kind, ...]:
    shared = [key for key, kind in KINDS.items() if not kind.of_one_office]
    return tuple(KINDS[key] for key in dict.fromkeys((*_FIRST, *shared)))


def _alone_in_an_office() -> tuple[Kind, ...]:
    of_one = (kind for kind in KINDS.values() if kind.of_one_office)
    return tuple(kind for kind in of_one if not kind.several_in_an_office)


def _shared(kind: Kind, widgets: Widgets, wording: Wording, folder: str) -> Widget:
    return _folder_collection(kind, kind.key, widgets, wording) | {
        "label": kind.title,
        "folder": f"{folder}/{kind.key}",
    }


def _folder_per_office(
    widgets: Widgets, wording: Wording, offices: Mapping[str, str], folder: str
) -> Iterator[Widget]:
    several = [kind for kind in KINDS.values() if kind.several_in_an_office]
    for kind, (office, name) in product(several, offices.items()):
        file = kind.file(RecordKey(kind.key, "", office))
        named = {"label_singular": f"{kind.name}, {name}"} if len(offices) > 1 else {}
        yield (
            _folder_collection(kind, f"{kind.key}-{office}", widgets, wording)
            | named
            | {
                "label": f"{kind.title}: {name}",
                "folder": f"{folder}/{file.rpartition('/')[0]}",
            }
        )


def _folder_collection(kind: Kind, name: str, widgets: Widgets, wording: Wording) -> Widget:
    fields = widgets.fields_of(kind.model)
    if kind.named_by == "id":
        fields = [_id_field(kind, wording), *fields]
    return {
        **_common(kind.key, name),
        "label_singular": kind.name,
        "extension": "yaml",
        "create": kind.begun_in_a_form,
        "delete": False,
        "slug": f"{{{{{kind.named_by}}}}}",
        "summary": "{{name}}",
        "identifier_field": "name",
        "sortable_fields": ["name"],
        "fields": fields,
    }


def _per_office(kind: Kind, widgets: Widgets, offices: Mapping[str, str], folder: str) -> Widget:
    fields = widgets.fields_of(kind.model)
    return {
        **_common(kind.key, kind.key),
        "label": kind.title,
        "files": [
            {
                "name": office,
                "label": name,
                "file": f"{folder}/{kind.file(RecordKey(kind.key, office))}",
                "fields": fields,
            }
            for office, name in offices.items()
        ],
    }


def _common(kind: str, name: str) -> Widget:
    return {"name": name, "format": _FORMAT.format(kind), "editor": {"preview": False}}


def _id_field(kind: Kind, wording: Wording) -> Widget:
    hint = wording(f"form.id_hint.{kind.key}")
    return {
        "name": "id",
        "label": wording("form.id"),
        "hint": hint,
        "widget": "file_name",
        "pattern": [f"^{kind.ids}$", hint],
    }
