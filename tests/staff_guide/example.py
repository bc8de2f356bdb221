"""The example that the guide for staff follows: one fee of the invented commune xã Mẫu.

Nothing in it can be taken for a fact of a real office.
"""

from datetime import date
from pathlib import Path

from building import REPOSITORY
from forms.repository import git, repository_of

GUIDE = REPOSITORY / "guide"
PICTURES = GUIDE / "anh"
CATALOG = REPOSITORY / "tests" / "sample_catalog"
OFFICE = "xa-mau"
PROCEDURE = "dang-ky-trong-cay"
TODAY = date(2026, 11, 23)
"""The day on which the example happens: later days would change what a summary says."""

FEE_NAME = "Lệ phí đăng ký trồng cây mẫu"
RATE = "Đăng ký trồng cây to (cây)"
FEE = "catalog/fees/le-phi-trong-cay.yaml"
BRANCH = "cms/fees/le-phi-trong-cay"
LAW = "Văn bản mẫu 04/2026/TT-VD"
NEW_DAY, NEW_AMOUNT, NEW_PROVISION = "2030-01-01", "25000", "Điều 2"

_OLD_ENTRY = """\
      - in_force_from: 2025-07-01
        amount: 20000
        legal_basis:
          - instrument: 03-2025-tt-vd
"""
_NEW_ENTRY = f"""\
      - in_force_from: {NEW_DAY}
        amount: {NEW_AMOUNT}
        legal_basis:
          - instrument: 04-2026-tt-vd
            provision: {NEW_PROVISION}
"""


def practice_repository(folder: Path) -> Path:
    """Return a repository in *folder* as an office has one, with the invented commune's records."""
    return repository_of(CATALOG, folder)


def changed(fee: str) -> str:
    """Return the fee's file as it must be after the form was saved: one dated entry more."""
    assert fee.count(_OLD_ENTRY) == 1
    return fee.replace(_OLD_ENTRY, _OLD_ENTRY + _NEW_ENTRY)


def change(repository: Path) -> None:
    """Make the form's change without a form, on its branch, and leave the files as they were."""
    fee = repository / FEE
    git(repository, "switch", "--quiet", "--create", BRANCH)
    fee.write_text(changed(fee.read_text("utf-8")), encoding="utf-8")
    git(repository, "commit", "--quiet", "--all", "--message=Sửa khoản thu")
    git(repository, "switch", "--quiet", "main")
