"""A git repository made from the invented commune, and what it is like to change it."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

OFFICE = "xa-mau"
FEE = "fees/le-phi-trong-cay.yaml"
COMMITTED = "2026-11-20T08:00:00+0700"


def git(folder: Path, *arguments: str, moment: str = COMMITTED) -> str:
    """Return what git says, as nobody in particular, at *moment*."""
    who = {
        f"GIT_{role}_{part}": "a@b"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }
    when = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment, "HOME": str(folder)}
    command = [shutil.which("git"), "-C", folder, *arguments]
    done = subprocess.run(
        command, env={**who, **when}, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


def make_repository(root: Path, sample: Path) -> Path:
    """Return the catalogue of a new repository, whose only commit holds the sample."""
    shutil.copytree(sample, root / "catalog")
    git(root, "init", "-q")
    commit(root / "catalog")
    return root / "catalog"


def commit(catalog: Path, moment: str = COMMITTED) -> str:
    """Commit everything; return the commit."""
    git(catalog, "add", "-A", ".")
    git(catalog, "commit", "-qm", "Danh mục", moment=moment)
    return git(catalog, "rev-parse", "HEAD")


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    """Change a file, which must then be another."""
    before = path.read_text("utf-8")
    after = change(before)
    assert before != after
    path.write_text(after, "utf-8")


def raise_the_fee(catalog: Path) -> None:
    """Make planting a tree cost 25.000 instead of 20.000 đồng."""
    rewrite(catalog / FEE, lambda text: text.replace("amount: 20000", "amount: 25000"))


def withdraw_the_confirmation(catalog: Path) -> None:
    """Let the office no longer confirm, from 2026 on, that a tree was planted."""
    services = catalog / "offices" / OFFICE / "services.yaml"
    last = "  - procedure: xac-nhan-cay-da-trong\n"
    rewrite(services, lambda text: text.replace(last, f"{last}    withdrawn_from: 2026-01-01\n"))


def move_the_trees(office: str) -> str:
    """Return the office with another counter in the place of the one for trees."""
    return office.replace("id: cay-xanh\n    name: Cây xanh", "id: cay-moi\n    name: Cây và vườn")
