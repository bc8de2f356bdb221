"""Where the forms save: ``site_src/admin/settings.yaml``, the one place that says so."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from niemyet.problem import Refused
from niemyet.read.plain_yaml import plain_yaml

Backend = Mapping[str, str]
"""The settings of a forge as Decap names them; empty where nobody has chosen one."""

_HOSTS: Mapping[str, tuple[str, ...]] = {
    "github": ("https://api.github.com", "https://*.githubusercontent.com"),
    "gitlab": ("https://gitlab.com",),
    "forgejo": (),
    "gitea": (),
}
_KEYS = frozenset(
    [
        "backend",
        "repo",
        "branch",
        "api_root",
        "base_url",
        "auth_endpoint",
        "auth_type",
        "app_id",
        "site_domain",
        "reports_to",
    ]
)
_NOT_THE_FORGE = ("backend", "reports_to")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_REPO = re.compile(r"[\w.-]+(/[\w.-]+)+")


def read_settings(file: Path) -> Backend:
    """Return the forge's settings, ``name`` among them; nothing if none is chosen.

    Raises Refused, with the remedy, if the file cannot be followed.
    """
    written = _read(file)
    if not written.get("backend"):
        return {}
    if fault := _fault(written):
        raise Refused(f"{file}: {fault}")
    chosen = {key: value for key, value in written.items() if value and key not in _NOT_THE_FORGE}
    return {"name": written["backend"], "branch": "main", **chosen}


def read_email(file: Path) -> str:
    """Return the address to which readers report faults; "" if none is named.

    Raises Refused, with the remedy, if what is written is no such address.
    """
    email = _read(file).get("reports_to", "")
    if email and not _EMAIL.fullmatch(email):
        raise Refused(
            f"{file}: reports_to «{email}» không phải địa chỉ thư; viết như tiep-nhan@example.vn."
        )
    return email


def hosts(backend: Backend) -> tuple[str, ...]:
    """Return the origins that the editor has to reach to save with this forge."""
    own = [backend[key] for key in ("api_root", "base_url") if key in backend]
    origins = [f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" for url in own]
    usual = () if "api_root" in backend else _HOSTS.get(backend.get("name", ""), ())
    return tuple(dict.fromkeys((*usual, *origins)))


def _read(file: Path) -> dict[str, str]:
    try:
        written = plain_yaml(file.read_text("utf-8")) or {}
    except yaml.YAMLError as error:
        raise Refused(
            f"{file}: viết sai cách; mỗi mục một dòng «tên: giá trị». ({error})"
        ) from None
    if not isinstance(written, dict) or not all(isinstance(v, str) for v in written.values()):
        raise Refused(f"{file}: chỉ viết các dòng «tên: giá trị».")
    return written


def _fault(written: Mapping[str, str]) -> str:
    name = written["backend"]
    if unknown := sorted(set(written) - _KEYS):
        return f"không có mục «{unknown[0]}»; các mục: {', '.join(sorted(_KEYS))}."
    if name not in _HOSTS:
        return f"backend «{name}» không dùng được; chọn một trong: {', '.join(_HOSTS)}."
    if not _REPO.fullmatch(written.get("repo", "")):
        return "thiếu repo; viết «chủ-kho/tên-kho», ví dụ ubnd-xa/danh-muc."
    if name in ("forgejo", "gitea") and not written.get("api_root", "").startswith("https://"):
        return "thiếu api_root; viết địa chỉ API, ví dụ https://forge.example.vn/api/v1."
    return ""
