"""Make .venv from the lock files when it is missing or out of date, then run Python in it.

Whoever only builds, serves and edits gets what requirements-build.lock names, no test packages.
Standard library only, and plain enough for an old Python to read and to say that it is too old.
"""

import contextlib
import hashlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, which refuses by itself to clear an environment in use
    fcntl = None

ROOT = Path(__file__).resolve().parent.parent
EVERYTHING, FOR_BUILDING = "requirements.lock", "requirements-build.lock"
LOCK, BUILD_LOCK = ROOT / EVERYTHING, ROOT / FOR_BUILDING
PYPROJECT = ROOT / "pyproject.toml"
OLDEST_PYTHON = (3, 11)
INTERRUPTED = 130


class SetUpFailed(Exception):
    """Why there is no environment and what to do: Vietnamese first, then one line of English."""


TOO_OLD = """\
Cần Python 3.11 trở lên; lệnh này đang chạy bằng Python {version}.
Cách xử lý: cài Python mới hơn rồi gọi đúng bản đó, ví dụ: python3.12 {command}
English: Python 3.11 or newer is needed, this is {version}. Install one and call it by its name."""

NO_VENV = """\
Python trên máy này thiếu mô-đun {module} nên không tạo được môi trường .venv.
Cách xử lý: trên Debian hoặc Ubuntu, chạy «sudo apt install python3-venv» rồi chạy lại lệnh này.
English: the module {module} is missing. On Debian or Ubuntu: sudo apt install python3-venv."""

NOT_INSTALLED = """\
Chưa cài xong thư viện vào .venv; lý do ở các dòng phía trên.
Cách xử lý:
- Máy không có mạng hoặc không tới được kho gói: kiểm tra mạng, proxy (HTTPS_PROXY), cấu hình
  của pip (PIP_INDEX_URL), rồi chạy lại lệnh này.
- Phía trên có «DO NOT MATCH THE HASHES»: tệp tải về khác với tệp đã khóa trong requirements.lock;
  đừng bỏ qua, hãy báo người phụ trách mã nguồn.
English: installing failed, see above. Check network, proxy and pip's settings, then try again."""

NOT_WRITTEN = """\
Không ghi được vào .venv: {reason}
Cách xử lý: kiểm tra quyền ghi, chỗ trống trên đĩa, đóng chương trình đang dùng .venv, rồi chạy lại.
English: .venv could not be written. Check permissions, disk space and programs that use it."""

PREPARING = "Đang chuẩn bị .venv (lần đầu, hoặc vì thư viện đã đổi); chờ khoảng một phút…"


def run(*arguments: str) -> None:
    """Run ``python <arguments>`` in the environment, from the repository's root; never return.

    The package itself needs no test packages; anything else gets them.
    """
    with contextlib.suppress(AttributeError):  # a Windows console is not UTF-8 unless told so
        sys.stderr.reconfigure(encoding="utf-8")
    try:
        prepare(ROOT, FOR_BUILDING if arguments[:2] == ("-m", "niemyet") else EVERYTHING)
        become([str(python_of(ROOT / ".venv")), *arguments])
    except SetUpFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None


def measure(module: str, *arguments: str) -> None:
    """Run a module of ``measure``, which reads and serves sites by what tests have for it."""
    folders = (str(ROOT / "scripts"), str(ROOT / "tests"))
    os.environ["PYTHONPATH"] = os.pathsep.join(folders)
    run("-m", "measure." + module, *arguments)


def prepare(root: Path, lock: str = EVERYTHING) -> None:
    """Leave in ``root`` a whole and current .venv of what ``lock`` names, or raise SetUpFailed."""
    refuse_old_python(sys.version_info)
    if is_ready(root, lock):
        return
    refuse_python_without_venv()
    print(PREPARING, file=sys.stderr, flush=True)
    try:
        with one_at_a_time(root):
            if not is_ready(root, lock):
                rebuild(root, lock)
    except OSError as error:
        raise SetUpFailed(NOT_WRITTEN.format(reason=error)) from error
    except subprocess.CalledProcessError as error:
        raise SetUpFailed(NOT_INSTALLED) from error


