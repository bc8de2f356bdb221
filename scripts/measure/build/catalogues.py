"""Catalogues as large as wanted, made of the real one: its records again under other names."""

import re
import shutil
from itertools import count, cycle, islice
from pathlib import Path

OFFICE = "lam-binh"
_NAME = re.compile(r"^((?:name| *official_name): )([^>|'\"\s].*)$", re.MULTILINE)
_COMMUNE = re.compile(r"^( +commune: |    - (?:xã|thị trấn) )(.+)$", re.MULTILINE)
_CODE = re.compile(r"""^( *code: )["']?[\d.]+["']?$""", re.MULTILINE)
_POSTED = re.compile(r"^  - procedure: (\S+)\n", re.MULTILINE)
_AMOUNT = re.compile(r"^( +amount: )(\d+)$", re.MULTILINE)


def large_catalogue(real: Path, folder: Path, procedures: int, offices: int) -> Path:
    """Copy the catalogue *real* into *folder* until it has so many *procedures* and *offices*.

    0 procedures are those of the real one. Other offices than the one copied are left out.
    """
    shutil.copytree(real, folder)
    for other in (folder / "offices").iterdir():
        if other.name != OFFICE:
            shutil.rmtree(other)
    for translation in folder.glob("translations/*/offices/*.yaml"):
        if translation.stem != OFFICE:
            translation.unlink()
    _add_procedures(folder, procedures)
    own = folder / "offices" / OFFICE
    for number in range(2, offices + 1):
        copy = folder / "offices" / f"xa-{number}"
        shutil.copytree(own, copy)
        _rewrite(copy / "office.yaml", _NAME, rf"\g<1>\g<2> {number}")
        _rewrite(copy / "office.yaml", _COMMUNE, rf"\g<1>\g<2> {number}")
    return folder


def change_one_amount(catalogue: Path) -> None:
    """Raise one amount of one fee by a thousand đồng."""
    for path in sorted((catalogue / "fees").glob("*.yaml")):
        text = path.read_text("utf-8")
        if found := _AMOUNT.search(text):
            new = f"{found[1]}{int(found[2]) + 1000}"
            path.write_text(text[: found.start()] + new + text[found.end() :], "utf-8")
            return
    raise LookupError("no fee has an amount of its own")


def _add_procedures(folder: Path, wanted: int) -> None:
    services = folder / "offices" / OFFICE / "services.yaml"
    text = services.read_text("utf-8")
    posted = _POSTED.findall(text)
    added = []
    originals = zip(cycle(posted), count(2), strict=False)
    for original, number in islice(originals, max(0, wanted - len(posted))):
        added.append(f"{original}-{number}")
        record = folder / "procedures" / f"{added[-1]}.yaml"
        shutil.copyfile(folder / "procedures" / f"{original}.yaml", record)
        _rewrite(record, _NAME, rf"\g<1>\g<2> {number}")
        _rewrite(record, _CODE, rf'\g<1>"9.{number:06}"')
    last = list(_POSTED.finditer(text))[-1].end() if posted else len(text)
    lines = "".join(f"  - procedure: {name}\n" for name in added)
    services.write_text(text[:last] + lines + text[last:], "utf-8")


def _rewrite(path: Path, pattern: re.Pattern[str], new: str) -> None:
    path.write_text(pattern.sub(new, path.read_text("utf-8")), "utf-8")
