"""The invented commune and another one beside it, as a catalogue of a province has them."""

import shutil
from pathlib import Path

from building import REPOSITORY
from sample_repository import OFFICE

SECOND = "xa-hai"


def two_communes(folder: Path) -> Path:
    """Copy the invented commune into *folder*, with a second one that was called xã Đầu Nguồn."""
    shutil.copytree(REPOSITORY / "tests" / "sample_catalog", folder)
    second = folder / "offices" / SECOND
    shutil.copytree(folder / "offices" / OFFICE, second)
    office = second / "office.yaml"
    text = office.read_text("utf-8").replace("xã Mẫu", "xã Hai").replace("xã mẫu", "xã Hai")
    unit = "unit:\n"
    office.write_text(text.replace(unit, f"{unit}  formed_from:\n    - xã Đầu Nguồn\n"), "utf-8")
    return folder
