"""Other search engines on the same queries and the same content, through ``rivals/run.cjs``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import material
from niemyet.present.whole_site.search import SearchRecord
from search.node_engine import run_in_node

RIVALS = Path(__file__).resolve().parent / "rivals"
NOT_INSTALLED = "chưa cài; chạy: npm ci --prefix scripts/measure/search/rivals"


@dataclass(frozen=True)
class Rival:
    """An engine: its name for the reader, its script in ``rivals/``, its settings."""

    name: str
    script: str
    settings: dict = field(default_factory=dict)
    installed: bool = True


def rivals() -> Iterator[Rival]:
    """Yield every engine; all but Material's must have been installed with npm."""
    yield Rival(
        "Material (lunr, vi)", "material", {"material": str(Path(material.__file__).parent)}
    )
    installed = (RIVALS / "node_modules").is_dir()
    for name, script, settings in (
        ("MiniSearch, như hướng dẫn của nó", "minisearch_plain", {}),
        ("MiniSearch, thêm lớp tiếng Việt", "minisearch_layered", {}),
        ("Pagefind", "pagefind", {"with_folded": False}),
        ("Pagefind, thêm chữ bỏ dấu", "pagefind", {"with_folded": True}),
    ):
        yield Rival(name, script, settings, installed)


def run_rival(rival: Rival, records: Sequence[SearchRecord], queries: Sequence[str]) -> dict:
    """Return the results of each query, the milliseconds each took, and the bytes of it all.

    Raises NodeFailed.
    """
    order = {
        "rival": rival.script,
        "records": [as_rival_sees(number, record) for number, record in enumerate(records)],
        "queries": list(queries),
        "options": rival.settings,
    }
    done = run_in_node(RIVALS / "run.cjs", order)
    results = [[as_result(records[i]) for i in numbers] for numbers in done["results"]]
    return {**done, "results": results}


def as_rival_sees(number: int, record: SearchRecord) -> dict:
    """Return the record as the fields that a rival indexes."""
    aliases = [also.phrase for also in record.also]
    return {
        "id": number,
        "kind": record.kind,
        "name": record.name,
        "official": record.official_name or record.number,
        "also": ". ".join(aliases),
        "aliases": aliases,
        "codes": list(record.codes),
        "text": ". ".join([*record.named_inside, *record.text, record.note]),
    }


def as_result(record: SearchRecord) -> dict:
    """Return the record as a result that can be judged."""
    return {"codes": record.codes, "path": record.path, "kind": record.kind}