def refuse_old_python(version: tuple) -> None:
    """Raise SetUpFailed if ``version`` is older than the package supports."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        running = ".".join(str(part) for part in version[:3])
        command = " ".join(sys.argv)
        raise SetUpFailed(TOO_OLD.format(version=running, command=command))


def refuse_python_without_venv() -> None:
    """Raise SetUpFailed if this Python cannot make environments, as Debian's bare one cannot."""
    for module in ("venv", "ensurepip"):
        if find_spec(module) is None:
            raise SetUpFailed(NO_VENV.format(module=module))


def is_ready(root: Path, lock: str = EVERYTHING) -> bool:
    """Return whether .venv was finished for these very files, this Python and this folder.

    An environment with everything serves for building as well.
    """
    if not python_of(root / ".venv").exists():
        return False
    return any(is_stamped(root, name) for name in {lock, EVERYTHING})


def is_stamped(root: Path, lock: str) -> bool:
    """Return whether .venv was finished for this lock file as it is now."""
    stamp = stamp_of(root, lock)
    return stamp.is_file() and stamp.read_text("utf-8") == fingerprint(root, lock)


def fingerprint(root: Path, lock: str = EVERYTHING) -> str:
    """Return what the environment depends on, as one hash.

    The folder is part of it: a copied .venv would run the package of the folder it came from.
    """
    parts = [
        str(root.resolve()).encode("utf-8"),
        sys.implementation.cache_tag.encode("ascii"),
        (root / lock).read_bytes(),
        (root / "pyproject.toml").read_bytes(),
    ]
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def rebuild(root: Path, lock: str = EVERYTHING) -> None:
    """Make .venv anew; the stamps go first and one comes last, so half a .venv never has one.

    Nothing is compiled beforehand, and who only builds keeps no installer: a third of the room.
    """
    for name in (EVERYTHING, FOR_BUILDING):
        with contextlib.suppress(FileNotFoundError):
            stamp_of(root, name).unlink()
    create_environment(root / ".venv")
    pip = [str(python_of(root / ".venv")), "-m", "pip"]
    install = [*pip, "install", "-qq", "--no-input", "--no-compile", "--disable-pip-version-check"]
    call([*install, "--require-hashes", "--requirement", str(root / lock)])
    call([*install, "--no-deps", "--no-build-isolation", "--editable", str(root)])
    if lock == FOR_BUILDING:
        call([*pip, "uninstall", "-qq", "--yes", "setuptools", "pip"])
    stamp_of(root, lock).write_text(fingerprint(root, lock), "utf-8")


def create_environment(folder: Path) -> None:
    """Make an empty virtual environment with pip in ``folder``, whatever was there."""
    import venv  # not at the top: a bare Debian lacks it and has to be told so first

    venv.create(str(folder), clear=True, symlinks=os.name != "nt", with_pip=True)


def call(command: list) -> None:
    """Run ``command`` and show what it says; CalledProcessError if it fails."""
    subprocess.run(command, check=True)


def become(command: list) -> None:
    """Let ``command`` take the place of this process: its output, its signals, its exit status."""
    os.chdir(str(ROOT))
    os.environ.setdefault("PYTHONUTF8", "1")
    if os.name == "nt":
        raise SystemExit(subprocess.call(command))
    os.execv(command[0], command)


def python_of(environment: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    if os.name == "nt":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def stamp_of(root: Path, lock: str = EVERYTHING) -> Path:
    """Return the file in .venv that says what it was finished for."""
    return root / ".venv" / ("finished-for" if lock == EVERYTHING else "finished-for-building")


@contextlib.contextmanager
def one_at_a_time(root: Path):
    """Hold the only right to change .venv; a second process waits here until the first is done."""
    if fcntl is None:
        yield
        return
    handle = os.open(str(root), os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
