"""Catalogues as large as wanted, made of the real one: its records again under other names."""

import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from itertools import count, cycle, islice
from pathlib import Path

OFFICE = "lam-binh"
_FEE = "phi-chung-thuc"
"""Many procedures ask for it, in every state of the catalogue."""

_NAME = re.compile(r"^((?:name| *official_name): )([^>|'\"\s].*)$", re.MULTILINE)
_COMMUNE = re.compile(r"^( +commune: |    - (?:xã|thị trấn) )(.+)$", re.MULTILINE)
_CODE = re.compile(r"""^( *code: )["']?[\d.]+["']?$""", re.MULTILINE)
_POSTED = re.compile(r"^  - procedure: (\S+)\n(?:    .*\n)*", re.MULTILINE)
_AMOUNT = re.compile(r"^( +amount: )(\d+)$", re.MULTILINE)


@dataclass(frozen=True)
class Size:
    """How many procedures one office posts (0: as many as are given), and how many offices."""

    procedures: int = 0
    offices: int = 1


def posted(real: Path) -> list[str]:
    """Return the procedures that the office of the catalogue *real* posts."""
    return _POSTED.findall((real / "offices" / OFFICE / "services.yaml").read_text("utf-8"))


def catalogue(real: Path, folder: Path, given: Collection[str], size: Size) -> Path:
    """Copy the catalogue *real* into *folder*: what the *given* procedures are, made that large.

    Other offices than the one copied are left out.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(real, folder)
    for other in (folder / "offices").iterdir():
        if other.name != OFFICE:
            shutil.rmtree(other)
    for translation in folder.glob("translations/*/offices/*.yaml"):
        if translation.stem != OFFICE:
            translation.unlink()
    _leave_out(folder, set(posted(folder)) - set(given))
    _add_procedures(folder, size.procedures)
    own = folder / "offices" / OFFICE
    for number in range(2, size.offices + 1):
        copy = folder / "offices" / f"xa-{number}"
        shutil.copytree(own, copy)
        _rewrite(copy / "office.yaml", _NAME, rf"\g<1>\g<2> {number}")
        _rewrite(copy / "office.yaml", _COMMUNE, rf"\g<1>\g<2> {number}")
    return folder


def change_one_amount(folder: Path) -> str:
    """Raise one amount of one fee by a thousand đồng; return the new one as pages write it."""
    path = folder / f"fees/{_FEE}.yaml"
    text, amount = with_other_amount(path.read_text("utf-8"), 1000)
    path.write_text(text, "utf-8")
    return f"{amount:,}".replace(",", ".")


def fees_with_amounts(folder: Path) -> list[Path]:
    """Return the records of fees that have an amount of their own."""
    paths = sorted((folder / "fees").glob("*.yaml"))
    return [path for path in paths if _AMOUNT.search(path.read_text("utf-8"))]


def with_other_amount(record: str, more: int) -> tuple[str, int]:
    """Return a fee's record with its first amount so many đồng higher, and that amount."""
    found = _AMOUNT.search(record)
    amount = int(found[2]) + more
    return f"{record[: found.start(2)]}{amount}{record[found.end() :]}", amount


def _leave_out(folder: Path, gone: set[str]) -> None:
    """Post the procedures *gone* no longer; of their records keep those that others name."""
    services = folder / "offices" / OFFICE / "services.yaml"
    kept = _POSTED.sub(
        lambda entry: "" if entry[1] in gone else entry[0], services.read_text("utf-8")
    )
    services.write_text(kept, "utf-8")
    records = {name: folder / "procedures" / f"{name}.yaml" for name in gone}
    others = [path for path in folder.rglob("*.yaml") if path.stem not in gone]
    while others:
        words = set(others.pop().read_text("utf-8").split())
        others += [records.pop(name) for name in words & records.keys()]
    for name, record in records.items():
        record.unlink()
        for translation in folder.glob(f"translations/*/procedures/{name}.yaml"):
            translation.unlink()


def _add_procedures(folder: Path, wanted: int) -> None:
    services = folder / "offices" / OFFICE / "services.yaml"
    text = services.read_text("utf-8")
    originals = zip(cycle(posted(folder)), count(2), strict=False)
    added = []
    for original, number in islice(originals, max(0, wanted - len(posted(folder)))):
        added.append(f"{original}-{number}")
        record = folder / "procedures" / f"{added[-1]}.yaml"
        shutil.copyfile(folder / "procedures" / f"{original}.yaml", record)
        _rewrite(record, _NAME, rf"\g<1>\g<2> {number}")
        _rewrite(record, _CODE, rf'\g<1>"9.{number:06}"')
    last = list(_POSTED.finditer(text))[-1].end()
    lines = "".join(f"  - procedure: {name}\n" for name in added)
    services.write_text(text[:last] + lines + text[last:], "utf-8")


def _rewrite(path: Path, pattern: re.Pattern[str], new: str) -> None:
    path.write_text(pattern.sub(new, path.read_text("utf-8")), "utf-8")
