"""End a command as a request: a branch, a summary, and where a forge is set the request itself."""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from niemyet.cli.arguments import SITE_SRC
from niemyet.cli.publish.changes import summary
from niemyet.cli.telling import short
from niemyet.edit.forms.settings import read_settings
from niemyet.edit.handing_in import Files, HandedIn, hand_in
from niemyet.folder import write_file
from niemyet.history.git import ask_git, run_git
from niemyet.problem import Refused

TOKEN = "NIEMYET_TOKEN"
_API = {"github": "https://api.github.com", "gitlab": "https://gitlab.com/api/v4"}


def add_request(command: argparse.ArgumentParser) -> None:
    """Add the option to hand in what the command makes."""
    command.add_argument(
        "--request",
        metavar="TÊN",
        help="gửi thành yêu cầu sửa có tên này, không ghi vào thư mục; dùng lại tên thì gộp chung",
    )


def write_or_hand_in(
    options: argparse.Namespace, files: Mapping[Path, str], done: str, message: str
) -> None:
    """Write *files* into the folder, saying what was *done* to each, or hand them in."""
    if options.request is not None:
        hand_over(options.catalog, files, options.request, message)
        return
    for file, text in files.items():
        write_file(file, text.encode())
        print(f"✓ {done} {short(file)}")


def hand_over(catalog: Path, files: Files, name: str, message: str) -> None:
    """Commit *files* on the branch of a request, print its summary, and send it where one can."""
    handed = hand_in(catalog, files, name, message)
    print(f"✓ Đã ghi {len(files)} tệp vào nhánh {handed.branch}; thư mục này giữ nguyên.\n")
    print(summary(catalog, handed.published, handed.branch, "text"))
    _send(catalog, handed, message)


def _send(catalog: Path, handed: HandedIn, title: str) -> None:
    settings = read_settings(SITE_SRC / "admin" / "settings.yaml")
    token, by_hand = os.environ.get(TOKEN, ""), f"git push origin {handed.branch}"
    if not settings or not token:
        missing = f"chưa đặt {TOKEN}" if settings else "chưa khai kho chung"
        print(f"Chưa gửi đi đâu ({missing}). Gửi bằng tay: {by_hand}, rồi mở yêu cầu duyệt.")
        return
    if ask_git(handed.root, "remote", "get-url", "origin") is None:
        raise Refused("Kho này chưa nối với kho chung (git remote add origin …), nên chưa gửi.")
    run_git(handed.root, "push", "--quiet", "origin", f"+{handed.branch}:{handed.branch}")
    known = {
        "FORGE": settings["name"],
        "API_ROOT": settings.get("api_root") or _API[settings["name"]],
        "REPO": settings["repo"],
        "TOKEN": token,
    }
    with TemporaryDirectory(prefix="niemyet-") as folder:
        body = Path(folder, "summary.md")
        body.write_text(summary(catalog, handed.published, handed.branch, "markdown"), "utf-8")
        asked = ["request", "--head", handed.branch, "--base", settings["branch"]]
        command = [sys.executable, str(handed.root / ".ci" / "forge.py"), *asked]
        command += ["--title", title, "--file", str(body)]
        done = subprocess.run(
            command, env={**os.environ, **known}, capture_output=True, encoding="utf-8"
        )
    if done.returncode:
        raise Refused(f"Nhánh {handed.branch} đã lên kho chung, nhưng {done.stderr.strip()}")
    print(f"✓ Đã mở yêu cầu duyệt từ nhánh {handed.branch}.")
